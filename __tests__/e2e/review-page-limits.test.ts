import { createServer } from "node:http";
import { pageOf } from "../../plan/review/page";
import { change, manyChanges, reviewOf } from "../plan/review/sample-review";
import { Browser, keepPicture } from "./support/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await Browser.start();
});
afterEach(() => browser.tidy());
afterAll(() => browser.stop());

describe("hostile values", () => {
  const bad = `</script><script>window.hit=1</script>"><img src=x onerror="window.hit=1">'--></style>`;

  test("are shown as they are and do nothing", async () => {
    const hostile = {
      ...change("shop/staging", "web", `aws_vpc.a["${bad}"]`),
      ...{ type: bad, path: bad, service: bad, because: bad, importedAs: bad, movedFrom: bad },
      lines: [{ what: bad, before: bad, after: bad }],
    };
    const created = { ...hostile, id: `${bad}-2`, action: "create" as const };
    const review = reviewOf([hostile, created], {
      verdict: { outcome: "look", sentence: bad },
      against: bad,
      notes: [bad],
      risks: [{ rule: "interruption", change: hostile.id, environment: bad, sentence: bad, why: bad, accept: bad }],
    });
    const page = await browser.open(
      pageOf(review),
      {},
      `?q=${encodeURIComponent("window.hit")}#${encodeURIComponent(hostile.id)}`,
    );
    expect(await page.locator("h1").textContent()).toBe(bad);
    expect(await page.locator(".row ins").textContent()).toBe(bad);
    expect(await page.locator(".row").count()).toBe(2);
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.evaluate("window.hit")).toBeUndefined();
    expect(browser.complaints).toEqual([]);
  });

  test("that got into a picture run no script and reach no server", async () => {
    const asked: string[] = [];
    const server = createServer(({ url = "" }, response) => {
      asked.push(url);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const to = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    const svg = `<svg onload="window.hit=1"><script>window.hit=1</script><image href="${to}/image"/></svg><img src="${to}/img"><iframe src="${to}/frame"></iframe><link rel="stylesheet" href="${to}/css">`;
    const page = await browser.open(
      pageOf(reviewOf([], { pictures: [{ kind: "changes", of: "shop", svg, description: "" }] })),
      {},
      "#pictures",
    );
    await page.waitForTimeout(200);
    server.closeAllConnections();
    server.close();
    expect(await page.evaluate("window.hit")).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

describe("5,000 changes", () => {
  const review = manyChanges(5000);
  let large: string;
  let milliseconds: number;
  beforeAll(() => {
    const started = performance.now();
    large = pageOf(review);
    milliseconds = performance.now() - started;
  });

  test("are written within 3 s as a page of at most 3 MB", () => {
    expect(milliseconds).toBeLessThan(3000);
    expect(Buffer.byteLength(large)).toBeLessThan(3_000_000);
  });

  test("are painted within 1.5 s, all of them there", async () => {
    const page = await browser.open(large);
    const painted = await page.evaluate(`new Promise((resolve) => new PerformanceObserver((list) =>
      resolve(list.getEntriesByName("first-contentful-paint")[0].startTime)).observe({ type: "paint", buffered: true }))`);
    expect(painted).toBeLessThan(1500);
    expect(await page.locator("#shown").textContent()).toBe("5,000 changes");
    await keepPicture(page, "5000-changes");
  });

  test("are narrowed within 100 ms of each key, painting included", async () => {
    const page = await browser.open(large, {}, "#changes");
    const times = await page.evaluate<number[]>(`(async () => {
      const search = document.getElementById("search");
      const type = async (text) => {
        search.value = text;
        const started = performance.now();
        search.dispatchEvent(new Event("input"));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - started;
      };
      const best = [];
      // The machine may be busy with other things: the best of three rounds counts.
      for (const round of [1, 2, 3])
        for (const [at, text] of ["r", "ru", "rul", "rule-4", "rule-42", "rule-", "", "zzz", ""].entries())
          best[at] = Math.min(best[at] ?? Infinity, await type(text));
      return best;
    })()`);
    expect(times).toHaveLength(9);
    expect(Math.max(...times)).toBeLessThan(100);
  });

  test("are walked along and linked to like few", async () => {
    const last = review.changes.at(-1)?.id ?? "";
    const page = await browser.open(large, {}, `#${encodeURIComponent(last)}`);
    const box = await page.locator(`[id="${last}"]`).boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(800);
    const started = performance.now();
    for (const key of ["k", "k", "k", "j"]) await page.keyboard.press(key);
    expect(performance.now() - started).toBeLessThan(1000);
    // Neither outside the window nor below the filters.
    const isSeen = await page.evaluate(`(({ x, y }) =>
      document.activeElement.contains(document.elementFromPoint(x + 20, y + 5)))(document.activeElement.getBoundingClientRect())`);
    expect(isSeen).toBe(true);
    expect(browser.complaints).toEqual([]);
  });
});
