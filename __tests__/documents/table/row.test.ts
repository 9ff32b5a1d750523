import { matching } from "./expectation";
import { small } from "./fixtures";
import { place } from "./location";
import { alsoFits, describeRow, failure, instead, rowsOf, withRowBroken } from "./row";
import { linesOf, namesIn, saysNothing } from "./seeds";

const cidr = place("network", "aws_vpc")("cidr_block");
const [said, differs, wrong, lost] = rowsOf("004", [
  [326, "VPC (10.0.0.0/16)", cidr, "10.0.0.0/16"],
  [326, "VPC (10.0.0.0/16)", cidr, "10.0.0.0/8", instead(matching(/^10\.0\.0\.0\/\d+$/), "own roles")],
  [326, "VPC (10.0.0.0/16)", cidr, "10.1.0.0/16"],
  [326, "VPC (10.0.0.0/16)", place("network", "aws_eip")("id"), "eip-1"],
]);

test("a row fails when the plan says something else, or has no such place", () => {
  expect(said && failure(said, small)).toBeUndefined();
  expect(differs && failure(differs, small)).toBeUndefined();
  expect(wrong && failure(wrong, small)).toBe('expected "10.1.0.0/16", found "10.0.0.0/16"');
  expect(lost && failure(lost, small)).toBe("0 resources are aws_eip; of that type there are: none");
});

test("a row fails when its value is broken in the plan", () => {
  expect(said && failure(said, withRowBroken(said, small))).toBe('expected "10.0.0.0/16", found "10.0.0.0/16-broken"');
});

test("a row that gives a reason although nothing differs can be told", () => {
  expect(differs && alsoFits(differs, small)).toBe(false);
  expect(said && alsoFits(said, small)).toBe(true);
});

test("a row names document, line, words and place", () => {
  expect(said && describeRow(said)).toBe('004 line 326 · "VPC (10.0.0.0/16)" · network aws_vpc cidr_block');
});

test("lines are written as numbers and ranges", () => {
  expect(linesOf("3-5 9")).toEqual([3, 4, 5, 9]);
});

test("names of infrastructure are found in a line", () => {
  const line =
    'Task `PORT=1` in subnet-0ae07f54c7454fe72 of 10.0.0.0/16 at http://x:8000, role arn:aws:iam::1:role/x, "ecs:Run"';
  expect(namesIn(line)).toEqual([
    "arn:aws:iam::1:role/x",
    "subnet-0ae07f54c7454fe72",
    "10.0.0.0/16",
    ":8000",
    "ecs:Run",
  ]);
});

test("headings, fences, punctuation and announcements say nothing", () => {
  expect(["", "## Network", "```json", "  },", "- **Subnets:** "].every(saysNothing)).toBe(true);
  expect(saysNothing("- **CPU:** 512")).toBe(false);
});
