import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { _electron } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CONTENT_SECURITY_POLICY } from "../../electron/api/security-headers.ts";
import { bridge, CHANNELS } from "../../electron/desktop/bridge.ts";
import { startDesktop } from "../../electron/desktop/start-desktop.ts";
import { nextZoom, readWindowState } from "../../electron/desktop/window-state.ts";
import { startServices } from "../../electron/worker-client.ts";
import type { Transport } from "../../shared/api/reply.ts";
import { tempFolder } from "../support/offices.ts";
import { electronDouble, type FakeWindow } from "./electron-double.ts";

const folder = tempFolder();
const renderer = join(folder.path, "renderer");
mkdirSync(renderer, { recursive: true });
mkdirSync(join(folder.path, "userData"), { recursive: true });
writeFileSync(join(renderer, "index.html"), "<!doctype html>");
writeFileSync(join(folder.path, "secret.txt"), "secret");

const files = {
  worker: pathToFileURL(join(import.meta.dirname, "../../electron/worker.ts")),
  preload: "/preload.cjs",
  renderer,
};
type Double = ReturnType<typeof electronDouble>;
const start = async (options: Partial<Parameters<typeof electronDouble>[0]> = {}): Promise<Double> => {
  const double = electronDouble({ folder: folder.path, ...options });
  await startDesktop(double.electron as never, files);
  return double;
};
const stop = (double: Double): Promise<void> =>
  new Promise((resolve) => {
    double.electron.app.once("double:ended", () => resolve());
    double.electron.app.quit();
  });
const prevented = (emit: (event: { preventDefault(): void }) => void): boolean => {
  let was = false;
  emit({
    preventDefault: () => {
      was = true;
    },
  });
  return was;
};

describe("Electron's shell, on a double of Electron", () => {
  let double: Double;
  let window: FakeWindow;
  let window0: Transport;
  beforeEach(async () => {
    double = await start();
    window = double.asked.windows[0] as FakeWindow;
    window0 = bridge(double.rendererOf(window) as never);
  });
  afterEach(() => stop(double));

  test("the window is sandboxed, isolated, without Node, guests or developer tools", () => {
    expect(double.asked.sandboxed).toBe(true);
    expect(window.options.webPreferences).toMatchObject({
      preload: "/preload.cjs",
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
    expect(double.asked.menu).toBeNull();
    expect(window.webContents.mainFrame.url).toBe("so-cum://app/index.html");
    expect(window.isShown).toBe(true);
  });

  test("a page can go nowhere: no navigation, no redirect, no new window, no guest", () => {
    for (const event of ["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"])
      expect(
        prevented((refuse) => window.webContents.emit(event, refuse)),
        event,
      ).toBe(true);
    expect(window.webContents.windowOpen()).toEqual({ action: "deny" });
    expect(prevented((refuse) => double.electron.session.defaultSession.emit("will-download", refuse))).toBe(
      true,
    );
  });

  test("every permission and device is refused, but for copying text", () => {
    const { permissionRequest, permissionCheck, device } = double.asked.handlers;
    for (const permission of [
      "media",
      "geolocation",
      "notifications",
      "usb",
      "serial",
      "openExternal",
      "clipboard-read",
    ]) {
      permissionRequest?.({}, permission, (allowed) => expect(allowed, permission).toBe(false));
      expect(permissionCheck?.({}, permission), permission).toBe(false);
    }
    expect(permissionCheck?.({}, "clipboard-sanitized-write")).toBe(true);
    expect(device?.()).toBe(false);
    expect(double.asked.spellcheck).toBe(false);
    expect(double.asked.proxy).toEqual({ mode: "direct" });
  });

  test("no request leaves the program", () => {
    const isCancelled = (url: string) => {
      let cancelled: boolean | null = null;
      double.asked.handlers.beforeRequest?.({ url }, (reply) => {
        cancelled = reply.cancel;
      });
      return cancelled;
    };
    expect(isCancelled("so-cum://app/assets/index.js")).toBe(false);
    for (const url of [
      "https://example.org/",
      "http://127.0.0.1/",
      "ws://example.org",
      "file:///etc/passwd",
      "so-cum://other/",
      "devtools://devtools/",
    ])
      expect(isCancelled(url), url).toBe(true);
  });

  test("the scheme serves the screens' folder and nothing beside it, with the policy on every answer", async () => {
    const ask = (url: string, method = "GET") =>
      double.asked.handlers.protocol?.({ url, method }) as Promise<Response>;
    expect(double.asked.privileges).toEqual([
      { scheme: "so-cum", privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    const page = await ask("so-cum://app/index.html");
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(await page.text()).toBe("<!doctype html>");
    for (const url of [
      "so-cum://app/../secret.txt",
      "so-cum://app/%2e%2e/secret.txt",
      "so-cum://app/..%2fsecret.txt",
      "so-cum://app/none",
    ]) {
      const answer = await ask(url);
      expect(answer.status, url).toBe(404);
      expect(answer.headers.get("content-security-policy")).toBe(CONTENT_SECURITY_POLICY);
    }
    expect((await ask("so-cum://other/index.html")).status).toBe(405);
    expect((await ask("so-cum://app/index.html", "POST")).status).toBe(405);
  });

  test("our own page is answered; a frame inside it, and a page that was navigated away, are not", async () => {
    expect(await window0.call("1", "workspace.state", {})).toMatchObject({ ok: true });
    const guest = double.rendererOf(window, { url: "so-cum://app/index.html" });
    expect(await guest.invoke(CHANNELS.call, "2", "workspace.state", {})).toMatchObject({
      ok: false,
      problem: { code: "E_NOT_ALLOWED" },
    });
    window.webContents.mainFrame.url = "https://example.org/";
    expect(await window0.call("3", "workspace.state", {})).toMatchObject({
      problem: { code: "E_NOT_ALLOWED" },
    });
  });

  test("the bridge is three functions", () => {
    expect(Object.keys(window0).sort()).toEqual(["call", "cancel", "subscribe"]);
  });

  test("Ctrl+ and Ctrl− zoom between 80 and 200 %, and nothing else is taken from the page", () => {
    const press = (key: string) =>
      prevented((refuse) =>
        window.webContents.emit("before-input-event", refuse, {
          type: "keyDown",
          control: true,
          meta: false,
          key,
        }),
      );
    for (let i = 0; i < 15; i += 1) press("+");
    expect(window.webContents.zoom).toBe(2);
    for (let i = 0; i < 20; i += 1) press("-");
    expect(window.webContents.zoom).toBe(0.8);
    press("0");
    expect(window.webContents.zoom).toBe(1);
    expect(press("s")).toBe(false);
    expect(nextZoom(1.95, 1)).toBe(2);
  });

  test("the settings screen asks for the zoom and sets it between the same limits", async () => {
    expect(await window0.call("z1", "window.zoom", { zoom: 1.25 })).toEqual({
      ok: true,
      value: { zoom: 1.25 },
    });
    expect(window.webContents.zoom).toBe(1.25);
    expect(await window0.call("z2", "window.zoom", { zoom: 3 })).toMatchObject({
      problem: { code: "E_INPUT" },
    });
    expect(await window0.call("z3", "window.zoom", { zoom: null })).toEqual({
      ok: true,
      value: { zoom: 1.25 },
    });
    expect(await window0.call("z4", "window.zoom", { zoom: 1 })).toEqual({ ok: true, value: { zoom: 1 } });
  });

  test("a renderer that crashed is shown again; one that ended is not", () => {
    window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    expect(window.webContents.reloads).toBe(1);
    window.webContents.emit("render-process-gone", {}, { reason: "clean-exit" });
    expect(window.webContents.reloads).toBe(1);
  });

  test("a second start shows the first window", () => {
    double.electron.app.emit("second-instance", {}, ["so-cum"]);
    expect(window.focuses).toBe(1);
  });

  test("the window comes back as it was left, a damaged note of it as usual", () => {
    window.webContents.emit(
      "before-input-event",
      { preventDefault() {} },
      { type: "keyDown", control: true, key: "+" },
    );
    window.emit("close");
    const file = join(folder.path, "userData", "window.json");
    expect(readWindowState(file)).toEqual({ width: 1366, height: 768, isMaximized: true, zoom: 1.1 });
    writeFileSync(file, '{"width":"x","zoom":99}');
    expect(readWindowState(file)).toEqual({ width: 1366, height: 768, isMaximized: true, zoom: 1 });
  });
});

test("quitting waits until the register is closed, so its lock is free", async () => {
  const double = await start();
  const client = bridge(double.rendererOf(double.asked.windows[0] as FakeWindow) as never);
  expect(await client.call("1", "workspace.createSample", { kind: "office" })).toMatchObject({ ok: true });
  await stop(double);
  const again = await start();
  const next = bridge(again.rendererOf(again.asked.windows[0] as FakeWindow) as never);
  const state = (await next.call("1", "workspace.state", {})) as {
    value: { known: { users: { id: string }[] }[]; samplePassphrases: { open: string } };
  };
  const secret = {
    userId: state.value.known[0]?.users[0]?.id ?? "",
    passphrase: state.value.samplePassphrases.open,
  };
  expect(await next.call("2", "workspace.unlock", { name: "Mau-Don-vi", secret })).toMatchObject({
    ok: true,
  });
  // Who closed it and how stands in the change log, under the opening.
  const log = { search: "", user: "", before: null, limit: 2 };
  expect(await next.call("3", "log.list", log)).toMatchObject({
    value: { entries: [{ what: "open" }, { what: "quit", who: expect.stringMatching(/./) }] },
  });
  await stop(again);
});

test("quitting without locking backs up what changed; started again meanwhile, the program comes back", async () => {
  const double = await start();
  const client = bridge(double.rendererOf(double.asked.windows[0] as FakeWindow) as never);
  const made = await client.call("1", "workspace.createOffice", {
    unit: "BN",
    machine: "A",
    recorder: { name: "Chuyên viên Mẫu", passphrase: "tam chuyen vien ghi so" },
    head: { name: "Lãnh đạo Mẫu", passphrase: "lanh dao duyet va cho gui" },
  });
  expect(made).toMatchObject({ ok: true });
  const ended = stop(double);
  double.electron.app.emit("second-instance", {}, ["so-cum", "a.socum"]);
  expect(double.asked.quits).toBe(1);
  await ended;
  expect(double.asked.relaunches).toEqual([["a.socum"]]);
  const register = join(folder.path, "documents", "SoCum", "SoCum-BN-A");
  expect(readdirSync(join(register, "backup")).join()).toMatch(/^SoCum-BN-A-[\d-]+-khi-thoat\.socum-saoluu$/);
  expect(existsSync(join(register, ".dang-mo"))).toBe(false);
});

test("services that do not end are ended: a quit never hangs", async () => {
  const deaf = new URL("data:text/javascript,setInterval(() => {}, 1000)");
  const settings = { home: "", temporary: "", kdfLogN: 10, sampleKdfLogN: 10, quitBackupMs: 0 };
  const services = startServices(deaf, settings, {} as never, 50);
  const asked = services.call("1", "workspace.state", {});
  await services.close();
  expect(await asked).toMatchObject({ problem: { code: "E_BUG" } });
});

test("the second of two instances does nothing but quit", async () => {
  const double = electronDouble({ folder: folder.path, isFirst: false });
  await startDesktop(double.electron as never, files);
  expect(double.asked.quits).toBe(1);
  expect(double.asked.windows).toEqual([]);
});

test("a picked folder is a name to the page; its path cannot be sent back, and closing the picker picks nothing", async () => {
  const stick = join(folder.path, "usb");
  mkdirSync(stick, { recursive: true });
  const double = await start({ picks: [stick] });
  const client = bridge(double.rendererOf(double.asked.windows[0] as FakeWindow) as never);
  const picked = (await client.call("1", "place.choose", { purpose: "backup" })) as {
    value: { place: string; label: string };
  };
  expect(picked.value.label).toBe(stick);
  expect(picked.value.place).not.toContain("usb");
  expect(await client.call("2", "place.choose", { purpose: "backup" })).toEqual({ ok: true, value: null });
  expect(await client.call("3", "place.choose", { purpose: "elsewhere" })).toMatchObject({
    problem: { code: "E_INPUT" },
  });
  await client.call("4", "workspace.createSample", { kind: "office" });
  expect(await client.call("5", "workspace.backup", { place: stick })).toMatchObject({
    problem: { code: "E_NOT_FOUND" },
  });
  expect(await client.call("6", "workspace.backup", { place: picked.value.place })).toMatchObject({
    ok: true,
  });
  await stop(double);
});

// Only where Electron's binary has been fetched and there is a display: the one test that runs the real thing.
const dist =
  process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(import.meta.dirname, "../../node_modules/electron/dist");
const binary = join(dist, process.platform === "win32" ? "electron.exe" : "electron");
const hasDisplay = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (existsSync(binary) && hasDisplay)
  test("the real Electron opens the built program", async () => {
    const root = join(import.meta.dirname, "../..");
    for (const script of ["build/build.mjs", "build/build-electron.mjs"])
      execFileSync(process.execPath, [join(root, script)], { cwd: root });
    const app = await _electron.launch({
      executablePath: binary,
      args: [root, ...(process.platform === "linux" ? ["--no-sandbox"] : [])],
      env: { ...process.env, SO_CUM_HOME: join(folder.path, "real") } as Record<string, string>,
    });
    const page = await app.firstWindow();
    await page.getByRole("button", { name: "Bắt đầu mới…" }).waitFor();
    expect(
      await page.evaluate(() => Object.keys((globalThis as { soCum?: object }).soCum ?? {}).sort()),
    ).toEqual(["call", "cancel", "subscribe"]);
    await app.close();
  });
else console.log("Not run: the real Electron (its binary or a display is missing here).");
