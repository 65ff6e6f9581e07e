import { EventEmitter } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { windowPrinter } from "../../electron/desktop/window-printer.ts";
import { tempFolder } from "../support/offices.ts";

const folder = tempFolder();
afterAll(folder.remove);

type Request = { url: string };
/** A window and sessions that note what is asked of them; `fails` makes printing throw. */
function electron(fails = false) {
  const seen = { options: null as Record<string, unknown> | null, page: "", destroyed: 0, partition: "" };
  let guard = (_request: Request, _answer: (reply: { cancel: boolean }) => void) => {};
  class Window {
    webContents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: () => {},
      printToPDF: async () => {
        if (fails) throw new Error("no");
        return Buffer.from("%PDF-");
      },
    });
    constructor(options: Record<string, unknown>) {
      seen.options = options;
    }
    async loadURL(url: string) {
      seen.page = url;
      expect(readFileSync(fileURLToPath(url), "utf8")).toBe("<p>báo cáo</p>");
    }
    destroy() {
      seen.destroyed += 1;
    }
  }
  const sessions = {
    fromPartition(name: string) {
      seen.partition = name;
      return {
        setPermissionRequestHandler: () => {},
        webRequest: { onBeforeRequest: (handler: typeof guard) => (guard = handler) },
      };
    },
  };
  const isCancelled = (url: string) => {
    let cancelled = false;
    guard({ url }, (reply) => {
      cancelled = reply.cancel;
    });
    return cancelled;
  };
  return { seen, isCancelled, printer: windowPrinter(Window as never, sessions as never, folder.path) };
}

test("a page is printed in a window without script, in a session that loads nothing else, and leaves no file", async () => {
  const { seen, isCancelled, printer } = electron();
  const printed = await printer.print("<p>báo cáo</p>");
  expect(printed.ok && Buffer.from(printed.value).toString()).toBe("%PDF-");
  expect(seen.options).toMatchObject({
    show: false,
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true, partition: seen.partition },
  });
  expect(seen.partition.startsWith("persist:")).toBe(false);
  expect(isCancelled(seen.page)).toBe(false);
  expect(isCancelled("data:font/woff2;base64,AA")).toBe(false);
  for (const url of ["file:///etc/passwd", "https://example.test/", "http://127.0.0.1/"])
    expect(isCancelled(url), url).toBe(true);
  expect(seen.destroyed).toBe(1);
  expect(existsSync(fileURLToPath(seen.page))).toBe(false);
});

test("a printer that fails answers E_PRINT, closes its window and leaves no file", async () => {
  const { seen, printer } = electron(true);
  const printed = await printer.print("<p>báo cáo</p>");
  expect(printed.ok ? "" : printed.problem.code).toBe("E_PRINT");
  expect(seen.destroyed).toBe(1);
  expect(readdirSync(folder.path)).toEqual([]);
});
