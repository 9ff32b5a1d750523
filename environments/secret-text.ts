const SECRET_NAME = /(^|_)(SECRET|PASSWORD|PASS|TOKEN|PRIVATE_KEY|API_KEY|ACCESS_KEY|CREDENTIALS?)$/i;
/** Keys of AWS, OpenAI, GitHub and Slack, JSON web tokens, PEM blocks, and URLs with a password. */
const SECRET_VALUE =
  /AKIA[0-9A-Z]{16}|\bsk-[\w-]{16,}|\bgh[pousr]_\w{20,}|\bxox[abpr]-[\w-]*|\beyJ[\w-]{10,}\.[\w.-]+|-----BEGIN[^"]*|:\/\/[^/\s:@]*:[^/\s@]+@/;

/** Whether a setting is more likely a secret than not. */
export function looksSecret(name: string, value: string): boolean {
  return SECRET_NAME.test(name) || SECRET_VALUE.test(value);
}

/** A text for people, without anything that looks like the value of a secret: it may have got here by mistake. */
export function withoutSecrets(text: string): string {
  return text.replaceAll(new RegExp(SECRET_VALUE, "g"), "(hidden)");
}
