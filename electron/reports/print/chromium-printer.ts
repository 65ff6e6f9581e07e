import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fail, ok } from "../../../shared/result.ts";
import type { PdfPrinter } from "./printer.ts";

const TIME_LIMIT_MS = 90_000;

/** Browsers of the Chromium family that this machine may have; `SO_CUM_CHROMIUM` names one. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const programs = [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA];
  const places = [
    ...(environment.SO_CUM_CHROMIUM ? [environment.SO_CUM_CHROMIUM] : []),
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ...programs.flatMap((folder) =>
      folder
        ? [
            join(folder, "Microsoft/Edge/Application/msedge.exe"),
            join(folder, "Google/Chrome/Application/chrome.exe"),
          ]
        : [],
    ),
  ];
  return places.find((place) => existsSync(place)) ?? null;
}

/** A browser without a window, with a profile of its own that is thrown away, for the terminal and the loopback shell. */
export const chromiumPrinter = (executable: string | null = findChromium()): PdfPrinter => ({
  async print(html) {
    if (executable === null) return fail("E_NO_PRINTER");
    const folder = mkdtempSync(join(tmpdir(), "so-cum-print-"));
    const page = join(folder, "page.html");
    const pdf = join(folder, "page.pdf");
    try {
      writeFileSync(page, html);
      await run(executable, [
        "--headless=new",
        // A browser's sandbox does not start as root; the page holds no script and reaches nothing.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--user-data-dir=${join(folder, "profile")}`,
        "--no-pdf-header-footer",
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ]);
      return existsSync(pdf) ? ok(new Uint8Array(readFileSync(pdf))) : fail("E_PRINT");
    } catch {
      return fail("E_PRINT");
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

const run = (executable: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(executable, args, { timeout: TIME_LIMIT_MS }, (error) => (error ? reject(error) : resolve()));
  });
