import type { Subject } from "../subjects";
import { shown, textsAt } from "../values";

const RULES = /^aws_(lb|alb)_listener_rule$/;

/** Conditions of a listener rule that hold patterns, any one of which is enough. */
const PATTERNS = ["path_pattern", "host_header", "source_ip"];

/** What a listener rule no longer takes, though it stays: whoever asks for it gets another answer, or none. */
export function narrowedRouting(subject: Subject): string[] {
  if (!RULES.test(subject.type) || subject.action !== "update") return [];
  return PATTERNS.flatMap((kind) => {
    const path = `condition.${kind}.values`;
    const [before, after] = [textsAt(subject.before, path), textsAt(subject.after, path)];
    // Without such a condition all are taken.
    const lost = after.length === 0 ? [] : before.filter((one) => !after.some((other) => covers(other, one)));
    const isNew = before.length === 0 && after.length > 0;
    if (lost.length === 0 && !isNew) return [];
    const listed = (values: readonly string[]) => values.map((one) => shown(subject, path, one)).join(", ");
    return isNew
      ? [`takes only ${kind} ${listed(after)} from now on: other requests get another answer, or none`]
      : [`no longer takes ${kind} ${listed(lost)}: such requests get another answer, or none`];
  });
}

/** Whether a pattern with `*` and `?` takes everything that another one takes, as far as one can tell by its text. */
function covers(pattern: string, other: string): boolean {
  const source = [...pattern].map((one) => (one === "*" ? ".*" : one === "?" ? "[^*]" : escaped(one))).join("");
  return new RegExp(`^${source}$`, "s").test(other);
}

function escaped(character: string): string {
  return character.replace(/[\\^$.|+()[\]{}/]/, "\\$&");
}
