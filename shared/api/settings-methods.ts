import { z } from "zod";
import { officeSettingsSchema } from "../settings/office-settings.ts";
import { command, native, query } from "./method.ts";

const nothing = z.strictObject({});

export const settingsMethods = {
  "settings.get": query(nothing, officeSettingsSchema),
  "settings.save": command(officeSettingsSchema, z.null()),
  /** Sets the window's zoom (null: only asks), kept for the next start. Shells without a window of their own: E_NOT_ALLOWED. */
  "window.zoom": native(
    z.strictObject({ zoom: z.number().min(0.8).max(2).nullable() }),
    z.object({ zoom: z.number() }),
  ),
};
