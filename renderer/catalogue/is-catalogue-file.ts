import { FRAME_START_BYTES, kindOfFrame } from "../../shared/bundle/frame-kind.ts";

/** One file alone that says in its first bytes that it is periods and plans; whether it holds is for the services. */
export async function isCatalogueFile(files: readonly File[]): Promise<boolean> {
  const [file] = files;
  if (!file || files.length > 1) return false;
  const start = await file.slice(0, FRAME_START_BYTES).arrayBuffer();
  return kindOfFrame(new Uint8Array(start)) === "catalogue";
}
