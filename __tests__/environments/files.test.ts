import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { accounts, loadEnvironments } from "../../environments";
import { environment, problemsOf } from "./broken";

const production = environment("euglena/production");
const where = "euglena/production · services.gateway.containers.gateway.environmentFile";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-files-"));
  mkdirSync(join(folder, "euglena", "production"), { recursive: true });
  write("agent.env", "");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, "euglena", "production", name), text);
}

/** What is said about a `gateway.env` with this text. */
function said(text: string): readonly string[] {
  write("gateway.env", text);
  return problemsOf([production], accounts, folder);
}

test("comments, empty lines, quotes, exports and other systems' line ends are settings as dotenv reads them", () => {
  write("gateway.env", '# a comment\r\n\r\nA=1\r\nexport B="two words"\r\nC=\r\n  D=x=y # with a comment\r\n');
  const [loaded] = loadEnvironments([production], accounts, folder);
  expect(loaded?.services.gateway?.containers.gateway?.environment).toEqual({
    A: "1",
    B: "two words",
    C: "",
    D: "x=y",
    CHROMA_URL: "http://euglena-chroma.euglena.local:8000",
  });
});

test.each([
  [
    "a line that is no setting",
    "A=1\nB 2",
    "gateway.env, line 2: not NAME=value; write one setting a line or start it with #",
  ],
  ["a name with a hyphen", "A-B=1", "gateway.env, line 1: not NAME=value; write one setting a line or start it with #"],
  ["a name written twice", "A=1\n\nA=2", "gateway.env, line 3: A stands in line 1 already; keep one of the two"],
  [
    "a name that is a secret",
    "REDIS_URL=x",
    "gateway.env, line 1: REDIS_URL is declared as a secret; remove it from the file",
  ],
  [
    "a name that stands in the environment too",
    "CHROMA_URL=x",
    "gateway.env, line 1: CHROMA_URL stands in the environment too, which would win; keep one of the two",
  ],
])("%s is refused", (_what, text, sentence) => {
  expect(said(text)).toEqual([`${where}: ${sentence}`]);
});

test.each([
  ["DB_PASSWORD=hunter2"],
  ["STRIPE_TOKEN=hunter2"],
  ["CLIENT_SECRET=hunter2"],
  ["BROKER=amqps://user:hunter2@broker:5671"],
  ["CACHE=rediss://:hunter2@cache:6379"],
  ["KEY=AKIAIOSFODNN7EXAMPLE"],
  ["MODEL=sk-proj-abcdefghijklmnop1234"],
  ["CODE=ghp_abcdefghijklmnopqrst1234"],
  ["CHAT=xoxb-1234-abcd"],
  ["JWT=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc"],
  ["PEM=-----BEGIN PRIVATE KEY-----"],
])("%s looks like a secret: refused, and its value is not shown", (line) => {
  const [name, value] = line.split(/=(.*)/s);
  const problems = said(line);
  expect(problems).toEqual([
    `${where}: gateway.env, line 1: ${name} looks like a secret; push it to Secrets Manager and declare it in secrets`,
  ]);
  expect(problems.join("\n")).not.toContain(value);
});

test.each([
  "TOKEN_LIMIT=4096",
  "PASSWORDLESS=true",
  "URL=https://api.example/v1/",
  "SECRET_NAME=euglena/keys",
  "MODEL=gpt-4o",
])("%s is a setting like any other", (line) => expect(said(line)).toEqual([]));

test("a line that cannot be read is not shown either", () => {
  expect(said("hunter2 is the password").join("\n")).not.toContain("hunter2");
});

test("all problems of a file come at once", () => {
  expect(said("A\nB=1\nB=2\nPASSWORD=x")).toHaveLength(3);
});

test("a file that is missing says where it should be", () => {
  const path = relative(process.cwd(), join(folder, "euglena", "production", "gateway.env"));
  expect(problemsOf([production], accounts, folder)).toEqual([
    `${where}: "gateway.env" does not exist; write ${path} or remove the field`,
  ]);
});

test("the file of another environment is refused", () => {
  const services = { ...production.services };
  const { gateway } = services;
  if (!gateway?.containers.gateway) throw new Error("the environment has no gateway");
  const container = { ...gateway.containers.gateway, environmentFile: "../development/gateway.env" };
  const changed = {
    ...production,
    services: { ...services, gateway: { ...gateway, containers: { gateway: container } } },
  };
  expect(problemsOf([changed], accounts, folder)).toEqual([
    `${where}: "../development/gateway.env" is not a file of the environment's own folder; settings of another environment are not shared; copy it there and write its name`,
  ]);
});

test("a folder is no file", () => {
  mkdirSync(join(folder, "euglena", "production", "gateway.env"));
  expect(problemsOf([production], accounts, folder)[0]).toMatch(
    /^euglena\/production .*: "gateway.env" does not exist/,
  );
});
