import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { promisify } from "node:util";
import { buildBundle, FUNCTION_NAMES, functionBundle } from "@slipway/functions/bundle";
import { unzipSync } from "fflate";
import { nodeStartMilliseconds } from "../support/node-start";

const root = resolve(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "slipway-bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Runs a script with tsx as another process: another working directory, time zone and module cache. */
function elsewhere(script: string, environment: Record<string, string> = {}): string {
  const file = join(folder, `${createHash("sha256").update(script).digest("hex").slice(0, 8)}.ts`);
  writeFileSync(file, script);
  const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
  return execFileSync(process.execPath, [tsx, file], {
    cwd: folder,
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
}

describe.each(FUNCTION_NAMES)("the bundle of %s", (name) => {
  const bytes = buildBundle(name);
  const files = unzipSync(bytes);

  test("is byte-identical from another working directory and time zone", () => {
    const script = `
      import { createHash } from "node:crypto";
      import { buildBundle } from ${JSON.stringify(join(root, "functions/bundle.ts"))};
      process.stdout.write(createHash("sha256").update(buildBundle("${name}")).digest("hex"));`;
    expect(elsewhere(script, { TZ: "Pacific/Auckland" })).toBe(sha256(bytes));
  });

  test("is byte-identical from a copy of the repository in another folder and time zone", () => {
    const copy = join(folder, "elsewhere", name, "repository");
    cpSync(join(root, "functions"), join(copy, "functions"), { recursive: true });
    cpSync(join(root, "package-lock.json"), join(copy, "package-lock.json"));
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    const script = `
      import { createHash } from "node:crypto";
      import { buildBundle } from ${JSON.stringify(join(copy, "functions/bundle.ts"))};
      process.stdout.write(createHash("sha256").update(buildBundle("${name}")).digest("hex"));`;
    expect(elsewhere(script, { TZ: "America/St_Johns" })).toBe(sha256(bytes));
  });

  test("is imported within 60 ms, or on a slow machine within the time that node itself takes to start", () => {
    const limit = Math.max(60, nodeStartMilliseconds());
    const file = join(folder, `${name}-import.mjs`);
    writeFileSync(file, files["index.mjs"] ?? "");
    const script = `
      const before = process.cpuUsage();
      import(${JSON.stringify(file)}).then(() => {
        const { user, system } = process.cpuUsage(before);
        console.log((user + system) / 1000);
      });`;
    // Time of the processor, and the best of some fresh processes: whatever else the machine does is not the bundle's.
    let best = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 15 && (attempt < 3 || best > limit); attempt++) {
      best = Math.min(best, Number(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })));
    }
    expect(best).toBeLessThanOrEqual(limit);
  });

  test("is at most 200 KB and holds one file", () => {
    expect(bytes.length).toBeLessThanOrEqual(200 * 1024);
    expect(Object.keys(files)).toEqual(["index.mjs"]);
  });

  test("holds nothing of the machine and no credential provider that a Lambda never uses", () => {
    const code = Buffer.from(files["index.mjs"] ?? []).toString();
    expect(code).not.toContain(root);
    expect(code).not.toContain("sso_session");
  });

  test("can be imported as Lambda does it, and rejects cleanly when its environment is empty", () => {
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, files["index.mjs"] ?? "");
    const call = `import(${JSON.stringify(file)}).then(({ handler }) => handler({})).catch((e) => process.stdout.write(e.name + " " + e.message))`;
    const output = execFileSync(process.execPath, ["-e", call], { cwd: folder, env: {}, encoding: "utf8" });
    expect(output).toMatch(new RegExp(`^SettingsError ${name} environment: [A-Z_]+ is missing but must be`));
  });

  test("is found in the cache by absolute path, with the same bytes", () => {
    const path = functionBundle(name);
    expect(isAbsolute(path)).toBe(true);
    expect(sha256(readFileSync(path))).toBe(sha256(bytes));
    const { mtimeMs } = statSync(path);
    expect(functionBundle(name)).toBe(path);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
  });
});

test("a warm cache loads neither esbuild nor fflate, from any working directory", () => {
  const path = functionBundle("queue-scaler");
  jest.isolateModules(() => {
    for (const tool of ["esbuild", "fflate"]) {
      jest.doMock(tool, () => {
        throw new Error(`${tool} was loaded`);
      });
    }
    const fresh = require("@slipway/functions/bundle") as typeof import("@slipway/functions/bundle");
    expect(fresh.functionBundle("queue-scaler")).toBe(path);
    expect(() => fresh.buildBundle("queue-scaler")).toThrow("esbuild was loaded");
  });
  const script = `
    import { functionBundle } from ${JSON.stringify(join(root, "functions/bundle.ts"))};
    process.stdout.write(functionBundle("queue-scaler"));`;
  expect(elsewhere(script)).toBe(path);
});

test("the bundles sign their calls with the credentials of the Lambda environment", async () => {
  const signatures: string[] = [];
  const server = createServer((request, response) => {
    signatures.push(String(request.headers.authorization));
    response.writeHead(403, { "content-type": "application/x-amz-json-1.1" }).end('{"__type":"AccessDeniedException"}');
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const environment = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_REGION: "us-east-2",
    AWS_ACCESS_KEY_ID: "AKIDOFLAMBDA",
    AWS_SECRET_ACCESS_KEY: "secret",
    ...{ CLUSTER: "c", SERVICE: "s", QUEUE: "q", NAMESPACE: "n", MIN_TASKS: "1", MAX_TASKS: "2", PROTECTION: "false" },
    ...{ MANAGEMENT_URL: "http://127.0.0.1:1", CREDENTIALS_SECRET: "monitoring", QUEUES: '[{"queue":"q"}]' },
  };
  for (const name of FUNCTION_NAMES) {
    signatures.length = 0;
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, unzipSync(readFileSync(functionBundle(name)))["index.mjs"] ?? "");
    const call = `import(${JSON.stringify(file)}).then(({ handler }) => handler({})).catch((e) => process.stdout.write(e.name))`;
    const { stdout } = await promisify(execFile)(process.execPath, ["-e", call], { env: environment });
    expect(stdout).toMatch(/AccessDenied|Unknown/);
    expect(signatures.length).toBeGreaterThan(0);
    for (const signature of signatures) expect(signature).toContain("Credential=AKIDOFLAMBDA/");
  }
  server.close();
});
