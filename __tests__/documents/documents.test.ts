import { deviations } from "./deviations";
import { otherLines, otherNames } from "./other-lines";
import { rows } from "./rows";
import { read, readBeforeApply } from "./table/plan-documents";
import { alsoFits, type DocumentNumber, describeRow, failure, withRowBroken } from "./table/row";
import { designIsHere, linesOf, namesIn, saysNothing, seedLines, seedsAreHere, systemsDesign } from "./table/seeds";
import { stackDocuments } from "./table/stack-documents";
import { unplaced } from "./unplaced";

const numbers: DocumentNumber[] = ["000", "001", "002", "003", "004"];
const rowsOfDocument = (number: DocumentNumber) => rows.filter(({ document }) => document === number);
/** Everything a row says, regular expressions by their text. */
const asText = (content: unknown) =>
  JSON.stringify(content, (_, part) => (part instanceof RegExp ? part.source : part));

describe("what the documents say stands in the plans", () => {
  test.each(rows.map((row) => ({ row, name: describeRow(row) })))("$name", ({ row }) => {
    expect(failure(row, stackDocuments)).toBeUndefined();
  });
});

describe("the table", () => {
  test("notices every value that is broken in its plan", () => {
    const blind = rows.filter((row) => failure(row, withRowBroken(row, stackDocuments)) === undefined);
    expect(blind.map(describeRow)).toEqual([]);
  });

  test("reads after an offline apply what the plan before it says, as far as that is known", () => {
    const before = rows.map(({ where }) => readBeforeApply(where, stackDocuments));
    const known = rows.filter((_, index) => before[index] !== undefined);
    const after = known.map(({ where }) => read(where, stackDocuments));
    expect(after).toEqual(before.filter((value) => value !== undefined));
    expect(known.length).toBeGreaterThanOrEqual(150);
  });

  test("has at least 150 rows, about at least 150 places", () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(new Set(rows.map(({ where }) => asText(where))).size).toBeGreaterThanOrEqual(150);
  });

  test.each(numbers)("has rows of document %s", (number) => {
    expect(rowsOfDocument(number).length).toBeGreaterThan(0);
  });

  test("says nothing twice", () => {
    const texts = rows.map(asText);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test("gives a reason only where the plan differs from the document", () => {
    const same = rows.filter((row) => row.instead !== undefined && alsoFits(row, stackDocuments));
    expect(same.map(describeRow)).toEqual([]);
  });

  test("uses every reason", () => {
    const used = new Set<string>(rows.flatMap(({ instead }) => (instead ? [instead.deviation] : [])));
    expect(Object.keys(deviations).filter((id) => !used.has(id))).toEqual([]);
  });
});

if (seedsAreHere) {
  describe.each(numbers)("document %s", (number) => {
    const lines = seedLines(number);
    const own = rowsOfDocument(number);
    const elsewhere = unplaced.filter(({ document }) => document === number);
    const other = otherLines[number].flatMap(({ lines }) => linesOf(lines));

    test("is quoted as it is written", () => {
      const misquoted = [...own, ...elsewhere].filter(({ line, sentence }) => !lines[line - 1]?.includes(sentence));
      expect(misquoted.map(({ line, sentence }) => `${line}: ${sentence}`)).toEqual([]);
    });

    test("has no line that is forgotten", () => {
      const known = new Set([...own, ...elsewhere].map(({ line }) => line).concat(other));
      const forgotten = lines.flatMap((text, index) =>
        known.has(index + 1) || saysNothing(text) ? [] : [`${index + 1}: ${text}`],
      );
      expect(forgotten).toEqual([]);
    });

    test("has no line that is in a row and called no infrastructure, or called so twice", () => {
      const inRows = new Set(own.map(({ line }) => line));
      expect(other.filter((line, index) => inRows.has(line) || other.indexOf(line) !== index)).toEqual([]);
      expect(Math.max(...other)).toBeLessThanOrEqual(lines.length);
    });

    test("names nothing that no row names", () => {
      const named = `${own.map((row) => `${row.sentence} ${asText(row)}`)} ${elsewhere.map(({ sentence }) => sentence)}`;
      const missing = lines.flatMap((text, index) =>
        namesIn(text).flatMap((name) => (named.includes(name) || name in otherNames ? [] : [`${index + 1}: ${name}`])),
      );
      expect(missing).toEqual([]);
    });
  });
}

if (designIsHere) {
  test("every reason quotes the design", () => {
    const design = systemsDesign();
    const quotations = Object.values(deviations).map(({ quoted }) => quoted);
    expect(quotations.filter((quoted) => !design.includes(quoted))).toEqual([]);
  });
}
