import { z } from "zod";
import { officeSettingsSchema } from "../settings/office-settings.ts";
import { command, native, query } from "./method.ts";

const nothing = z.strictObject({});

export const settingsMethods = {
  "settings.get": query(nothing, officeSettingsSchema),
  "settings.save": command(officeSettingsSchema, z.null()),
  /** Marks in the place of names (off by default). The key is told in a cluster, for its letter to the offices; an office never shows it. */
  "settings.nameKey": query(nothing, z.object({ isOn: z.boolean(), key: z.string().nullable() })),
  /** An office: "" turns it off. */
  "settings.setNameKey": command(z.strictObject({ typed: z.string().max(100) }), z.null()),
  "settings.makeNameKey": command(nothing, z.object({ key: z.string() })),
  /** For IT staff: versions, bytes and counts; no content, no name, no path. */
  "about.diagnostics": query(
    nothing,
    z.object({
      program: z.string(),
      electron: z.string().nullable(),
      node: z.string(),
      sqlite: z.string(),
      system: z.string(),
      memoryBytes: z.number(),
      schema: z.number(),
      newestSchema: z.number(),
      catalogue: z.string(),
      kind: z.enum(["office", "cluster"]),
      databaseBytes: z.number(),
      walBytes: z.number(),
      freeBytes: z.number().nullable(),
      auditEntries: z.number(),
      lastBackupMs: z.number().nullable(),
      backups: z.number(),
      counts: z.record(z.string(), z.number()),
    }),
  ),
  /** Sets the window's zoom (null: only asks), kept for the next start. Shells without a window of their own: E_NOT_ALLOWED. */
  "window.zoom": native(
    z.strictObject({ zoom: z.number().min(0.8).max(2).nullable() }),
    z.object({ zoom: z.number() }),
  ),
};
