// Runs the unmodified built main.js and preload.cjs in Node on a double of Electron, with a tab of a real Chromium for the
// window, does a recorder's first minutes in it, and prints one line of JSON with what was seen. It proves the wiring of the
// built files, never that they work in Electron: no OS sandbox, no fuses, ipc is a clone.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";
import type { ShellEvent, Transport } from "../../shared/api/reply.ts";
import { electronDouble, type FakeWindow } from "../desktop/electron-double.ts";

const built = join(import.meta.dirname, "../../out/electron");
const folder = mkdtempSync(join(tmpdir(), "so-cum-built-"));
const stick = join(folder, "usb");
for (const name of ["userData", "usb"]) mkdirSync(join(folder, name));
process.env.SO_CUM_HOME = join(folder, "SoCum");

const double = electronDouble({ folder, picks: [stick] });
let exposed: { name: string; bridge: Transport } | null = null;
let mainWindow: FakeWindow | null = null;
const opened = new Promise<FakeWindow>((resolve) => {
  double.electron.app.once("double:window", (made: FakeWindow) => {
    mainWindow = made;
    resolve(made);
  });
});

const modules = {
  ...double.electron,
  contextBridge: {
    exposeInMainWorld: (name: string, bridge: Transport) => {
      exposed = { name, bridge };
    },
  },
  get ipcRenderer() {
    if (!mainWindow) throw new Error("the preload ran before its window");
    return double.rendererOf(mainWindow);
  },
};
(globalThis as { electronDouble?: unknown }).electronDouble = modules;
const MAIN = ["app", "BrowserWindow", "dialog", "ipcMain", "Menu", "protocol", "session"];
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron"
      ? {
          url: `double:electron-${context.conditions.includes("require") ? "cjs" : "esm"}`,
          shortCircuit: true,
        }
      : next(specifier, context),
  load: (url, context, next) => {
    if (url === "double:electron-cjs")
      return {
        format: "commonjs",
        shortCircuit: true,
        source: "module.exports = globalThis.electronDouble;",
      };
    if (url !== "double:electron-esm") return next(url, context);
    const source = MAIN.map((name) => `export const ${name} = globalThis.electronDouble.${name};`).join("\n");
    return { format: "module", shortCircuit: true, source };
  },
});

const browser = await chromium.launch({
  executablePath: process.env.SO_CUM_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
const complaints: string[] = [];
try {
  await import(pathToFileURL(join(built, "main.js")).href);
  const main = await opened;
  const options = main.options as { webPreferences: { preload: string } };
  createRequire(import.meta.url)(options.webPreferences.preload);
  if (!exposed) throw new Error("the preload exposed nothing");
  const { name, bridge } = exposed as { name: string; bridge: Transport };
  const page = await openTab(name, bridge);
  const seen = await firstMinutes(page);
  const ended = new Promise((resolve) => double.electron.app.once("double:ended", resolve));
  double.electron.app.quit();
  await ended;
  console.log(
    JSON.stringify({
      name,
      functions: Object.keys(bridge).sort(),
      preload: options.webPreferences.preload.split(/[\\/]/).at(-1),
      complaints,
      backups: readdirSync(stick).map((file) => file.replace(/-\d.*\./, ".")),
      ...seen,
    }),
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The window: its scheme is answered by the handler that main.js registered, through the filter that it registered. */
async function openTab(name: string, bridge: Transport): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  await page.route("**/*", async (route) => {
    const url = route.request().url().replace("https://app.test/", "so-cum://app/");
    let isCancelled = true;
    double.asked.handlers.beforeRequest?.({ url }, ({ cancel }) => {
      isCancelled = cancel;
    });
    const answer = isCancelled ? null : await double.asked.handlers.protocol?.({ url, method: "GET" });
    if (!answer) return route.abort("blockedbyclient");
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  await page.exposeFunction("bridgeCall", bridge.call);
  await page.exposeFunction("bridgeCancel", bridge.cancel);
  bridge.subscribe((event: ShellEvent) => {
    void page
      .evaluate((value) => window.dispatchEvent(new CustomEvent("bridge", { detail: value })), event)
      .catch(() => {});
  });
  await page.addInitScript((bridgeName) => {
    localStorage.setItem("so-cum-period", "2020H1");
    const world = globalThis as unknown as Record<string, unknown>;
    world[bridgeName] = {
      call: world.bridgeCall,
      cancel: world.bridgeCancel,
      subscribe(listener: (event: unknown) => void) {
        const hear = (event: Event) => listener((event as CustomEvent).detail);
        window.addEventListener("bridge", hear);
        return () => window.removeEventListener("bridge", hear);
      },
    };
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  }, name);
  await page.goto("https://app.test/index.html");
  return page;
}

async function firstMinutes(page: Page) {
  await page.getByRole("button", { name: "Đầu mối Cụm, 14 đơn vị" }).click();
  await page.getByText("Đang lập sổ mẫu").waitFor();
  const progress = page.getByText(/Đang lập sổ mẫu: ([2-9]|1\d)\/14/).waitFor();
  await Promise.race([progress, page.getByRole("navigation").waitFor()]);
  await page.getByText("Đã tổng hợp 14/14 đơn vị").waitFor();
  await page.getByRole("button", { name: "Sao lưu và khôi phục" }).click();
  await page.getByRole("button", { name: "Chép một bản ra USB…" }).click();
  await page.getByText("Đã sao lưu và đọc lại đúng").waitFor();
  const leaked = await page.evaluate(() =>
    ["require", "process", "module", "Buffer"].filter((name) => name in globalThis),
  );
  const remote = await page.evaluate(() =>
    fetch("https://example.org/").then(
      () => "reached",
      () => "blocked",
    ),
  );
  await page.getByRole("button", { name: "Tạm khóa màn hình" }).click();
  await page.getByRole("button", { name: "Mở sổ…" }).waitFor();
  return { leaked, remote };
}
