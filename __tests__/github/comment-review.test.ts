import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../support/cli";
import { type Comment, RestApi } from "./rest-api";

const marker = "<!-- slipway review: offline -->";
const run = "https://github.com/acme/infrastructure/actions/runs/42";
const said = "https://github.com/acme/infrastructure/pull/7#issuecomment";

let api: RestApi;
let url: string;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "slipway-comment-"));
  api = new RestApi();
  url = await api.start();
});
afterEach(async () => {
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the script as the workflow does. */
function comment(review: string, kind = "offline"): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const file = join(folder, "review.md");
  writeFileSync(file, review);
  const script = join(root, ".github", "scripts", "comment-review.mjs");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, file, kind], {
      env: {
        GITHUB_API_URL: url,
        GITHUB_REPOSITORY: "acme/infrastructure",
        GITHUB_RUN_ID: "42",
        GITHUB_SERVER_URL: "https://github.com",
        GITHUB_TOKEN: "a-token",
        PULL_REQUEST: "7",
      },
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** Comments of people, as many as asked for, with the ids from 1. */
function talk(count: number): Comment[] {
  return Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    user: { login: "somebody", type: "User" },
    body: `comment ${index + 1}`,
  }));
}

test("the first review is a new comment, with the token of the run", async () => {
  expect(await comment("# Safe\n")).toEqual({ code: 0, stdout: `Wrote ${said}-1\n`, stderr: "" });
  expect(api.comments.map(({ body }) => body)).toEqual([`${marker}\n# Safe\n`]);
  expect(api.requests).toEqual([
    "GET /repos/acme/infrastructure/issues/7/comments?per_page=100 Bearer a-token",
    "POST /repos/acme/infrastructure/issues/7/comments Bearer a-token",
  ]);
});

test("the next review takes its place, even after 250 other comments", async () => {
  api.comments.push(...talk(230));
  await comment("# Safe\n");
  api.comments.push(...talk(250).slice(231));
  expect(await comment("# Risky\n")).toEqual({ code: 0, stdout: `Updated ${said}-231\n`, stderr: "" });
  expect(api.comments.filter(({ body }) => body.startsWith(marker)).map(({ body }) => body)).toEqual([
    `${marker}\n# Risky\n`,
  ]);
  expect(api.comments).toHaveLength(250);
});

test("reviews of different kinds have a comment each", async () => {
  await comment("# Safe\n");
  await comment("# Live\n", "live busyb/staging");
  await comment("# Live again\n", "live busyb/staging");
  expect(api.comments.map(({ body }) => body)).toEqual([
    `${marker}\n# Safe\n`,
    "<!-- slipway review: live busyb/staging -->\n# Live again\n",
  ]);
});

test("a comment of a person that has the marker, and one of a bot that quotes it, stay as they are", async () => {
  const person: Comment = { id: 1, user: { login: "somebody", type: "User" }, body: `${marker}\nmine` };
  const bot: Comment = { id: 2, user: { login: "other[bot]", type: "Bot" }, body: `> ${marker}` };
  api.comments.push(person, bot);
  await comment("# Safe\n");
  expect(api.comments.map(({ body }) => body)).toEqual([`${marker}\nmine`, `> ${marker}`, `${marker}\n# Safe\n`]);
});

describe("a review", () => {
  const pointer = `\n\nThe review is too long for a comment. [This run](${run}) has the whole: in its summary, and as its artifact.\n`;
  const body = async (review: string) => {
    expect((await comment(review)).code).toBe(0);
    return api.comments[0]?.body ?? "";
  };

  test("of just the length that GitHub takes is whole", async () => {
    const review = "x".repeat(65_536 - marker.length - 1);
    expect(await body(review)).toBe(`${marker}\n${review}`);
  });

  test("that is longer ends at the end of a line and says where the whole is", async () => {
    const line = `${"x".repeat(99)}\n`;
    const written = await body(line.repeat(656));
    expect(written.length).toBeLessThanOrEqual(65_536);
    expect(written.length).toBeGreaterThan(64_000);
    expect(written).toBe(`${marker}\n${line.repeat(645).trimEnd()}${pointer}`);
  });

  test("that is cut inside a folded block of code ends both, so that one sees where the whole is", async () => {
    const review = `<details><summary>all</summary>\n\n<details><summary>more</summary>\n\n\`\`\`diff\n${"+ line\n".repeat(10_000)}`;
    const written = await body(review);
    expect(written.endsWith(`+ line\n\`\`\`\n</details>\n</details>${pointer}`)).toBe(true);
  });

  test("that is cut after folded parts that are complete ends nothing more", async () => {
    const part = "<details><summary>all</summary>\n\n```diff\n+ a\n```\n\n</details>\n";
    const written = await body(`${part}${"line\n".repeat(20_000)}`);
    expect(written.match(/<\/details>/g)).toHaveLength(1);
    expect(written.endsWith(`line${pointer}`)).toBe(true);
  });
});

describe("when GitHub refuses", () => {
  test("the token of a fork, the run succeeds and says where the review is", async () => {
    api.refusal = { status: 403, content: { message: "Resource not accessible by integration" } };
    expect(await comment("# Safe\n")).toEqual({
      code: 0,
      stdout:
        "::notice::This run may not comment on the pull request, as one from a fork or from Dependabot; the review is in its summary.\n",
      stderr: "",
    });
  });

  const tooLong = { message: "Validation Failed", errors: [{ message: "body is too long" }] };
  test.each<[string, number, unknown, string, Readonly<Record<string, string>>]>([
    [
      "too many requests",
      403,
      { message: "API rate limit exceeded" },
      "403 API rate limit exceeded",
      { "x-ratelimit-remaining": "0" },
    ],
    ["a pull request that is gone", 404, { message: "Not Found" }, "404 Not Found", {}],
    ["the text", 422, tooLong, "422 Validation Failed; body is too long", {}],
    ["without JSON", 502, "<html>", "502 Bad Gateway", {}],
  ])("%s, the step fails and says what it was told", async (_what, status, content, told, headers) => {
    api.refusal = { status, content, headers };
    expect(await comment("# Safe\n")).toEqual({
      code: 1,
      stdout: "",
      stderr: `The review could not be written to pull request 7: ${told}\n`,
    });
  });
});
