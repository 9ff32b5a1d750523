import { source as axe } from "axe-core";
import type { Page } from "playwright-core";
import { pageOf } from "../../plan/review/page";
import { sample } from "../plan/review/sample-review";
import { Browser, keepPicture } from "./support/browser";

const PHONE = { viewport: { width: 390, height: 844 } };
const TAGS_IN_PRODUCTION = "#shop-production-network%2Faws_vpc.network_vpc";

let browser: Browser;
const html = pageOf(sample);
beforeAll(async () => {
  browser = await Browser.start();
});
afterEach(() => browser.tidy());
afterAll(() => browser.stop());

const toggle = (page: Page, name: string) => page.locator(`.filters button[value="${name}"]`);
/** Construct paths of the rows that can be seen. */
const seen = (page: Page) => page.locator(".group > .row:visible > summary > code").allTextContents();
const count = (page: Page) => page.locator("#shown").textContent();
const query = (page: Page) => page.evaluate<string>("location.search");
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (page: Page) => page.evaluate("document.activeElement.textContent");
const unfold = (page: Page) =>
  page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");

async function bottom(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} cannot be seen`);
  return box.y + box.height;
}

describe("the first screen", () => {
  test.each(["light", "dark"] as const)(
    "of a desk holds the answer, all stacks and the open risks (%s)",
    async (scheme) => {
      const page = await browser.open(html, { colorScheme: scheme });
      await keepPicture(page, `desk-${scheme}`);
      expect(await page.locator("h1").textContent()).toBe(
        "A person must look before this is merged: 1 data-loss, 1 iam-widened.",
      );
      for (const part of ["h1", ".stacks", ".decide"]) expect(await bottom(page, part)).toBeLessThan(800);
      expect(await page.locator(".decide li").allTextContents()).toEqual([
        "platform/uploads is destroyed with every object in itdata-loss · shop/production",
        "web/service/permissions may do everything with the bucket, no longer only readiam-widened · shop/production",
      ]);
      expect(browser.complaints).toEqual([]);
    },
  );

  test("of a phone holds the answer and the open risks, and nothing is wider than the screen", async () => {
    const page = await browser.open(html, PHONE);
    await keepPicture(page, "phone");
    for (const part of ["h1", ".decide"]) expect(await bottom(page, part)).toBeLessThan(844);
    await unfold(page);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  });
});

describe("filters", () => {
  test("by environment, action, risk and rule narrow one another, and are counted", async () => {
    const page = await browser.open(html);
    expect(await count(page)).toBe("14 changes");
    await toggle(page, "shop/production").click();
    expect(await count(page)).toBe("8 of 14 changes");
    await toggle(page, "update").click();
    await toggle(page, "destroy").click();
    expect(await seen(page)).toEqual(["service", "service/permissions", "uploads", "network/vpc", "images"]);
    await toggle(page, "open").click();
    expect(await seen(page)).toEqual(["service/permissions", "uploads"]);
    await toggle(page, "iam-widened").click();
    expect(await seen(page)).toEqual(["service/permissions"]);
    expect(await page.locator(".group:visible > h3").allTextContents()).toEqual(["web"]);
    expect(await count(page)).toBe("1 of 14 changes");
    await keepPicture(page, "filtered");
    await page.locator("#clear").click();
    expect(await count(page)).toBe("14 changes");
    expect(await query(page)).toBe("");
    expect(browser.complaints).toEqual([]);
  });

  test("stand in the address, so that a colleague sees the same", async () => {
    const page = await browser.open(html);
    await toggle(page, "shop/staging").click();
    await toggle(page, "replace").click();
    await page.fill("#search", "image");
    expect(await query(page)).toBe("?q=image&environment=shop%2Fstaging&action=replace");
    const other = await browser.open(html, {}, await query(page));
    expect(await seen(other)).toEqual(["service/task"]);
    expect(await count(other)).toBe("1 of 14 changes");
    expect(await toggle(other, "replace").getAttribute("aria-pressed")).toBe("true");
    expect(await other.inputValue("#search")).toBe("image");
  });

  test("leave the rest of the address alone, which may be signed", async () => {
    const page = await browser.open(html, {}, "?X-Signature=1");
    await toggle(page, "create").click();
    expect(await query(page)).toBe("?X-Signature=1&action=create");
    await page.locator("#clear").click();
    expect(await query(page)).toBe("?X-Signature=1");
    await page.locator(".stacks a", { hasText: "shop/staging" }).click();
    expect(await query(page)).toBe("?X-Signature=1&environment=shop%2Fstaging");
  });

  test("are set by the rows of the table of stacks, and the browser's back takes it back", async () => {
    const page = await browser.open(html);
    await page.locator(".stacks a", { hasText: "platform" }).last().click();
    expect(await seen(page)).toEqual(["uploads", "ingress/https", "images"]);
    await page.locator(".stacks a", { hasText: "shop/staging" }).click();
    expect(await count(page)).toBe("6 of 14 changes");
    await page.goBack();
    await page.goBack();
    expect(await count(page)).toBe("14 changes");
  });
});

test.each([
  ["an address", "aws_nat_gateway.nat", ["nat"]],
  ["a construct path", "service/permissions", ["service/permissions"]],
  ["a type", "aws_ecs_task", ["service/task"]],
  ["a value, whatever its case", "WEB:1.5.0", ["service/task"]],
  ["several words, all of which occur", "aws_ecs container", ["service/task"]],
  ["the stack of a change that is shown with others", "shop-production-network/", ["nat", "network/vpc"]],
  ["nothing that occurs", "zzz", []],
])("search finds %s", async (_, text, paths) => {
  const page = await browser.open(html);
  await page.fill("#search", text);
  expect(await seen(page)).toEqual(paths);
});

describe("a link to a change", () => {
  const place = async (page: Page) => {
    const box = await page.locator("[id='shop-production-network/aws_vpc.network_vpc']").boundingBox();
    return box?.y ?? Number.NaN;
  };

  test("opens what it is folded in and brings it before the eyes, also where it is shown as one with another", async () => {
    const page = await browser.open(html, { viewport: { width: 1280, height: 400 } }, TAGS_IN_PRODUCTION);
    const row = page.locator(".row", { has: page.locator("[id='shop-production-network/aws_vpc.network_vpc']") });
    expect(await row.locator("ins").textContent()).toBe("shop-team");
    expect(await row.locator("ins").isVisible()).toBe(true);
    expect(await place(page)).toBeGreaterThan(0);
    expect(await place(page)).toBeLessThan(400);
    expect(browser.complaints).toEqual([]);
  });

  test("shows it although the filters do not, until they change", async () => {
    const page = await browser.open(html, {}, `?action=destroy${TAGS_IN_PRODUCTION}`);
    expect(await seen(page)).toEqual(["uploads", "network/vpc"]);
    expect(await count(page)).toBe("1 of 14 changes");
    await toggle(page, "destroy").click();
    await toggle(page, "destroy").click();
    expect(await seen(page)).toEqual(["uploads"]);
  });

  test("is in the address as soon as somebody opens the change", async () => {
    const page = await browser.open(html);
    await page.locator("summary", { hasText: "ingress/https" }).click();
    expect(await page.evaluate("location.hash")).toBe(
      "#shop-production-platform%2Faws_vpc_security_group_ingress_rule.ingress_https",
    );
  });

  test("leads there from the risks", async () => {
    const page = await browser.open(html);
    await page.locator(".decide a").last().click();
    expect(await focused(page)).toContain("service/permissions");
  });

  test("that was cut short leads nowhere", async () => {
    const page = await browser.open(html, {}, "#shop%2");
    expect(await count(page)).toBe("14 changes");
    expect(browser.complaints).toEqual([]);
  });
});

describe("without a mouse", () => {
  test("the first Tab offers to skip to the changes", async () => {
    const page = await browser.open(html);
    await press(page, "Tab");
    expect(await focused(page)).toBe("Skip to the changes");
    await press(page, "Enter", "Tab");
    expect(await page.evaluate("document.activeElement.id")).toBe("search");
  });

  test("/ searches, j and k walk along the changes that are shown, Enter opens and closes them, ? tells", async () => {
    const page = await browser.open(html);
    await press(page, "/");
    await page.keyboard.type("platform j");
    expect(await page.inputValue("#search")).toBe("platform j");
    await page.fill("#search", "platform");
    await press(page, "Escape", "j", "j");
    expect(await focused(page)).toContain("ingress/https");
    expect(await page.locator("pre").isVisible()).toBe(false);
    await press(page, "Enter");
    expect(await page.locator("pre").isVisible()).toBe(true);
    await press(page, "k");
    expect(await focused(page)).toContain("uploads");
    await press(page, "?");
    expect(await page.locator("#keys").isVisible()).toBe(true);
    await keepPicture(page, "keys");
    expect(browser.complaints).toEqual([]);
  });
});

test("the line that accepts a risk is one click away", async () => {
  const page = await browser.open(html, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.locator("[data-copy]").first().click();
  await page.locator("[data-copy]", { hasText: "Copied" }).waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(sample.risks[0]?.accept);
});

test("the page is as dark as the system, and turns at the press of a button", async () => {
  const page = await browser.open(html, { colorScheme: "dark" });
  const background = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
  expect(await background()).toBe("rgb(21, 24, 27)");
  await page.locator("#theme").click();
  expect(await background()).toBe("rgb(255, 255, 255)");
  await page.locator("#theme").click();
  expect(await background()).toBe("rgb(21, 24, 27)");
});

describe.each(["light", "dark"] as const)("in %s", (scheme) => {
  test("axe finds nothing that keeps somebody out, whatever is unfolded", async () => {
    const page = await browser.open(html, { colorScheme: scheme, viewport: { width: 1280, height: 4000 } });
    await unfold(page);
    await toggle(page, "shop/production").click();
    await keepPicture(page, `unfolded-${scheme}`);
    // Text in the colour of its ground is none for axe.
    const [text, ground] = await page.evaluate<string[]>(`(({ color, backgroundColor }) => [color, backgroundColor])(
      getComputedStyle(document.querySelector("[aria-pressed=true]")))`);
    expect(text).not.toBe(ground);
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate<{ violations: object[]; passes: { id: string }[] }>("axe.run()");
    expect(violations).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain("color-contrast");
  });
});

test("on paper everything is unfolded and what needs a screen is gone", async () => {
  const page = await browser.open(html, { colorScheme: "dark" });
  await page.locator("#theme").click();
  await page.locator("#theme").click();
  await page.emulateMedia({ media: "print" });
  for (const unfolded of ["shop-team", "443", "It is the public website."])
    expect(await page.locator(`main >> text=${unfolded}`).last().isVisible()).toBe(true);
  for (const gone of [".filters", "nav", "[data-copy] >> nth=0"]) expect(await page.isVisible(gone)).toBe(false);
  expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
  await keepPicture(page, "paper");
});

test("without scripts everything is there but the filters", async () => {
  const page = await browser.open(html, { javaScriptEnabled: false });
  expect(await page.isVisible(".filters")).toBe(false);
  expect(await page.isVisible("#theme")).toBe(false);
  await page.locator("summary", { hasText: "Only tags change" }).click();
  expect(await page.locator(".group > .row:visible").count()).toBe(7);
  expect(browser.complaints).toEqual([]);
});
