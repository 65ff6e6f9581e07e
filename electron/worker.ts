// The one thread that owns services and connection, in both shells. Composition root: clock and randomness enter here.
import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { fail, ok, type Result } from "../shared/result.ts";
import { createDispatch, type Desk } from "./api/dispatch.ts";
import { handlers } from "./api/handlers.ts";
import { createSession } from "./api/session.ts";
import { createUploads } from "./api/uploads.ts";
import type { FromWorker, ToWorker, WorkerSettings } from "./worker-messages.ts";
import { noteOpening } from "./workspace/note-opening.ts";
import { backupOnQuit, noteMissed } from "./workspace/own-backups.ts";

/** A cancelled call ends within milliseconds; one that does not is not waited for. */
const CANCEL_MS = 5_000;

const port = parentPort;
if (!port) throw new Error("worker.ts runs in a worker thread");
const settings = workerData as WorkerSettings;
const send = (message: FromWorker) => port.postMessage(message);

const printing = new Map<number, (printed: Result<Uint8Array>) => void>();
let prints = 0;

const places = new Map<string, string>();
const session = createSession();
const uploads = createUploads(settings.temporary, randomUUID);
const desk: Desk = {
  session,
  uploads,
  deps: { clock: { nowMs: () => Date.now() }, randomBytes, kdfLogN: settings.kdfLogN },
  sampleKdfLogN: settings.sampleKdfLogN,
  temporary: settings.temporary,
  home: settings.home,
  printer: {
    print: (html) =>
      new Promise((resolve) => {
        prints += 1;
        printing.set(prints, resolve);
        send({ t: "print", id: prints, html });
      }),
  },
  place(name) {
    const folder = places.get(name);
    return folder === undefined ? fail("E_NOT_FOUND") : ok(folder);
  },
};

const dispatch = createDispatch(handlers, desk, (bug, method) => {
  // Named, never with its message: a message may hold what was typed.
  console.error(`so-cum: ${method}: ${bug instanceof Error ? bug.name : "bug"}`);
  if (process.env.SO_CUM_DEBUG) console.error(bug);
});

const running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>();
let isEnding = false;

port.on("message", (message: ToWorker) => {
  if (message.t === "call") call(message.id, message.method, message.input);
  else if (message.t === "cancel") running.get(message.id)?.stop.abort();
  else if (message.t === "allow") places.set(message.place, message.folder);
  else if (message.t === "printed") {
    printing.get(message.id)?.(message.printed);
    printing.delete(message.id);
  } else void shutDown();
});

function call(id: string, method: unknown, input: unknown): void {
  if (isEnding) {
    send({ t: "reply", id, reply: fail("E_LOCKED") });
    return;
  }
  const stop = new AbortController();
  running.set(id, { stop, ended: answer(id, method, input, stop.signal) });
}

async function answer(id: string, method: unknown, input: unknown, signal: AbortSignal): Promise<void> {
  try {
    const reply = await dispatch(
      { method, input },
      { signal, progress: (step) => send({ t: "progress", id, ...step }) },
    );
    send({ t: "reply", id, reply });
  } finally {
    running.delete(id);
  }
}

/** What runs is cancelled and let end, what changed is backed up, the register is closed; all of it within a time. */
async function shutDown(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  for (const { stop } of running.values()) stop.abort();
  try {
    const ended = Promise.all([...running.values()].map((one) => one.ended)).then(() => true);
    const quiet = await Promise.race([ended, delay(CANCEL_MS, false, { ref: false })]);
    const open = session.current();
    // What still runs may be in the middle of a transaction that is never committed.
    if (open && quiet) noteOpening(open, "quit");
    if (open && settings.quitBackupMs > 0) {
      if (quiet) await backupOnQuit(open, settings.quitBackupMs);
      else noteMissed(open, "E_BUSY");
    }
    session.close();
    uploads.discardAll();
  } finally {
    send({ t: "closed" });
    port?.close();
  }
}
