import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serveHttp } from "../../electron/api/serve-http.ts";
import { serveIpc } from "../../electron/api/serve-ipc.ts";
import { APP_URL } from "../../electron/desktop/app-protocol.ts";
import { bridge } from "../../electron/desktop/bridge.ts";
import { chromiumPrinter } from "../../electron/reports/print/chromium-printer.ts";
import { type Services, startServices } from "../../electron/worker-client.ts";
import type { Reply, ShellEvent, Transport } from "../../shared/api/reply.ts";
import { electronDouble } from "../desktop/electron-double.ts";
import { tempFolder } from "./offices.ts";

export type Shell = {
  readonly transport: Transport;
  readonly home: string;
  /** The folder that `place.choose` would give for exports. */
  readonly stick: string;
  close(): Promise<void>;
};

/** The real services in a real worker thread, with the smallest key derivation the format allows. */
function services(home: string): { services: Services; stick: string } {
  const stick = join(home, "stick");
  mkdirSync(stick, { recursive: true });
  const worker = pathToFileURL(join(import.meta.dirname, "../../electron/worker.ts"));
  const started = startServices(
    worker,
    {
      home,
      temporary: join(home, ".uploads"),
      kdfLogN: 10,
      sampleKdfLogN: 10,
      quitBackupMs: 0,
    },
    chromiumPrinter(null),
  );
  for (const place of ["export", "backup", "roster", "report"]) started.allow(place, stick);
  return { services: started, stick };
}

/** The services themselves, without a shell between. */
export async function threadShell(): Promise<Shell> {
  const { path: home, remove } = tempFolder();
  const { services: started, stick } = services(home);
  return {
    transport: started,
    home,
    stick,
    async close() {
      await started.close();
      remove();
    },
  };
}

/** The loopback shell: the same services behind HTTP. */
export async function httpShell(): Promise<Shell> {
  const { path: home, remove } = tempFolder();
  const { services: started, stick } = services(home);
  const server = await serveHttp(started, home, async () => null);
  const origin = new URL(server.url).origin;
  const headers = { "x-so-cum-token": server.token, "content-type": "application/json" };
  const post = (path: string, body: unknown) =>
    fetch(origin + path, { method: "POST", headers, body: JSON.stringify(body) });
  const transport: Transport = {
    call: async (id, method, input) =>
      (await (await post("/api/call", { id, method, input })).json()) as Reply,
    cancel: (id) => void post("/api/cancel", { id }),
    subscribe(listener) {
      const ended = new AbortController();
      void listen(origin, server.token, ended.signal, listener);
      return () => ended.abort();
    },
  };
  return {
    transport,
    home,
    stick,
    async close() {
      await server.close();
      await started.close();
      remove();
    },
  };
}

/** Electron's shell on a double: the real bridge, the real door, everything cloned as ipc clones it. */
export async function ipcShell(): Promise<Shell> {
  const { path: home, remove } = tempFolder();
  const { services: started, stick } = services(home);
  const double = electronDouble({ folder: home });
  const window = new double.electron.BrowserWindow({});
  window.webContents.mainFrame.url = APP_URL;
  serveIpc(
    double.electron.ipcMain as never,
    started,
    async () => null,
    () => [window.webContents],
  );
  return {
    transport: bridge(double.rendererOf(window) as never),
    home,
    stick,
    async close() {
      await started.close();
      remove();
    },
  };
}

async function listen(
  origin: string,
  token: string,
  signal: AbortSignal,
  listener: (event: ShellEvent) => void,
): Promise<void> {
  try {
    const response = await fetch(`${origin}/api/events`, { headers: { "x-so-cum-token": token }, signal });
    let rest = "";
    const decoder = new TextDecoder();
    for await (const part of response.body ?? []) {
      rest += decoder.decode(part as Uint8Array, { stream: true });
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) if (line !== "") listener(JSON.parse(line) as ShellEvent);
    }
  } catch {
    // The test ended the stream.
  }
}

/** Every way a window reaches the services. */
export const SHELLS = [
  ["thread", threadShell],
  ["http", httpShell],
  ["ipc", ipcShell],
] as const;
