/** Status codes that a kind of target group may ask for. Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Matcher.html */
const CODES = { grpc: [0, 99], application: [200, 499], network: [200, 599], gateway: [200, 399] } as const;

/** Which codes count for a target group; undefined when its protocol is not known. */
export function codesOf(protocol: string | undefined, version: string | undefined, lambda: boolean) {
  if (lambda) return CODES.application;
  if (protocol === "HTTP" || protocol === "HTTPS") return version === "GRPC" ? CODES.grpc : CODES.application;
  if (protocol === undefined) return undefined;
  return protocol === "GENEVE" ? CODES.gateway : CODES.network;
}

/** Whether a text is a list of codes and of ranges of codes ("200,202", "200-299"), all of them within a range. */
export function isMatcher(text: string, [low, high]: readonly [number, number]): boolean {
  return text.split(",").every((part) => {
    const [, first = "", last = first] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
    return first !== "" && Number(first) >= low && Number(last) <= high && Number(first) <= Number(last);
  });
}
