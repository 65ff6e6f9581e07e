import { createReadStream, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { contract } from "../../shared/api/contract.ts";
import type { Reply } from "../../shared/api/reply.ts";
import { fail, ok } from "../../shared/result.ts";
import type { NativeAnswer } from "../api/native-answer.ts";
import type { Services } from "../worker-client.ts";

/** What travels between offices, cluster and level above: the package tells the system to open it with this program (build/packaging.mjs). */
export const ENDINGS: readonly string[] = [
  ".socum",
  ".socum-dk",
  ".socum-ds",
  ".socum-dm",
  ".socum-tn",
  ".socum-ct",
];
/** Raw bytes of one piece; as base64 it stays below what a call may carry. */
const PIECE_BYTES = 600_000;
const MOST = 200;

export type OpenedFiles = {
  /** Remembers the data files among a start's arguments. */
  take(args: readonly string[]): void;
  /** Hands over what was opened since the last time, as uploads; the window never learns a path. */
  readonly answer: NativeAnswer;
};

/** Files that a person opened from the system's own windows: double-clicked, or dropped on the program's icon. */
export function openedFiles(services: Pick<Services, "call">): OpenedFiles {
  let waiting: string[] = [];
  let calls = 0;
  const call = (method: string, input: unknown) => services.call(`opened-${++calls}`, method, input);
  return {
    take(args) {
      const files = args.filter((path) => ENDINGS.includes(extname(path).toLowerCase()) && isFile(path));
      waiting = [...new Set([...waiting, ...files])].slice(0, MOST);
    },
    async answer(method, input) {
      if (method !== "files.opened") return null;
      if (!contract["files.opened"].input.safeParse(input).success)
        return fail("E_INPUT", { field: "input" });
      const paths = waiting;
      waiting = [];
      const files: { upload: string; name: string }[] = [];
      for (const path of paths) {
        const upload = await handOver(call, path);
        if (!upload.ok) return upload;
        files.push({ upload: upload.value as string, name: basename(path) });
      }
      return ok({ files });
    },
  };
}

async function handOver(
  call: (method: string, input: unknown) => Promise<Reply>,
  path: string,
): Promise<Reply> {
  if (!isFile(path)) return fail("E_MEDIUM");
  const begun = await call("upload.begin", { name: basename(path), size: statSync(path).size });
  if (!begun.ok) return begun;
  const { upload } = begun.value as { upload: string };
  let offset = 0;
  try {
    for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
      const bytes = piece as Buffer;
      const sent = await call("upload.chunk", { upload, offset, base64: bytes.toString("base64") });
      if (!sent.ok) return sent;
      offset += bytes.length;
    }
  } catch {
    // The stick was pulled while it was read.
    await call("upload.discard", { upload });
    return fail("E_MEDIUM");
  }
  return ok(upload);
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
