import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockRows, parseBlock, writeBlock } from "../../../shared/excel-import/tsv.ts";

/** What makes a clipboard hard: its own marks, both kinds of line break, composed and decomposed letters, pictures. */
const piece = fc.oneof(
  fc.constantFrom(
    '"',
    '""',
    "\t",
    "\n",
    "\r\n",
    "\r",
    " ",
    "đ",
    "ệ",
    "e\u0302\u0323",
    "👩‍⚖️",
    "🇻🇳",
    "\u00a0",
    "'",
    ",",
  ),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);
const cell = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));
const block = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
  );

/** Excel quotes a cell for its tabs and line breaks alone; a quote elsewhere goes as it is. */
const asExcelWrites = (rows: readonly (readonly string[])[], lineEnd: string): string =>
  rows
    .map((row) =>
      row.map((text) => (/[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t"),
    )
    .map((line) => line + lineEnd)
    .join("");

describe("a block of cells on the clipboard", () => {
  test("comes back letter by letter where every quote is quoted (LibreOffice, and this program)", () => {
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseBlock(writeBlock(rows))).toEqual(rows);
      }),
    );
  });

  test.each(["\r\n", "\n"])(
    "comes back letter by letter as Excel writes it, lines ended by %j",
    (lineEnd) => {
      // A cell that begins with a quote and has neither tab nor line break cannot be told from a quoted one: Excel's own gap.
      const sure = block.map((rows) =>
        rows.map((row) => row.map((text) => (/[\t\r\n]/.test(text) ? text : text.replace(/^"+/, "")))),
      );
      fc.assert(
        fc.property(sure, (rows) => {
          expect(parseBlock(asExcelWrites(rows, lineEnd))).toEqual(rows);
        }),
      );
    },
  );

  test("the last line may lack its end, and a quote that closes before the cell does is plain text", () => {
    fc.assert(
      fc.property(block, (rows) => {
        // A last line of nothing is no line.
        fc.pre(rows.at(-1)?.join("\t") !== "");
        expect(parseBlock(writeBlock(rows).slice(0, -2))).toEqual(rows);
      }),
    );
    expect(parseBlock('"Một cửa" Tân Mẫu\t"hở')).toEqual([['"Một cửa" Tân Mẫu', '"hở']]);
  });

  test("rows are numbered as they stand, blank ones left out, and no cell is changed", () => {
    fc.assert(
      fc.property(block, (rows) => {
        const read = blockRows(writeBlock(rows));
        for (const { row, cells } of read)
          expect(cells.map((one) => one?.text ?? null)).toEqual(
            rows[row - 1]?.map((text) => (text.trim() === "" ? null : text)),
          );
        expect(read).toHaveLength(rows.filter((row) => row.some((text) => text.trim() !== "")).length);
      }),
    );
  });

  test("any text at all is read without an error, in as many pieces as it has", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(parseBlock(text).length).toBeGreaterThan(0);
      }),
    );
  });
});
