import { writeSync } from "node:fs";
import { ExitCode } from "./errors";
import { run } from "./program";

let unwritten = false;

// No stream that fails ends a run with a stack trace. A reader that has seen enough (`slipway list | head`) is no failure.
for (const [name, stream] of Object.entries({ "standard output": process.stdout, "standard error": process.stderr })) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE" || unwritten) return;
    unwritten = true;
    process.exitCode ||= ExitCode.failed;
    tell(`slipway: ${name} can't be written to (${error.message}); write to a place with room\n`);
  });
}

/** At once, because a command may end the process after this; where standard error takes nothing, nobody can be told. */
function tell(text: string): void {
  try {
    writeSync(process.stderr.fd, text);
  } catch {}
}

// The exit code is set, not forced: whatever is still being written or removed is finished first.
run(process.argv).then((code) => {
  process.exitCode = unwritten && code === ExitCode.fine ? ExitCode.failed : code;
});
