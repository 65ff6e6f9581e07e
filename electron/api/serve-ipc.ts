import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from "electron";
import { fail } from "../../shared/result.ts";
import { isAppUrl } from "../desktop/app-protocol.ts";
import { CHANNELS } from "../desktop/bridge.ts";
import type { Services } from "../worker-client.ts";
import type { NativeAnswer } from "./native-answer.ts";

type Ipc = Pick<IpcMain, "handle" | "on">;
type Sender = Pick<IpcMainInvokeEvent | IpcMainEvent, "sender" | "senderFrame">;

/**
 * Electron's door. Only the main frame of a window of ours, showing our own page, is answered: a frame that was navigated
 * away or put inside the page is not. @param windows the contents that get progress events
 */
export function serveIpc(
  ipc: Ipc,
  services: Services,
  answerNative: NativeAnswer,
  windows: () => readonly Pick<WebContents, "send">[],
): void {
  ipc.handle(CHANNELS.call, async (event, callId: unknown, method: unknown, input: unknown) => {
    if (!isOurs(event)) return fail("E_NOT_ALLOWED");
    if (typeof callId !== "string") return fail("E_INPUT", { field: "id" });
    return (await answerNative(method, input)) ?? services.call(callId, method, input);
  });
  ipc.on(CHANNELS.cancel, (event, callId: unknown) => {
    if (isOurs(event) && typeof callId === "string") services.cancel(callId);
  });
  services.subscribe((progress) => {
    for (const window of windows()) window.send(CHANNELS.event, progress);
  });
}

const isOurs = ({ sender, senderFrame }: Sender): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && isAppUrl(senderFrame.url);
