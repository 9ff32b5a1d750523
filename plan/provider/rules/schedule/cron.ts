/** One of the six fields. */
interface Field {
  name: string;
  low: number;
  high: number;
  /** Names that stand for numbers, the first for `low`. */
  names?: readonly string[];
  /** Signs beyond numbers and `, - * /`. */
  signs: string;
}

/** docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html#eb-cron-expressions */
const FIELDS: readonly Field[] = [
  { name: "minutes", low: 0, high: 59, signs: "" },
  { name: "hours", low: 0, high: 23, signs: "" },
  { name: "day-of-month", low: 1, high: 31, signs: "?LW" },
  {
    name: "month",
    low: 1,
    high: 12,
    names: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
    signs: "",
  },
  { name: "day-of-week", low: 1, high: 7, names: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"], signs: "?L#" },
  { name: "year", low: 1970, high: 2199, signs: "" },
];

/** What is wrong with what stands in `cron(…)`; undefined when nothing is. */
export function cronProblem(inside: string): string | undefined {
  const texts = inside.split(" ");
  if (texts.length !== FIELDS.length)
    return `has ${texts.length} fields; write six: ${FIELDS.map(({ name }) => name).join(", ")}`;
  for (const [index, field] of FIELDS.entries()) {
    const wrong = texts[index]?.split(",").find((part) => !fits(part, field));
    if (wrong !== undefined) return `has "${wrong}" as ${field.name}; ${allowed(field)}`;
  }
  const open = [texts[2], texts[4]].filter((text) => text === "?").length;
  if (open === 0) return 'has both day-of-month and day-of-week; write "?" for one of them';
  return open === 2 ? 'has "?" for both day-of-month and day-of-week; write "*" or days for one of them' : undefined;
}

function allowed({ low, high, names, signs }: Field): string {
  const words = names === undefined ? "" : ` or ${names[0]} to ${names.at(-1)}`;
  return `allowed: ${low} to ${high}${words}, with ${[..."*,-/", ...signs].join(" ")}`;
}

function fits(part: string, field: Field): boolean {
  const [range = "", step, ...more] = part.split("/");
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step))) return false;
  if (range === "*") return true;
  if (step === undefined && special(range, field)) return true;
  const ends = range.split("-").map((end) => numberIn(end, field));
  return ends.length <= 2 && ends.every((end) => end !== undefined);
}

/** `?`, `L`, `W`, `#`: which days they are allowed for says the field. */
function special(text: string, field: Field): boolean {
  const has = (sign: string) => field.signs.includes(sign);
  if (text === "?" || text === "L") return has(text);
  if (text === "LW") return has("W");
  const [, day = "", sign = "", which] = /^(\w+?)(W|L|#(\d))$/.exec(text) ?? [];
  if (sign === "" || !has(sign.charAt(0)) || numberIn(day, field) === undefined) return false;
  return which === undefined || (Number(which) >= 1 && Number(which) <= 5);
}

function numberIn(text: string, { low, high, names }: Field): number | undefined {
  const named = names?.indexOf(text.toUpperCase()) ?? -1;
  if (named >= 0) return low + named;
  return /^\d+$/.test(text) && Number(text) >= low && Number(text) <= high ? Number(text) : undefined;
}
