import type { Client } from "../../shared/api/client.ts";
import { ok, type Result } from "../../shared/result.ts";

/** A piece as text stays below the shell's limit for one message. */
const PIECE_BYTES = 900_000;

/** Hands a file to the services in pieces and gives its name there. What was begun is dropped where a piece fails. */
export async function uploadFile(client: Client, file: File, isPrivate = false): Promise<Result<string>> {
  const begun = await client.call("upload.begin", { name: file.name, size: file.size, isPrivate });
  if (!begun.ok) return begun;
  const { upload } = begun.value;
  for (let offset = 0; offset < file.size; offset += PIECE_BYTES) {
    const base64 = await base64Of(file.slice(offset, offset + PIECE_BYTES));
    const sent = await client.call("upload.chunk", { upload, offset, base64 });
    if (!sent.ok) {
      await client.call("upload.discard", { upload });
      return sent;
    }
  }
  return ok(upload);
}

const base64Of = (piece: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(piece);
  });
