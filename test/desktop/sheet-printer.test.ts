import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sheetPrinter } from "../../electron/desktop/sheet-printer.ts";
import { tempFolder } from "../support/offices.ts";

const folder = tempFolder();
afterAll(folder.remove);

/** A window that remembers how it was printed. */
function printer(picked: { canceled: boolean; filePath: string }) {
  const asked: unknown[] = [];
  const webContents = {
    print: (options: unknown, done: () => void) => {
      asked.push(options);
      done();
    },
    printToPDF: async (options: unknown) => {
      asked.push(options);
      return Buffer.from("%PDF-1.7");
    },
  };
  const dialog = { showSaveDialog: async () => picked };
  return { asked, answer: sheetPrinter(dialog as never, () => ({ webContents }) as never) };
}

test("a PDF is made by the sheets' own page rules and stands whole where the person said", async () => {
  const file = join(folder.path, "So vu an.pdf");
  const { asked, answer } = printer({ canceled: false, filePath: file });
  const input = { to: "pdf", landscape: true, name: "So vu an" };
  expect(await answer("paper.print", input)).toEqual({ ok: true, value: { by: "shell", file } });
  expect(readFileSync(file, "utf8")).toBe("%PDF-1.7");
  expect(asked).toEqual([{ printBackground: true, preferCSSPageSize: true }]);
});

test("on a printer without margins of its own; a closed dialog writes nothing; other methods are not its business", async () => {
  const { asked, answer } = printer({ canceled: true, filePath: "" });
  const value = { by: "shell", file: null };
  expect(await answer("paper.print", { to: "printer", landscape: false, name: "a" })).toEqual({
    ok: true,
    value,
  });
  expect(asked).toMatchObject([{ landscape: false, pageSize: "A4", margins: { marginType: "none" } }]);
  expect(await answer("paper.print", { to: "pdf", landscape: false, name: "a" })).toEqual({
    ok: true,
    value,
  });
  expect(asked).toHaveLength(1);
  expect(await answer("place.choose", {})).toBeNull();
  expect(await answer("paper.print", { to: "fax" })).toMatchObject({ ok: false });
});
