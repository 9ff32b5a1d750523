import { code, text } from "../../../../plan/review/markdown/text";

test("a text stays what it is: no markup, no tag, no table cell, no list, no heading", () => {
  expect(text("*a* _b_ `c` [d](e) ~f~ g|h \\")).toBe("\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\~f\\~ g\\|h \\\\");
  expect(text("<script>alert(1)</script> & <!-- x -->")).toBe(
    "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;!-- x --&gt;",
  );
  expect(text("# a")).toBe("\\# a");
  expect(text("1. a")).toBe("1\\. a");
  expect(text("a\nb\r\nc")).toBe("a b c");
});

test("nobody is called and nothing is linked because a plan names it", () => {
  expect(text("@team #12 https://example.com")).toBe("&#64;team &#35;12 https&#58;//example.com");
});

test("names with underscores read as they are written", () => {
  expect(text("force_destroy aws_s3_bucket")).toBe("force_destroy aws_s3_bucket");
});

test("code holds backticks of any number", () => {
  expect(code("a")).toBe("`a`");
  expect(code("a`b")).toBe("``a`b``");
  expect(code("`a``")).toBe("``` `a`` ```");
  expect(code("")).toBe("`  `");
  expect(code("a\n\n# b")).toBe("`a # b`");
});
