/**
 * Where a value stands in nested values: `container_definitions[name=gateway].healthCheck.interval`.
 *
 * - `name` is an attribute; a list of exactly one element is passed through, because Terraform writes single blocks so;
 * - `[0]` is an element by its number, `[name=gateway]` the one element whose attribute prints as that text;
 * - text that holds a JSON document (container definitions, policies, template bodies) is read as that document.
 */
export function valueAt(root: unknown, path: string): unknown {
  const found: unknown[] = [];
  rewrite(root, parsePath(path), path, (value) => {
    found.push(value);
    return value;
  });
  return found[0];
}

/** A copy with another value at the path; JSON texts on the way are written again. What is not on the way is shared. */
export function withValueAt(root: unknown, path: string, value: unknown): unknown {
  return rewrite(root, parsePath(path), path, () => value);
}

type Step =
  | { readonly name: string }
  | { readonly index: number }
  | { readonly attribute: string; readonly text: string };

const STEP = /^\.?(?:([^.[\]]+)|\[(\d+)\]|\[([^=\]]+)=([^\]]*)\])/;

/** @throws if the path is not of the language */
function parsePath(path: string): Step[] {
  const steps: Step[] = [];
  let rest = path;
  while (rest !== "") {
    const [all = "", name, index, attribute, text = ""] = STEP.exec(rest) ?? [];
    if (all === "") throw new Error(`"${path}" cannot be read from "${rest}" on; write attribute, [0] or [name=text]`);
    if (name !== undefined) steps.push({ name });
    else if (attribute !== undefined) steps.push({ attribute, text });
    else steps.push({ index: Number(index) });
    rest = rest.slice(all.length);
  }
  return steps;
}

function rewrite(value: unknown, steps: readonly Step[], path: string, last: (value: unknown) => unknown): unknown {
  const [step, ...after] = steps;
  if (step === undefined) return last(value);
  if (typeof value === "string") return JSON.stringify(rewrite(decode(value, path), steps, path, last));
  if (Array.isArray(value)) {
    const index = position(value, step, path);
    // An attribute is looked for inside the only element; every other step is used up by choosing one.
    const inside = "name" in step ? steps : after;
    return value.with(index, rewrite(value[index], inside, path, last));
  }
  if (!("name" in step) || !isRecord(value) || !(step.name in value)) {
    throw new Error(`${path}: there is no ${print(step)} in ${summary(value)}`);
  }
  return { ...value, [step.name]: rewrite(value[step.name], after, path, last) };
}

function position(list: readonly unknown[], step: Step, path: string): number {
  const fits = (element: unknown, index: number) => {
    if ("index" in step) return index === step.index;
    return "name" in step || (isRecord(element) && String(element[step.attribute]) === step.text);
  };
  const [first, ...others] = list.flatMap((element, index) => (fits(element, index) ? [index] : []));
  if (first !== undefined && others.length === 0) return first;
  const found = first === undefined ? "no element" : `${others.length + 1} elements`;
  throw new Error(`${path}: ${found} for ${print(step)} in ${summary(list)}`);
}

function decode(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path}: goes on inside a text that is no JSON: ${summary(text)}`);
  }
}

function print(step: Step): string {
  if ("name" in step) return `"${step.name}"`;
  return "index" in step ? `[${step.index}]` : `[${step.attribute}=${step.text}]`;
}

function summary(value: unknown): string {
  if (isRecord(value)) return `{ ${Object.keys(value).join(", ")} }`;
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
