import { randomUUID } from "node:crypto";
import type { BrowserWindow, Dialog } from "electron";
import { contract } from "../../shared/api/contract.ts";
import { fail, ok } from "../../shared/result.ts";
import type { NativeAnswer } from "../api/native-answer.ts";
import type { Services } from "../worker-client.ts";

/**
 * *Chọn thư mục*: the window gets a name for the folder and its path to show, and sends back the name only; a path that a
 * page made up is never written to. Null where the person closed the picker.
 */
export function placePicker(
  dialog: Pick<Dialog, "showOpenDialog">,
  services: Pick<Services, "allow">,
  window: () => BrowserWindow | null,
): NativeAnswer {
  return async (method, input) => {
    if (method !== "place.choose") return null;
    const parsed = contract["place.choose"].input.safeParse(input);
    if (!parsed.success) return fail("E_INPUT", { field: "purpose" });
    const options = {
      properties: ["openDirectory", "createDirectory"] as ("openDirectory" | "createDirectory")[],
    };
    const owner = window();
    const picked = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options));
    const folder = picked.filePaths[0];
    if (picked.canceled || folder === undefined) return ok(null);
    const place = randomUUID();
    services.allow(place, folder);
    return ok({ place, label: folder });
  };
}
