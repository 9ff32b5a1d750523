import { InterruptedError } from "../../cli/errors";
import { withInterrupt } from "../../cli/interrupt";
import { progress } from "../../cli/progress";

test("a signal aborts the run, and the handler stays while it is being told, so that nobody else ends the process", async () => {
  let listeners = 0;
  const run = withInterrupt(
    (signal) =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => {
          listeners = process.listenerCount("SIGTERM");
          reject(signal.reason);
        });
        process.emit("SIGTERM", "SIGTERM");
      }),
  );
  await expect(run).rejects.toEqual(new InterruptedError("SIGTERM"));
  expect(listeners).toBe(1);
  expect(process.listenerCount("SIGTERM")).toBe(0);
});

test.each([
  ["no terminal", { isTTY: false, columns: 80 }],
  ["a terminal that does not know its width, where a spinner would clear lines for ever", { isTTY: true, columns: 0 }],
])("there is no progress line on %s", async (_, terminal) => {
  const before = { isTTY: process.stderr.isTTY, columns: process.stderr.columns };
  const write = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    Object.assign(process.stderr, terminal);
    const bar = progress(3);
    bar.update({ stack: "network", phase: "planning" });
    await bar.stop();
    expect(write).not.toHaveBeenCalled();
  } finally {
    Object.assign(process.stderr, before);
    write.mockRestore();
  }
});
