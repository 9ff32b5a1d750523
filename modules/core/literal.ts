/**
 * A text that Terraform must not read as a template: `${` and `%{` of shell commands and settings are escaped.
 * CDKTF's own tokens look like `${TfToken[…]}` and must pass.
 * Source: https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences
 */
export function literal(text: string): string {
  return text.replace(/([$%])\{(?!TfToken\[)/g, "$1$1{");
}
