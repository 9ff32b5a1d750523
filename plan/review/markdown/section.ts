/** A part of the comment: items that stand alone, so that a long part can end early. */
export interface Section {
  readonly title: string;
  /** Whether only the title is seen at first. */
  readonly isFolded: boolean;
  /** Said before the items, where there is room. */
  readonly lead?: string;
  readonly items: readonly string[];
}

/** Room that every section gets at least, so that a long one leaves the next ones their title. */
const LEAST = 400;

/** Sections one below the other, in at most `room` characters; what does not fit is counted. */
export function sectionsText(sections: readonly Section[], room: number): string {
  const kept = sections.filter(({ items }) => items.length > 0);
  let left = room;
  return kept
    .map((section, index) => {
      const written = sectionText(section, left - LEAST * (kept.length - index - 1));
      left -= written.length;
      return written;
    })
    .join("");
}

function sectionText({ title, isFolded, lead, items }: Section, room: number): string {
  const [head, foot] = isFolded
    ? [`\n<details><summary>${title}</summary>\n\n`, "\n</details>\n"]
    : [`\n### ${title}\n\n`, ""];
  const start = lead === undefined || lead.length > room / 2 ? head : `${head}${lead}\n\n`;
  let left = room - start.length - foot.length - MORE_LENGTH;
  const shown = items.findIndex((item) => {
    left -= item.length + 1;
    return left < 0;
  });
  const fitting = shown < 0 ? items : items.slice(0, shown);
  const rest = items.length - fitting.length;
  return `${start}${[...fitting, ...(rest > 0 ? [more(rest)] : [])].join("\n")}\n${foot}`;
}

const MORE_LENGTH = 80;

function more(count: number): string {
  return `- … and ${count.toLocaleString("en-US")} more, in review.html.`;
}
