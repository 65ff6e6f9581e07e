import { existsSync } from "node:fs";
import { join } from "node:path";
import type { NativeImage, Shell, WebContents } from "electron";
import { contract } from "../../shared/api/contract.ts";
import type { Reply } from "../../shared/api/reply.ts";
import { fail, ok } from "../../shared/result.ts";
import type { NativeAnswer } from "../api/native-answer.ts";

/** A 16×16 grey sheet: Electron does not begin a drag without a picture. */
const ICON =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAJ0lEQVR42mNggIKohLT/pGAGdAAS/PrtO1F41IBRA0YNoLUB5GRnADE1jXfwT2gKAAAAAElFTkSuQmCC";

type Abilities = {
  readonly shell: Pick<Shell, "openPath">;
  readonly nativeImage: { createFromDataURL(url: string): NativeImage };
  readonly contents: () => Pick<WebContents, "startDrag"> | null;
};

/**
 * *Mở thư mục*, and dragging a file out of the window. Both know a folder only by the name it was picked under, and a file
 * only by its name in it. @param folderOf the folder that was picked under a name
 */
export function placeAbilities(
  { shell, nativeImage, contents }: Abilities,
  folderOf: (place: string) => string | undefined,
): NativeAnswer {
  const openPlace = async (input: unknown): Promise<Reply> => {
    const parsed = contract["place.open"].input.safeParse(input);
    if (!parsed.success) return fail("E_INPUT", { field: "place" });
    const folder = folderOf(parsed.data.place);
    // openPath answers "" where it worked, else the system's words.
    return folder === undefined ? fail("E_NOT_FOUND") : ok({ opened: (await shell.openPath(folder)) === "" });
  };
  const dragOut = (input: unknown): Reply => {
    const parsed = contract["place.dragOut"].input.safeParse(input);
    if (!parsed.success) return fail("E_INPUT", { field: "file" });
    const folder = folderOf(parsed.data.place);
    const file = folder === undefined ? null : join(folder, parsed.data.file);
    const target = contents();
    if (!target || file === null || !existsSync(file)) return fail("E_NOT_FOUND");
    target.startDrag({ file, icon: nativeImage.createFromDataURL(ICON) });
    return ok({ started: true });
  };
  return async (method, input) => {
    if (method === "place.open") return openPlace(input);
    return method === "place.dragOut" ? dragOut(input) : null;
  };
}
