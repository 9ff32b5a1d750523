/** Sizes of the pictures' texts in px: those of WCAG's "large enough to read" at natural size. */
export const NAME_SIZE = 13;
export const TEXT_SIZE = 12;

/** Bold letters are wider. */
export const BOLD = 1.1;

/** Width of an average letter of a sans-serif font against its size; wide fonts such as Verdana need this much. */
const LETTER = 0.6;

/** Width that a text needs in whichever font a system has, in px. */
export function widthOf(text: string, size: number): number {
  const letters = [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 1.7), 0);
  return Math.ceil(letters * size * LETTER);
}

/** A text that fits, without characters that cannot be seen or turn the direction of reading. */
export function label(text: string, longest = 34): string {
  const letters = [...text.replace(/\p{C}/gu, "\uFFFD")];
  if (letters.length <= longest) return letters.join("");
  // Names differ at their ends.
  const tail = Math.floor(longest / 3);
  return `${letters.slice(0, longest - tail - 1).join("")}…${letters.slice(-tail).join("")}`;
}
