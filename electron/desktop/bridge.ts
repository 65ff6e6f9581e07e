import type { IpcRenderer } from "electron";
import type { Reply, ShellEvent, Transport } from "../../shared/api/reply.ts";

/** The three channels between window and shell; nothing else crosses. */
export const CHANNELS = { call: "so-cum:call", cancel: "so-cum:cancel", event: "so-cum:event" } as const;

type Ipc = Pick<IpcRenderer, "invoke" | "send" | "on" | "off">;

/** What the window gets as `window.soCum`: three functions, never `ipcRenderer` itself, never an event object. */
export const bridge = (ipc: Ipc): Transport => ({
  call: (callId, method, input) => ipc.invoke(CHANNELS.call, callId, method, input) as Promise<Reply>,
  cancel: (callId) => ipc.send(CHANNELS.cancel, callId),
  subscribe(listener) {
    const hear = (_event: unknown, event: ShellEvent) => listener(event);
    ipc.on(CHANNELS.event, hear);
    return () => ipc.off(CHANNELS.event, hear);
  },
});
