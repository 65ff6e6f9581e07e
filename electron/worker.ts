// The one thread that owns services and connection, in both shells. Composition root: clock and randomness enter here.
import { randomBytes, randomUUID } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { fail, ok, type Result } from "../shared/result.ts";
import { createDispatch, type Desk } from "./api/dispatch.ts";
import { handlers } from "./api/handlers.ts";
import { createSession } from "./api/session.ts";
import { createUploads } from "./api/uploads.ts";
import type { FromWorker, ToWorker, WorkerSettings } from "./worker-messages.ts";

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

const running = new Map<string, AbortController>();

port.on("message", (message: ToWorker) => {
  if (message.t === "call") void answer(message.id, message.method, message.input);
  else if (message.t === "cancel") running.get(message.id)?.abort();
  else if (message.t === "allow") places.set(message.place, message.folder);
  else if (message.t === "printed") {
    printing.get(message.id)?.(message.printed);
    printing.delete(message.id);
  } else shutDown();
});

async function answer(id: string, method: unknown, input: unknown): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const reply = await dispatch(
      { method, input },
      { signal: controller.signal, progress: (step) => send({ t: "progress", id, ...step }) },
    );
    send({ t: "reply", id, reply });
  } finally {
    running.delete(id);
  }
}

function shutDown(): void {
  for (const controller of running.values()) controller.abort();
  try {
    session.close();
    uploads.discardAll();
  } finally {
    send({ t: "closed" });
    port?.close();
  }
}
