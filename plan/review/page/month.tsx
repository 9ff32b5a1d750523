import type { BeforeAfter } from "../model";
import { wholeDollars } from "./words";

/** What a typical month costs, to the dollar: `$120 → $152`, or one figure where they are the same. */
export function Month({ before, after }: BeforeAfter) {
  const [from, to] = [wholeDollars(before.typical), wholeDollars(after.typical)];
  return (
    <>
      {from !== to && <span class="before">{from} → </span>}
      {to}
    </>
  );
}
