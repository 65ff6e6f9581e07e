import { FRAME_START_BYTES, kindOfFrame } from "../../shared/bundle/frame-kind.ts";
import type { DroppedFile } from "../cluster/dropped-files.ts";
import type { ScreenId } from "./rail.ts";

type FileKind = "bundle" | "card" | "roster" | "catalogue" | "receipt" | "upward";

const OF_FRAME: Readonly<Record<string, FileKind>> = {
  catalogue: "catalogue",
  roster: "roster",
  request: "card",
};
const OF_ENDING: readonly (readonly [ending: string, kind: FileKind])[] = [
  [".socum", "bundle"],
  [".socum-dk", "card"],
  [".socum-ds", "roster"],
  [".socum-dm", "catalogue"],
  [".socum-tn", "receipt"],
  [".socum-ct", "upward"],
];

/** By its first bytes where they can say it, else by its ending: what is encrypted tells nothing before it is opened. */
async function kindOf(file: DroppedFile): Promise<FileKind | null> {
  if (file instanceof File) {
    const start = await file.slice(0, FRAME_START_BYTES).arrayBuffer();
    const framed = OF_FRAME[kindOfFrame(new Uint8Array(start)) ?? ""];
    if (framed) return framed;
  }
  const name = file.name.toLowerCase();
  return OF_ENDING.find(([ending]) => name.endsWith(ending))?.[1] ?? null;
}

const AT_OFFICE: Readonly<Partial<Record<FileKind, ScreenId>>> = {
  catalogue: "catalogue",
  roster: "send",
  receipt: "replies",
  bundle: "conflicts",
};

/**
 * The screen that takes such files in; null where none does. A coordinator's board sorts out whatever came together; alone, a catalogue
 * and what clusters send upwards have screens of their own. An office takes one file at a time.
 */
export async function screenFor(
  files: readonly DroppedFile[],
  register: "office" | "cluster",
): Promise<ScreenId | null> {
  const kinds = new Set(await Promise.all(files.map(kindOf)));
  const [kind] = kinds;
  if (register === "office") return files.length === 1 && kind != null ? (AT_OFFICE[kind] ?? null) : null;
  if (kinds.size === 1 && kind === "upward") return "upward";
  if (files.length === 1 && kind === "catalogue") return "catalogue";
  return "board";
}
