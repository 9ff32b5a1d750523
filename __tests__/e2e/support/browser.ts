import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContextOptions, type Browser as Chromium, chromium, type Page } from "playwright-core";
import { root } from "../../support/cli";

const CHROMIUM = "/usr/bin/chromium";
/** Where pictures of pages are kept for whoever looks at a build. */
const PICTURES = join(root, "e2e.out");

/** A Chromium that opens pages by file://, and remembers what they should not have done. */
export class Browser {
  /** Errors of pages, what they wrote to the console, and requests for anything but the page. */
  readonly complaints: string[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), "slipway-page-"));

  private constructor(private readonly chromium: Chromium) {}

  static async start(): Promise<Browser> {
    if (!existsSync(CHROMIUM)) throw new Error("Chromium is not installed: run scripts/setup-e2e.sh first");
    // Its sandbox needs rights that containers do not have; the pages are our own.
    return new Browser(await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] }));
  }

  async stop(): Promise<void> {
    await this.chromium.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Opens a page, in a window of its own. `address` is what follows the file's name: a query, a hash. */
  async open(html: string, options: BrowserContextOptions = {}, address = ""): Promise<Page> {
    const file = join(this.folder, "review.html");
    writeFileSync(file, html);
    const context = await this.chromium.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const own = pathToFileURL(file).href;
    page.on("console", (message) => this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(own) && !request.url().startsWith("data:")) this.complaints.push(request.url());
    });
    await page.goto(own + address);
    return page;
  }

  /** Closes all windows. */
  async tidy(): Promise<void> {
    await Promise.all(this.chromium.contexts().map((context) => context.close()));
    this.complaints.length = 0;
  }
}

/** Keeps a picture of what a window shows. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
