import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Folders } from "../plan/terraform/folders";
import { root, slipway } from "../support/cli";

const folders = new Folders();
afterAll(() => folders.remove());

/** A checkout whose command says one word. */
function checkout(name: string): string {
  const folder = folders.write(name, {
    "cli/main.ts": 'const word: string = "planned";\nconsole.log(word);\n',
    "plan/provider/main.ts": "",
    "package-lock.json": "{}",
  });
  for (const file of ["slipway.cjs", "launch.cjs"]) cpSync(join(root, "cli", file), join(folder, "cli", file));
  mkdirSync(join(folder, "node_modules"));
  for (const name of ["esbuild", "tsx"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "junction");
  return folder;
}

test("the command is kept as one file below node_modules", async () => {
  const repository = checkout("kept");
  expect(await slipway([], { repository })).toEqual({ code: 0, stdout: "planned\n", stderr: "" });
  expect(existsSync(join(repository, "node_modules", ".cache", "slipway", "cli"))).toBe(true);
});

test("where nothing can be kept below node_modules the sources are run as they are", async () => {
  const repository = checkout("not-kept");
  folders.file("not-kept/node_modules/.cache", "a file where a folder would have to be");
  expect(await slipway([], { repository })).toEqual({ code: 0, stdout: "planned\n", stderr: "" });
});

test("a reader that has seen enough is no error", async () => {
  const { stderr } = await promisify(execFile)("sh", ["-c", '"$0" cli/slipway.cjs --help | true', process.execPath], {
    cwd: root,
  });
  expect(stderr).toBe("");
});
