import type { Session, WebContents, WebPreferences } from "electron";
import { isAppUrl } from "./app-protocol.ts";

/** A window that can do what a page can do and call three functions; nothing of Node, nothing of Electron. */
export const webPreferences = (preload: string, isDevelopment: boolean): WebPreferences => ({
  preload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: isDevelopment,
});

/** Whatever a page tries, it stays where it is: no other page, no second window, no guest. */
export function guardContents(contents: Pick<WebContents, "on" | "setWindowOpenHandler">): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  const refuse = (event: { preventDefault(): void }) => event.preventDefault();
  contents.on("will-navigate", refuse);
  contents.on("will-frame-navigate", refuse);
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", refuse);
}

type GuardedSession = Pick<
  Session,
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "setDevicePermissionHandler"
  | "setSpellCheckerEnabled"
  | "webRequest"
  | "on"
  | "setProxy"
>;

/** Nothing leaves: every request that is not for our own files is cancelled, every permission but copying text is refused. */
export async function guardSession(session: GuardedSession, isDevelopment: boolean): Promise<void> {
  const isCopying = (permission: string) => permission === "clipboard-sanitized-write";
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isCopying(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isCopying(permission));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isOurs = isAppUrl(url) || url.startsWith("data:") || (isDevelopment && url.startsWith("devtools:"));
    answer({ cancel: !isOurs });
  });
  await session.setProxy({ mode: "direct" });
}
