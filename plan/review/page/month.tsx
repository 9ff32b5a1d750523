import { dollars } from "../cost/dollars";
import type { BeforeAfter } from "../model";

/** What a typical month costs: `$120 → $152`, or one figure where they are the same. */
export function Month({ before, after }: BeforeAfter) {
  const [from, to] = [dollars(before.typical), dollars(after.typical)];
  return (
    <>
      {from !== to && <span class="before">{from} → </span>}
      {to}
    </>
  );
}
