import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page, type Request } from "playwright-core";

const root = join(import.meta.dirname, "../..");

/** The program as a person meets it: the loopback shell in a process of its own, and a window in a real Chromium. */
export type Program = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The folder of the registers; `Gui-ve-Cum` and the like lie in it. */
  readonly home: string;
  /** Everything a browser complains about: policy violations, errors of scripts, failed loads. */
  readonly complaints: string[];
  /** Another window on the same services. */
  reload(): Promise<void>;
  close(): Promise<void>;
};

let browser: Browser | null = null;

const asked = new WeakMap<Page, Set<Request>>();

/** Whether a command or query of this window still waits for its reply. */
export const isWaiting = (page: Page): boolean => (asked.get(page)?.size ?? 0) > 0;

function countCalls(page: Page): void {
  const calls = new Set<Request>();
  asked.set(page, calls);
  page.on("request", (request) => request.url().endsWith("/api/call") && calls.add(request));
  for (const end of ["requestfinished", "requestfailed"] as const)
    page.on(end as "requestfinished", (request) => calls.delete(request));
}

export async function startProgram(language: "vi" | "en" = "vi"): Promise<Program> {
  const home = mkdtempSync(join(tmpdir(), "so-cum-browser-"));
  mkdirSync(home, { recursive: true });
  const server = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(root, "electron/loopback.ts")],
    {
      env: { ...process.env, SO_CUM_HOME: home, SO_CUM_TEST_KDF_LOGN: "10" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const url = await firstLine(server);
  browser ??= await chromium.launch({
    executablePath: process.env.SO_CUM_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      ...(hasSharedMemory() ? [] : ["--disable-dev-shm-usage"]),
    ],
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(url).origin });
  const page = await context.newPage();
  countCalls(page);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  await page.addInitScript((chosen) => {
    if (!localStorage.getItem("so-cum-language")) localStorage.setItem("so-cum-language", chosen);
    localStorage.setItem("so-cum-period", localStorage.getItem("so-cum-period") ?? "2020H1");
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  }, language);
  await page.goto(url);
  return {
    page,
    context,
    home,
    complaints,
    reload: async () => {
      await page.reload();
    },
    async close() {
      await context.close();
      server.kill("SIGTERM");
      await new Promise((resolve) => server.once("exit", resolve));
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/**
 * Whether Chromium may share its pictures of the page in memory. Through files, as where a container has 64 MB of it, the same
 * tests took 64 s of processor time in place of 53 (case-page and list, 2 cores).
 */
function hasSharedMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize > 1024 ** 3;
  } catch {
    return false;
  }
}

const firstLine = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    server.stdout?.on("data", (part) => {
      said += part;
      const end = said.indexOf("\n");
      if (end >= 0) resolve(said.slice(0, end));
    });
    server.once("exit", (code) => reject(new Error(`the loopback shell ended with ${code}`)));
  });
