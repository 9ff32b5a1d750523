import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The interpreter that scripts/setup-e2e.sh installs packages for. */
export const PYTHON = join(__dirname, "../../../node_modules/.cache/slipway-e2e/venv/bin/python");

/** Moto wants signed requests, but believes any signature. */
const AUTHORIZATION =
  "AWS4-HMAC-SHA256 Credential=fake/20260101/eu-central-1/s3/aws4_request, SignedHeaders=host, Signature=fake";

/** A moto server, empty at the start, on a port of its own; serve_moto.py says where it differs from moto. */
export class Moto {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly url: string,
  ) {}

  /**
   * Starts a server whose callers are all of this account.
   *
   * @param settings - moto's own variables
   */
  static async start(account: string, settings: Record<string, string> = {}): Promise<Moto> {
    if (!existsSync(PYTHON)) throw new Error("moto is not installed: run scripts/setup-e2e.sh first");
    const folder = mkdtempSync(join(tmpdir(), "slipway-moto-"));
    const child = spawn(PYTHON, [join(__dirname, "serve_moto.py")], {
      env: { PATH: process.env.PATH, MOTO_ACCOUNT_ID: account, ...settings },
      stdio: ["pipe", "pipe", openSync(join(folder, "log"), "w")],
    });
    const port = await new Promise<string>((resolve, reject) => {
      child.stdout?.once("data", (chunk) => resolve(String(chunk).trim()));
      child.once("error", reject);
      child.once("exit", () => reject(new Error(`moto did not start: ${readFileSync(join(folder, "log"), "utf8")}`)));
    });
    return new Moto(child, folder, `http://127.0.0.1:${port}`);
  }

  /**
   * Variables that lead terraform here. The names of the endpoints exist nowhere (RFC 6761): this server is the proxy that
   * answers for them, for S3's own form `<bucket>.<endpoint>` too, which no address without a name server could do.
   */
  get environment(): Record<string, string> {
    return {
      AWS_ENDPOINT_URL_S3: "http://s3.test",
      AWS_ENDPOINT_URL_STS: "http://sts.test",
      HTTP_PROXY: this.url,
      http_proxy: this.url,
      NO_PROXY: "",
      no_proxy: "",
      AWS_ACCESS_KEY_ID: "fake",
      AWS_SECRET_ACCESS_KEY: "fake",
      AWS_EC2_METADATA_DISABLED: "true",
    };
  }

  /** Forgets everything. */
  async reset(): Promise<void> {
    await this.request("POST", "moto-api/reset");
  }

  async createBucket(bucket: string, region: string): Promise<void> {
    const body = `<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
    await this.request("PUT", bucket, body);
  }

  /** Names of all objects in a bucket. */
  async keys(bucket: string): Promise<string[]> {
    const list = await this.request("GET", bucket);
    return [...list.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = ""]) => key).sort();
  }

  read(bucket: string, key: string): Promise<string> {
    return this.request("GET", `${bucket}/${key}`);
  }

  async write(bucket: string, key: string, body: string): Promise<void> {
    await this.request("PUT", `${bucket}/${key}`, body);
  }

  /** Every request to S3 so far that was to change something. */
  writes(): string[] {
    const lines = readFileSync(join(this.folder, "log"), "utf8").split("\n");
    return lines.flatMap((line) => /(?:PUT|POST|DELETE) http:\/\/[^ ]*s3\.test[^ ]*/.exec(line)?.[0] ?? []);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async request(method: string, path: string, body?: string): Promise<string> {
    // Moto takes a body without a type for a form, and swallows it.
    const headers = { authorization: AUTHORIZATION, "content-type": "application/json" };
    const response = await fetch(`${this.url}/${path}`, { method, headers, body });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text;
  }
}
