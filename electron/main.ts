// The product's composition root; everything it does is in desktop/, which takes Electron as an argument.
import { fileURLToPath } from "node:url";
import * as electron from "electron";
import { startDesktop } from "./desktop/start-desktop.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Not awaited: Electron holds back "ready" until this module has been evaluated.
void startDesktop(electron, {
  worker: new URL("./worker.js", import.meta.url),
  preload: here("./preload.cjs"),
  renderer: here("../renderer"),
}).catch((error: unknown) => {
  console.error(`so-cum: ${error instanceof Error ? error.name : "start"}`);
  electron.app.exit(1);
});
