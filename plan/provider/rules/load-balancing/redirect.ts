import type { ObjectValue } from "../../protocol/value";
import type { Problem } from "../../validation/problem";
import { type Block, blocksOf, isAbsent, numberOf, textOf } from "../reading";

/** What a redirect keeps as it was when nobody says otherwise. */
const KEPT = { protocol: "#{protocol}", host: "#{host}", port: "#{port}", path: "/#{path}" } as const;

/**
 * The redirects of an action.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html
 */
export function redirect({ path, value }: Block): Problem[] {
  return blocksOf(value, "redirect").flatMap(({ path: at, value: target }) => {
    const problem = (name: string, text: string): Problem => ({
      path: [...path, ...at, name],
      summary: `${[...path, ...at, name].join(".")} ${text}`,
    });
    const [way, port, query] = [textOf(target.path), textOf(target.port), textOf(target.query)];
    return [
      ...(changesNothing(target)
        ? [
            {
              path: [...path, ...at],
              summary: `${[...path, ...at].join(".")} changes nothing; protocol, host, port or path must change`,
            },
          ]
        : []),
      ...(way === undefined || way.startsWith("/") ? [] : [problem("path", `is "${way}"; it must begin with "/"`)]),
      ...(port === undefined || port === KEPT.port || isPort(port)
        ? []
        : [problem("port", `is "${port}"; allowed is 1 to 65535 or #{port}`)]),
      ...(query?.startsWith("?") ? [problem("query", `is "${query}"; the "?" is added by the load balancer`)] : []),
    ];
  });
}

function changesNothing(target: ObjectValue): boolean {
  return Object.entries(KEPT).every(([name, kept]) => isAbsent(target[name]) || target[name] === kept);
}

function isPort(text: string): boolean {
  const port = numberOf(text) ?? 0;
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}
