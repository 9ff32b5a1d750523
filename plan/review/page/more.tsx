/** Of a list above the changes this many stand; more than that nobody reads one by one. */
export const MOST_LISTED = 200;

/** How many more there are, and where. */
export function More({ of: all }: { of: readonly unknown[] }) {
  const rest = all.length - MOST_LISTED;
  return rest > 0 ? <li class="quiet">… and {rest} more: filter the changes below.</li> : null;
}
