import { type ImportBlock, isWrittenOut } from "./configuration";

/** A block of a provider that cannot be planned offline. */
export interface ForeignBlock {
  provider: string;
  address: string;
  file: string;
}

/** What one file of configuration says, as far as it matters before terraform reads it. */
export interface FileText {
  text: string;
  /** Sources of the modules it calls. */
  modules: string[];
  /** Import blocks whose address and id are written out. */
  imports: ImportBlock[];
  /** Whether it has others as well. */
  computedImports: boolean;
  /** The same text without import blocks; undefined when it has none. */
  withoutImports?: string;
  foreign: ForeignBlock[];
  pinned?: string;
}

/** Providers that are planned here, or built into terraform. */
const KNOWN = new Set(["aws", "terraform"]);

/** Reads one `.tf` or `.tf.json` file. Terraform itself reads it afterwards, and says what is wrong with it. */
export function readHcl(text: string, file: string): FileText {
  return file.endsWith(".json") ? readJson(text, file) : readNative(text, file);
}

function readNative(text: string, file: string): FileText {
  const importing = blocks(text, /^[ \t]*import[ \t]*\{/gm);
  const imports = importing.flatMap((block) => importBlock(block.text));
  const foreign = [...text.matchAll(/^[ \t]*(resource|data)[ \t]+"([a-z0-9_]+)"[ \t]+"([\w-]+)"/gm)].flatMap(
    ([, kind = "", type = "", name = ""]) => foreignBlock(kind, type, name, file),
  );
  const required = blocks(text, /^[ \t]*required_providers[ \t]*\{/gm).map((block) => block.text);
  const aws = required.flatMap((block) => blocks(block, /\baws[ \t]*=[ \t]*\{/g)).map((block) => block.text);
  const pinned = aws.map((block) => /version[ \t]*=[ \t]*"([^"]+)"/.exec(block)?.[1]).find(Boolean);
  return {
    text,
    modules: blocks(text, /^[ \t]*module[ \t]+"[\w-]+"[ \t]*\{/gm).flatMap(
      (block) => /^[ \t]*source[ \t]*=[ \t]*"([^"]+)"/m.exec(block.text)?.[1] ?? [],
    ),
    imports,
    computedImports: imports.length < importing.length,
    ...(importing.length === 0 ? {} : { withoutImports: cut(text, importing) }),
    foreign,
    ...(pinned === undefined ? {} : { pinned }),
  };
}

function readJson(text: string, file: string): FileText {
  const parsed = parse(text);
  const named = (kind: "resource" | "data") =>
    Object.entries(record(parsed[kind])).flatMap(([type, byName]) =>
      Object.keys(record(byName)).flatMap((name) => foreignBlock(kind, type, name, file)),
    );
  const { import: importing, ...rest } = parsed;
  const blocks = [importing ?? []].flat().map(record);
  const imports = blocks.flatMap(({ to, id }) =>
    typeof to === "string" && typeof id === "string" && isWrittenOut({ to, id }) ? [{ to, id }] : [],
  );
  const constraint = record(record(record(parsed.terraform).required_providers).aws).version;
  return {
    text,
    modules: Object.values(record(parsed.module)).flatMap((module) => {
      const { source } = record(module);
      return typeof source === "string" ? [source] : [];
    }),
    imports,
    computedImports: imports.length < blocks.length,
    ...(importing === undefined ? {} : { withoutImports: JSON.stringify(rest) }),
    foreign: [...named("resource"), ...named("data")],
    ...(typeof constraint === "string" ? { pinned: constraint } : {}),
  };
}

function foreignBlock(kind: string, type: string, name: string, file: string): ForeignBlock[] {
  const provider = type.split("_")[0] ?? type;
  if (KNOWN.has(provider)) return [];
  return [{ provider, address: `${kind === "data" ? "data." : ""}${type}.${name}`, file }];
}

interface Found {
  start: number;
  end: number;
  text: string;
}

/** Blocks that begin with a pattern, up to their closing brace. */
function blocks(text: string, opening: RegExp): Found[] {
  return [...text.matchAll(opening)].map((match) => {
    const end = closing(text, match.index + match[0].length);
    return { start: match.index, end, text: text.slice(match.index, end) };
  });
}

/** Where the brace that was opened before a position is closed; braces in texts come in pairs (`${…}`). */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** `to` and `id`, when both are written out, each in a line with nothing else. */
function importBlock(text: string): ImportBlock[] {
  const to = /^[ \t]*to[ \t]*=[ \t]*(\S+)[ \t]*$/m.exec(text)?.[1];
  const id = /^[ \t]*id[ \t]*=[ \t]*"([^"$]+)"[ \t]*$/m.exec(text)?.[1];
  return to === undefined || id === undefined ? [] : [{ to, id }];
}

function cut(text: string, found: readonly Found[]): string {
  return [...found].reverse().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function parse(text: string): Record<string, unknown> {
  try {
    return record(JSON.parse(text));
  } catch {
    // Terraform says what is wrong with it.
    return {};
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
