// The second composition root: the same services in plain Node on 127.0.0.1, for development, browser tests, and
// machines where Electron cannot be had. Never packaged.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { contract } from "../shared/api/contract.ts";
import type { Reply } from "../shared/api/reply.ts";
import { fail, ok } from "../shared/result.ts";
import { serveHttp } from "./api/serve-http.ts";
import { chromiumPrinter } from "./reports/print/chromium-printer.ts";
import { startServices } from "./worker-client.ts";

const isSource = import.meta.url.endsWith(".ts");
const here = fileURLToPath(new URL(".", import.meta.url));
const renderer = resolve(here, isSource ? "../out/renderer" : "../renderer");
const home = process.env.SO_CUM_HOME ?? join(homedir(), "SoCum");
mkdirSync(home, { recursive: true });

const testLogN = process.env.SO_CUM_TEST_KDF_LOGN;
const services = startServices(
  new URL(isSource ? "./worker.ts" : "./worker.js", import.meta.url),
  {
    home,
    temporary: mkdtempSync(join(tmpdir(), "so-cum-")),
    kdfLogN: testLogN ? Number(testLogN) : 17,
    sampleKdfLogN: testLogN ? Number(testLogN) : 14,
    quitBackupMs: 20_000,
  },
  chromiumPrinter(),
);

/** No picker here: files go to a folder of the home folder, one a purpose. */
const FOLDERS = {
  export: "Gui-ve-Cum",
  backup: "Sao-luu",
  roster: "Danh-sach-Cum",
  report: "Bao-cao",
  attachment: "Tai-lieu-kem-theo",
} as const;

/** The system's own file window, where it has one. */
async function openPlace(input: unknown): Promise<Reply> {
  const parsed = contract["place.open"].input.safeParse(input);
  const purpose = parsed.success ? parsed.data.place : "";
  if (!Object.hasOwn(FOLDERS, purpose)) return fail("E_NOT_FOUND");
  const folder = join(home, FOLDERS[purpose as keyof typeof FOLDERS]);
  const opener = { win32: "explorer", darwin: "open" }[process.platform as "win32"] ?? "xdg-open";
  return new Promise((resolve) => {
    const child = spawn(opener, [folder], { detached: true, stdio: "ignore" });
    child.once("error", () => resolve(ok({ opened: false })));
    child.once("spawn", () => {
      child.unref();
      resolve(ok({ opened: true }));
    });
  });
}

const server = await serveHttp(
  services,
  renderer,
  async (method, input) => {
    // A browser is not opened with a file.
    if (method === "files.opened") return ok({ files: [] });
    if (method === "place.open") return openPlace(input);
    if (method === "paper.print") return ok({ by: "browser", file: null });
    // A browser gives no file to another program; the screen then names the folder.
    if (method === "place.dragOut") return ok({ started: false });
    if (method !== "place.choose") return null;
    const parsed = contract["place.choose"].input.safeParse(input);
    if (!parsed.success) return fail("E_INPUT", { field: "purpose" });
    const { purpose } = parsed.data;
    const folder = join(home, FOLDERS[purpose]);
    mkdirSync(folder, { recursive: true });
    services.allow(purpose, folder);
    return ok({ place: purpose, label: folder });
  },
  process.env.SO_CUM_PORT ? Number(process.env.SO_CUM_PORT) : 0,
);

console.log(server.url);

let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await server.close();
  await services.close();
  process.exit(0);
}
process.on("SIGINT", () => void end());
process.on("SIGTERM", () => void end());
