const STREAMS = ["stdout", "stderr"] as const;

/**
 * The JSON lines that this process writes to its two streams meanwhile: what Lambda hands to CloudWatch Logs. Everything else
 * goes its way.
 */
export class Output {
  readonly lines: string[] = [];
  private readonly originals = STREAMS.map((name) => [name, process[name].write] as const);

  /** @param onLine - is told every line */
  constructor(onLine: (line: string) => void) {
    for (const [name, write] of this.originals) {
      process[name].write = (chunk: string | Uint8Array) => {
        const text = Buffer.from(chunk).toString();
        if (!text.startsWith("{")) return write.call(process[name], chunk);
        // Powertools writes whole lines.
        const lines = text.trimEnd().split("\n");
        this.lines.push(...lines);
        for (const line of lines) onLine(line);
        return true;
      };
    }
  }

  stop(): void {
    for (const [name, write] of this.originals) process[name].write = write;
  }
}
