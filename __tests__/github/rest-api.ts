import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Comment {
  readonly id: number;
  readonly user: { readonly login: string; readonly type: "Bot" | "User" };
  body: string;
}

/** How the API refuses everything but reading. */
export interface Refusal {
  readonly status: number;
  /** A text that is no JSON comes from something before GitHub. */
  readonly content: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The comments of issue 7 of acme/infrastructure, as GitHub's REST API serves them: pages with links to the next one, and refusals.
 * Source: https://docs.github.com/en/rest/issues/comments
 */
export class RestApi {
  readonly comments: Comment[] = [];
  readonly requests: string[] = [];
  refusal: Refusal | undefined;
  private server: Server | undefined;
  private url = "";

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      let text = "";
      request.on("data", (chunk) => {
        text += chunk;
      });
      request.on("end", () => {
        const { method = "", url = "", headers } = request;
        this.requests.push(`${method} ${url} ${headers.authorization}`);
        const answer = this.answer(method, new URL(url, this.url), text);
        response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
        response.end(typeof answer.content === "string" ? answer.content : JSON.stringify(answer.content));
      });
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    this.url = `http://127.0.0.1:${portOf(server.address())}`;
    return this.url;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private answer(method: string, url: URL, text: string): Answer {
    const list = "/repos/acme/infrastructure/issues/7/comments";
    if (method === "GET" && url.pathname === list) return this.page(url);
    if (this.refusal) {
      const { status, content, headers = {} } = this.refusal;
      return { status, headers, content };
    }
    const own = this.comments.find(({ id }) => url.pathname === `/repos/acme/infrastructure/issues/comments/${id}`);
    const isNew = method === "POST" && url.pathname === list;
    if (!isNew && !(method === "PATCH" && own)) return { status: 404, headers: {}, content: { message: "Not Found" } };
    const { body }: { body: string } = JSON.parse(text);
    if (body.length > 65_536) {
      const message = "Validation Failed";
      return {
        status: 422,
        headers: {},
        content: { message, errors: [{ message: "body is too long (maximum is 65536 characters)" }] },
      };
    }
    const comment = own ?? { id: this.comments.length + 1, user: { login: "github-actions[bot]", type: "Bot" }, body };
    comment.body = body;
    if (!own) this.comments.push(comment);
    return { status: own ? 200 : 201, headers: {}, content: this.shown(comment) };
  }

  private page(url: URL): Answer {
    const size = Number(url.searchParams.get("per_page") ?? 30);
    const page = Number(url.searchParams.get("page") ?? 1);
    const link = (to: number, rel: string) => {
      const target = new URL(url);
      target.searchParams.set("page", String(to));
      return `<${target}>; rel="${rel}"`;
    };
    const last = Math.ceil(this.comments.length / size);
    const links = [
      ...(page > 1 ? [link(page - 1, "prev")] : []),
      ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
    ];
    const headers: Record<string, string> = links.length > 0 ? { link: links.join(", ") } : {};
    const shown = this.comments.slice((page - 1) * size, page * size).map((comment) => this.shown(comment));
    return { status: 200, headers, content: shown };
  }

  private shown(comment: Comment) {
    const url = `${this.url}/repos/acme/infrastructure/issues/comments/${comment.id}`;
    return { ...comment, url, html_url: `https://github.com/acme/infrastructure/pull/7#issuecomment-${comment.id}` };
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: unknown;
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== "object" || address === null) throw new Error("the server does not listen");
  return address.port;
}
