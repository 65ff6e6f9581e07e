import { z } from "zod";
import { command, long, query } from "./method.ts";

const nothing = z.strictObject({});
const content = z.object({
  kind: z.enum(["office", "cluster"]),
  unit: z.string(),
  machine: z.string(),
  cases: z.number(),
  versions: z.number(),
  drafts: z.number(),
  bundles: z.number(),
  sentUpTo: z.number(),
  lastChangeMs: z.number(),
});
/** A file handed over, or one of the register's own backups by name: the window never names a path. */
const from = z.union([
  z.strictObject({ upload: z.string().max(64) }),
  z.strictObject({ file: z.string().max(200) }),
]);
/** Of somebody the backup knows; null only for a backup of the register that is open. */
const secret = z
  .union([
    z.strictObject({ passphrase: z.string().max(300) }),
    z.strictObject({ recoveryKey: z.string().max(200) }),
  ])
  .nullable();

export const backupMethods = {
  "backup.state": query(
    nothing,
    z.object({
      folder: z.string(),
      isDefault: z.boolean(),
      isThere: z.boolean(),
      sameDisk: z.boolean(),
      changedSince: z.boolean(),
      isDue: z.boolean(),
      isOld: z.boolean(),
      /** The last quit left changes in no backup; `code` "" where time ran out. */
      missedOnQuit: z.object({ atMs: z.number(), code: z.string() }).nullable(),
      backups: z.array(
        z.object({ file: z.string(), atMs: z.number(), reason: z.string(), bytes: z.number() }),
      ),
    }),
  ),
  /** `place` null: beside the register. */
  "backup.chooseFolder": command(z.strictObject({ place: z.string().max(64).nullable() }), z.null()),
  "backup.make": long(
    z.strictObject({ reason: z.enum(["auto", "lock", "manual"]) }),
    z.object({ file: z.string(), atMs: z.number(), inChosenFolder: z.boolean() }),
  ),
  /** Says what restoring would do, and does nothing. */
  "restore.look": long(
    z.strictObject({ from, secret }),
    z.object({
      content,
      present: content.nullable(),
      isEarlier: z.boolean(),
      /** The name under which it would stand; a register of this machine keeps its own. */
      name: z.string(),
    }),
  ),
  /**
   * With a register open: in its place, which is kept aside and closed. With none: as a register of its own.
   * Errors: E_OTHER_REGISTER (the backup is not of the register that is open), those of looking.
   */
  "restore.run": long(
    z.strictObject({ from, secret }),
    z.object({ name: z.string(), aside: z.string().nullable() }),
  ),
};
