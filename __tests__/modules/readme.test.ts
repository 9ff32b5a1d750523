import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const modules = join(__dirname, "..", "..", "modules");
const names = readdirSync(modules, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
  .map(({ name }) => name);
const read = (...path: string[]) => readFileSync(join(modules, ...path), "utf8");

/** Constructs that a module's index exports. */
function constructs(name: string): string[] {
  const files = [...read(name, "index.ts").matchAll(/export \* from "\.\/([\w-]+)"/g)].flatMap(
    ([, file]) => file ?? [],
  );
  return files
    .filter((file) => file !== "rules")
    .flatMap((file) =>
      [...read(name, `${file}.ts`).matchAll(/^export class (\w+)/gm)].flatMap(([, found]) => found ?? []),
    );
}

test.each(names)("modules/%s says what it is for and shows an example", (name) => {
  expect(read(name, "README.md")).toMatch(new RegExp(`^# ${name}\n[^]*\`\`\`ts\n[^]*@slipway/modules/${name}`));
});

test.each(names)("the README of modules/%s names each of its constructs", (name) => {
  const text = read(name, "README.md");
  expect(constructs(name).filter((found) => !text.includes(found))).toEqual([]);
});

test("the README of all modules names each of them", () => {
  expect(names.filter((name) => !read("README.md").includes(`(${name}/README.md)`))).toEqual([]);
});
