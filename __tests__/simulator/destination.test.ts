import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOptions, UsageError } from "../../simulator/evaluation/command-line";
import { destination, prepare, write } from "../../simulator/evaluation/destination";

const folder = mkdtempSync(join(tmpdir(), "slipway-destination-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const goesTo = (...args: string[]) => {
  const options = readOptions(["node", "main.ts", ...args]);
  return options === null ? null : destination(options, "/docs");
};

describe("the committed evaluation", () => {
  it.each([[["--trace", "code.csv"]], [["--trace", "code.csv", "--seeds", "20"]]])("is made by %j", (args) => {
    expect(goesTo(...args)).toBe("/docs");
  });

  it.each([
    [[]],
    [["--seeds", "1"]],
    [["--trace", "code.csv", "--seeds", "9"]],
    [["--trace", "code.csv", "--quick"]],
    [["--trace", "code.csv", "--quick", "--seeds", "10"]],
    [["--trace", "code.csv", "--policy", "ours"]],
    [["--trace", "code.csv", "--workload", "flash"]],
  ])("is left alone by %j", (args) => {
    expect(goesTo(...args)).toBeUndefined();
  });

  it("is left alone by whatever names a folder of its own", () => {
    expect(goesTo("--trace", "code.csv", "--out", "/elsewhere")).toBe("/elsewhere");
    expect(goesTo("--quick", "--policy", "ours", "--out", "/elsewhere")).toBe("/elsewhere");
  });
});

describe("an evaluation that is written", () => {
  it("removes pictures of an earlier one, and nothing that is not its own", () => {
    const out = join(folder, "again");
    const files = (...pictures: string[]) =>
      new Map([["scaler-evaluation.md", pictures.join()], ...pictures.map((name) => [name, "<svg/>"] as const)]);
    prepare(out);
    write(out, files("images/scaler/costs-flash.svg", "images/scaler/story-flash-keda.svg"));
    writeFileSync(join(out, "images", "scaler", "architecture.svg"), "somebody else's");
    write(out, files("images/scaler/costs-flash.svg"));
    expect(readdirSync(join(out, "images", "scaler")).sort()).toEqual(["architecture.svg", "costs-flash.svg"]);
    expect(readFileSync(join(out, "scaler-evaluation.md"), "utf8")).toBe("images/scaler/costs-flash.svg");
  });

  it("is refused in one sentence where a file stands in the way", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    for (const path of [file, join(file, "below")]) {
      expect(() => prepare(path)).toThrow(UsageError);
      expect(() => prepare(path)).toThrow(
        /^nothing can be written to .* \(.*ENOTDIR.*\); name another folder: --out FOLDER$/,
      );
    }
  });

  // Where a recursive mkdir of Node 20 never returns.
  (existsSync("/proc/self") ? it : it.skip)("is refused in a file system that takes no folders", () => {
    expect(() => prepare("/proc/slipway")).toThrow(/^nothing can be written to \/proc\/slipway \(.*\); name another/);
  });
});
