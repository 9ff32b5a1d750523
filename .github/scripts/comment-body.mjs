/** Characters that GitHub takes; a longer one is refused: "Body is too long (maximum is 65536 characters)". */
const LONGEST = 65_536;
/** Room for what is written after the cut. */
const REST = 1_000;

/** A comment that GitHub takes: a review that is too long ends at the end of a line and says where the whole is. */
export function commentBody(marker, review, run) {
  const whole = `${marker}\n${review}`;
  if (whole.length <= LONGEST) return whole;
  const kept = whole.slice(0, whole.lastIndexOf("\n", LONGEST - REST));
  return `${kept}${closing(kept)}\n\nThe review is too long for a comment. [This run](${run}) has the whole: in its summary, and as its artifact.\n`;
}

/** Ends the blocks of code and the folded parts that the cut left open; what follows would be hidden in them. */
function closing(text) {
  const count = (pattern) => text.match(pattern)?.length ?? 0;
  const fence = count(/^```/gm) % 2 === 1 ? "\n```" : "";
  return fence + "\n</details>".repeat(count(/<details\b/g) - count(/<\/details>/g));
}
