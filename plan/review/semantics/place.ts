import { formatPath } from "../../differences-path";
import { printable, quoteText } from "../../differences-text";

/** Where a value is: in words for people, by names for terraform. */
export interface Place {
  readonly words: string;
  /** Names that lead there, without positions. */
  readonly names: readonly string[];
  /** Whether the words end in an element with a name of its own: what follows is set apart. */
  readonly isElement: boolean;
}

export const RESOURCE: Place = { words: "", names: [], isElement: false };

/** A member of an object. */
export function memberOf({ words, names, isElement }: Place, name: string): Place {
  const step = /[\s\p{C}]/u.test(name) ? `[${quoteText(name)}]` : formatPath([name]);
  const joint = words === "" ? "" : isElement ? " · " : step.startsWith("[") ? "" : ".";
  return { words: `${words}${joint}${step}`, names: [...names, name], isElement: false };
}

/** An element of a list with a name of its own: `ingress 443/tcp`. */
export function elementOf({ words, names }: Place, label: string): Place {
  return { words: `${words} ${printable(label)}`, names, isElement: true };
}

/** What is told of a place in words of its own: `container "web" · environment PORT`. */
export function within({ words, names }: Place, told: string): Place {
  return { words: `${words === "" ? "" : `${words} · `}${printable(told)}`, names, isElement: true };
}
