import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Reply, ShellEvent } from "../shared/api/reply.ts";
import { fail } from "../shared/result.ts";
import type { PdfPrinter } from "./reports/print/printer.ts";
import type { FromWorker, ToWorker, WorkerSettings } from "./worker-messages.ts";

/** The services as a shell sees them: the same three functions the window has, and what only a shell may do. */
export type Services = {
  call(callId: string, method: unknown, input: unknown): Promise<Reply>;
  cancel(callId: string): void;
  subscribe(listener: (event: ShellEvent) => void): () => void;
  /** Lets the services write into a folder that a person picked, under a name. */
  allow(place: string, folder: string): void;
  /**
   * Backs up what changed, closes the register and ends the thread. A thread that does not end in time is ended: what was
   * acknowledged is in the register's log already.
   */
  close(): Promise<void>;
};

/** Above what the worker gives itself: cancelling, the backup of a quit and closing. */
const CLOSING_MS = 15_000;

/** Starts the worker thread; `printer` prints for it what only a shell can. If it dies, every open call is answered with E_BUG and so is every later one. */
export function startServices(
  worker: URL,
  settings: WorkerSettings,
  printer: PdfPrinter,
  closingMs = CLOSING_MS,
): Services {
  const thread = new Worker(worker, { workerData: settings });
  const waiting = new Map<string, (reply: Reply) => void>();
  const listeners = new Set<(event: ShellEvent) => void>();
  let isDead = false;
  const ended = new Promise<void>((resolve) => {
    thread.once("exit", () => {
      isDead = true;
      for (const answer of waiting.values()) answer(fail("E_BUG"));
      waiting.clear();
      resolve();
    });
  });
  thread.on("error", (error) => console.error(`so-cum: worker: ${error.name}`));
  thread.on("message", (message: FromWorker) => {
    if (message.t === "reply") {
      waiting.get(message.id)?.(message.reply);
      waiting.delete(message.id);
    } else if (message.t === "print") {
      void printer.print(message.html).then((printed) => {
        if (!isDead) send({ t: "printed", id: message.id, printed });
      });
    } else if (message.t === "progress") {
      const { id, done, total, phase } = message;
      for (const listener of listeners) listener({ type: "progress", callId: id, done, total, phase });
    }
  });
  const send = (message: ToWorker) => thread.postMessage(message);
  return {
    call(callId, method, input) {
      if (isDead || waiting.has(callId)) return Promise.resolve(fail("E_BUG"));
      return new Promise((resolve) => {
        waiting.set(callId, resolve);
        send({ t: "call", id: callId, method, input });
      });
    },
    cancel: (callId) => send({ t: "cancel", id: callId }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    allow: (place, folder) => send({ t: "allow", place, folder }),
    async close() {
      send({ t: "close" });
      const late = new AbortController();
      await Promise.race([
        ended,
        delay(settings.quitBackupMs + closingMs, null, { signal: late.signal }).then(() =>
          thread.terminate(),
        ),
      ]);
      late.abort();
    },
  };
}
