import { run } from "./program";

// A reader that has seen enough (`slipway list | head`) ends no run with a stack trace.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

// The exit code is set, not forced: whatever is still being written or removed is finished first.
run(process.argv).then((code) => {
  process.exitCode = code;
});
