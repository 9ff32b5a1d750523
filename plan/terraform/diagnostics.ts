import { CONFIGURATION_FILE, type Configuration } from "./configuration";

/** A problem, with the place it is at. */
export interface Diagnostic {
  severity: "error" | "warning";
  summary: string;
  detail: string;
  /** Terraform address of the resource it is about. */
  address?: string;
  /** Path of the construct that made that resource. */
  constructPath?: string;
  /** File and line of a configuration that was not synthesized: `main.tf:12`. */
  file?: string;
  stack: string;
}

interface DiagnosticLine {
  type?: string;
  diagnostic?: {
    severity: "error" | "warning";
    summary: string;
    detail?: string;
    address?: string;
    snippet?: { context?: string | null };
    range?: { filename: string; start: { line: number } };
  };
}

/** The diagnostics in the lines of a terraform `-json` command. */
export function parseDiagnostics(stdout: string, stack: string, configuration: Configuration): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const line of stdout.split("\n")) {
    const parsed = parseLine(line);
    if (parsed?.type !== "diagnostic" || parsed.diagnostic === undefined) continue;
    const { severity, summary, detail, address, snippet, range } = parsed.diagnostic;
    const at = address ?? addressIn(snippet?.context) ?? addressIn(detail);
    found.push({ severity, summary, detail: detail ?? "", stack, ...place(at, configuration), ...file(range) });
  }
  return found;
}

/** Lines of synthesized JSON say nothing: its constructs are named instead. */
function file(range: { filename: string; start: { line: number } } | undefined): Pick<Diagnostic, "file"> {
  return range === undefined || range.filename.endsWith(CONFIGURATION_FILE)
    ? {}
    : { file: `${range.filename}:${range.start.line}` };
}

function parseLine(line: string): DiagnosticLine | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function place(
  address: string | undefined,
  configuration: Configuration,
): Pick<Diagnostic, "address" | "constructPath"> {
  if (address === undefined) return {};
  const constructPath = constructPathOf(address, configuration);
  return constructPath === undefined ? { address } : { address, constructPath };
}

/** Path of the construct behind a terraform address, as cdktf wrote it into the configuration. */
export function constructPathOf(address: string, configuration: Configuration): string | undefined {
  const [type = "", name = ""] = address
    .replace(/^data\./, "")
    .replace(/\[.*$/, "")
    .split(".");
  const blocks = address.startsWith("data.") ? configuration.data : configuration.resource;
  return blocks?.[type]?.[name]?.["//"]?.metadata?.path;
}

/** Problems of the configuration's text have no address, but name the block they are in: `resource.aws_vpc.main`, `data "x" "y"`. */
function addressIn(context: string | null | undefined): string | undefined {
  const match = /\b(resource|data)(?:\.| ")(\w+)(?:\.|" ")([\w-]+)/.exec(context ?? "");
  if (match === null) return undefined;
  const [, kind, type, name] = match;
  return kind === "data" ? `data.${type}.${name}` : `${type}.${name}`;
}
