// Writes a review into the one comment of its kind on a pull request: node comment-review.mjs <file> <kind>
import { readFileSync } from "node:fs";
import { commentBody } from "./comment-body.mjs";

const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_SERVER_URL, GITHUB_TOKEN, PULL_REQUEST } = process.env;
const [file = "", kind = ""] = process.argv.slice(2);

/** Its summary and its artifact have the whole review. */
const run = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
/** Hidden, and different for each kind of review: by it the comment is found again. */
const marker = `<!-- slipway review: ${kind} -->`;
const comments = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues/${PULL_REQUEST}/comments`;

async function request(method, url, content) {
  const response = await fetch(url, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${GITHUB_TOKEN}`,
      "x-github-api-version": "2022-11-28",
    },
    body: content && JSON.stringify(content),
  });
  // Not everything between here and GitHub answers in JSON.
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw refusalOf(response, answer);
  return { answer, next: nextPage(response.headers.get("link") ?? "") };
}

/** The token of a pull request from a fork may only read: 403. Too many requests are told by 403 too. */
function refusalOf({ status, statusText, headers }, { message = statusText, errors = [] }) {
  const said = [message, ...errors.map((error) => error.message)].join("; ");
  const mayNotWrite = status === 403 && headers.get("x-ratelimit-remaining") !== "0";
  return Object.assign(new Error(`${status} ${said}`), { mayNotWrite });
}

/** Source: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function nextPage(link) {
  return /<([^>]+)>;\s*rel="next"/.exec(link)?.[1];
}

/** Somebody may quote the marker: the comment is a bot's, and begins with it. */
async function ownComment() {
  for (let url = `${comments}?per_page=100`; url; ) {
    const { answer, next } = await request("GET", url);
    const found = answer.find(({ body, user }) => user?.type === "Bot" && body?.startsWith(marker));
    if (found) return found;
    url = next;
  }
}

try {
  const body = commentBody(marker, readFileSync(file, "utf8"), run);
  const own = await ownComment();
  const { answer } = own ? await request("PATCH", own.url, { body }) : await request("POST", comments, { body });
  console.log(`${own ? "Updated" : "Wrote"} ${answer.html_url}`);
} catch (error) {
  if (error.mayNotWrite) {
    console.log(
      "::notice::This run may not comment on the pull request, as one from a fork or from Dependabot; the review is in its summary.",
    );
  } else {
    console.error(`The review could not be written to pull request ${PULL_REQUEST}: ${error.message}`);
    process.exitCode = 1;
  }
}
