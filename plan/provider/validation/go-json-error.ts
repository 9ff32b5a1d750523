/** A JSON syntax error as Go words it; the offset counts bytes, with the wrong one. */
export interface GoJsonError {
  message: string;
  offset: number;
}

/**
 * What Go's encoding/json says of a text that is no JSON, so that errors read as the provider's do; undefined for JSON. The
 * words are those of its scanner (scanner.go of the Go standard library).
 */
export function goJsonError(text: string): GoJsonError | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return new Scanner(Buffer.from(text, "utf8")).error();
  }
}

class SyntaxProblem extends Error {}

const SPACE = new Set([" ", "\t", "\r", "\n"]);

class Scanner {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  error(): GoJsonError {
    try {
      this.value();
      this.skipSpace();
      this.fail("after top-level value");
    } catch (problem) {
      if (problem instanceof SyntaxProblem)
        return { message: problem.message, offset: Math.min(this.at + 1, this.bytes.length) };
      throw problem;
    }
  }

  private get next(): string {
    const byte = this.bytes[this.at];
    return byte === undefined ? "" : String.fromCharCode(byte);
  }

  private fail(context: string): never {
    const { next } = this;
    if (next === "") throw new SyntaxProblem("unexpected end of JSON input");
    const quoted = next === "'" ? `'\\''` : next === '"' ? `'"'` : `'${JSON.stringify(next).slice(1, -1)}'`;
    throw new SyntaxProblem(`invalid character ${quoted} ${context}`);
  }

  private skipSpace(): void {
    while (SPACE.has(this.next)) this.at += 1;
  }

  /** Takes one of these signs, or fails. */
  private take(allowed: RegExp, context: string): string {
    const { next } = this;
    if (!allowed.test(next)) this.fail(context);
    this.at += 1;
    return next;
  }

  private value(): void {
    this.skipSpace();
    const { next } = this;
    if (next === "{") this.object();
    else if (next === "[") this.array();
    else if (next === '"') this.string();
    else if (/[-0-9]/.test(next)) this.number();
    else if (next === "t") this.literal("true");
    else if (next === "f") this.literal("false");
    else if (next === "n") this.literal("null");
    else this.fail("looking for beginning of value");
  }

  private object(): void {
    this.at += 1;
    this.skipSpace();
    if (this.next === "}") {
      this.at += 1;
      return;
    }
    do {
      this.skipSpace();
      if (this.next !== '"') this.fail("looking for beginning of object key string");
      this.string();
      this.skipSpace();
      this.take(/^:$/, "after object key");
      this.value();
      this.skipSpace();
    } while (this.take(/^[,}]$/, "after object key:value pair") === ",");
  }

  private array(): void {
    this.at += 1;
    this.skipSpace();
    if (this.next === "]") {
      this.at += 1;
      return;
    }
    do {
      this.value();
      this.skipSpace();
    } while (this.take(/^[,\]]$/, "after array element") === ",");
  }

  private string(): void {
    this.at += 1;
    for (;;) {
      // Control characters must be escaped.
      const sign = this.next;
      if (sign < " ") this.fail("in string literal");
      this.at += 1;
      if (sign === '"') return;
      if (sign === "\\" && this.take(/^["\\/bfnrtu]$/, "in string escape code") === "u")
        for (let digit = 0; digit < 4; digit += 1) this.take(/^[0-9A-Fa-f]$/, "in \\u hexadecimal character escape");
    }
  }

  private number(): void {
    if (this.next === "-") this.at += 1;
    if (this.take(/^\d$/, "in numeric literal") !== "0") this.digits();
    if (this.next === ".") {
      this.at += 1;
      this.take(/^\d$/, "after decimal point in numeric literal");
      this.digits();
    }
    if (/^[eE]$/.test(this.next)) {
      this.at += 1;
      if (/^[-+]$/.test(this.next)) this.at += 1;
      this.take(/^\d$/, "in exponent of numeric literal");
      this.digits();
    }
  }

  private digits(): void {
    while (/^\d$/.test(this.next)) this.at += 1;
  }

  private literal(word: string): void {
    for (const sign of word) {
      if (this.next !== sign) this.fail(`in literal ${word} (expecting '${sign}')`);
      this.at += 1;
    }
  }
}
