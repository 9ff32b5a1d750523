/** Of two patterns where a step of the comparison may go on: the rest of one, of the other, or of both. */
interface Rest {
  readonly ofLeft: boolean;
  readonly ofRight: boolean;
  readonly ofBoth: boolean;
}

type Step = (left: string | undefined, right: string | undefined, rest: Rest) => boolean;

/**
 * Whether every text that `narrow` matches is matched by `wide` too; both are patterns of IAM: `*` any text, `?` one character.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function patternCovers(wide: string, narrow: string): boolean {
  return compare(wide, narrow, (left, right, rest) => {
    if (left === "*") return rest.ofLeft || (right !== undefined && rest.ofRight);
    if (left === undefined || right === undefined) return left === right;
    // What may be any text is covered by nothing else than any text.
    return right !== "*" && (left === "?" || left === right) && rest.ofBoth;
  });
}

/** Whether some text is matched by both patterns. */
export function patternsOverlap(one: string, other: string): boolean {
  return compare(one, other, (left, right, rest) => {
    if (left === "*") return rest.ofLeft || (right !== undefined && rest.ofRight);
    if (right === "*") return rest.ofRight || (left !== undefined && rest.ofLeft);
    if (left === undefined || right === undefined) return left === right;
    return (left === "?" || right === "?" || left === right) && rest.ofBoth;
  });
}

/** From the ends to the beginnings, so that each pair of rests is looked at once. */
function compare(left: string, right: string, step: Step): boolean {
  let below: boolean[] = [];
  for (let i = left.length; i >= 0; i -= 1) {
    const row: boolean[] = [];
    for (let j = right.length; j >= 0; j -= 1)
      row[j] = step(left[i], right[j], {
        ofLeft: below[j] ?? false,
        ofRight: row[j + 1] ?? false,
        ofBoth: below[j + 1] ?? false,
      });
    below = row;
  }
  return below[0] ?? false;
}
