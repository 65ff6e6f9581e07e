import { z } from "zod";
import { catalogueRowsSchema } from "../bundle/catalogue.ts";
import { command, long, query } from "./method.ts";

const text = z.string().max(300);
const secret = z.string().max(300);
const role = z.enum(["recorder", "head", "deputy", "coordinator"]);
const person = z.object({ id: z.string(), name: z.string(), role });
const nothing = z.strictObject({});
const authority = { approverId: z.string().max(64), approval: secret };

const openState = z.object({
  name: z.string(),
  kind: z.enum(["office", "cluster"]),
  unit: z.string(),
  machine: z.string(),
  user: person,
  approvers: z.array(person),
  /** Sample data: shown on every screen, and nothing of it can be sent. */
  sample: z.boolean(),
  /** Wrong passphrases and recovery codes between the last opening and this one. */
  failedUnlocks: z.number(),
  /** Whether two groups of the recovery sheet were typed back from paper. */
  recoveryConfirmed: z.boolean(),
  roster: z.object({ cluster: z.string(), version: z.number(), enrolled: z.boolean() }).nullable(),
  /** What the register counts by; the window brings it into force too (renderer/app.tsx). */
  catalogue: z.object({ name: z.string(), ...catalogueRowsSchema.shape }),
});

export const workspaceMethods = {
  "workspace.state": query(
    nothing,
    z.object({
      open: openState.nullable(),
      /** Workspaces under the home folder, by folder name. Users are named in the key slots, before unlocking. */
      known: z.array(
        z.object({
          name: z.string(),
          sample: z.boolean(),
          users: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              /** Which passphrase opens it; null where an older program did not say. */
              opensBy: z.enum(["approval", "own"]).nullable(),
            }),
          ),
        }),
      ),
      home: z.string(),
      /** The passphrases of every sample register, written here for all to read. */
      samplePassphrases: z.object({ open: z.string(), approval: z.string() }),
    }),
  ),
  "workspace.createOffice": command(
    z.strictObject({
      unit: text,
      machine: z.string().regex(/^[A-Z]$/),
      recorder: z.strictObject({ name: text.min(1), passphrase: secret }),
      head: z.strictObject({ name: text.min(1), passphrase: secret }),
    }),
    z.object({ recoveryKey: z.string() }),
  ),
  "workspace.createCluster": command(
    z.strictObject({
      clusterName: text.min(1),
      coordinator: z.strictObject({ name: text.min(1), passphrase: secret, approvalPassphrase: secret }),
    }),
    z.object({ recoveryKey: z.string(), fingerprint: z.string() }),
  ),
  /** Makes an invented register from the sample cases and opens it. */
  "workspace.createSample": long(z.strictObject({ kind: z.enum(["office", "cluster"]) }), z.null()),
  "workspace.unlock": command(
    z.strictObject({
      name: text,
      secret: z.union([
        z.strictObject({ userId: z.string().max(64), passphrase: secret }),
        z.strictObject({ recoveryKey: z.string().max(200) }),
      ]),
    }),
    z.null(),
  ),
  "workspace.users": query(nothing, z.object({ users: z.array(person) })),
  "workspace.addUser": command(
    z.strictObject({
      name: text.min(1),
      role,
      passphrase: secret,
      approvalPassphrase: secret.optional(),
      ...authority,
    }),
    z.object({ userId: z.string() }),
  ),
  "workspace.removeUser": command(z.strictObject({ userId: z.string().max(64), ...authority }), z.null()),
  "workspace.changePassphrase": command(
    z.strictObject({
      next: secret,
      proof: z.union([
        z.strictObject({ old: secret }),
        z.strictObject({ recoveryKey: z.string().max(200), userId: z.string().max(64) }),
      ]),
    }),
    z.null(),
  ),
  /** Groups of the sheet that is on the screen, typed back from paper. Errors: E_NOT_FOUND where no sheet is. */
  "workspace.confirmRecovery": command(
    z.strictObject({
      groups: z
        .array(z.strictObject({ group: z.number().int().min(1).max(8), digits: z.string().max(10) }))
        .max(8),
    }),
    z.null(),
  ),
  "workspace.renewRecovery": command(z.strictObject({ ...authority }), z.object({ recoveryKey: z.string() })),
  "workspace.lock": command(nothing, z.null()),
  "workspace.backup": command(z.strictObject({ place: z.string().max(64) }), z.object({ file: z.string() })),
  "workspace.integrity": command(nothing, z.object({ entries: z.number(), head: z.string() })),
};

/** Files come in pieces as text, so that both shells carry the same JSON and the renderer never names a path. */
export const uploadMethods = {
  "upload.begin": command(
    z.strictObject({
      name: text.min(1),
      size: z.number().int().min(0).max(2_000_000_000),
      /** A case's own papers: never written to a disk in the clear. */
      isPrivate: z.boolean().default(false),
    }),
    z.object({ upload: z.string() }),
  ),
  "upload.chunk": command(
    z.strictObject({
      upload: z.string().max(64),
      offset: z.number().int().min(0),
      base64: z.string().max(1_400_000),
    }),
    z.object({ received: z.number() }),
  ),
  "upload.discard": command(z.strictObject({ upload: z.string().max(64) }), z.null()),
};
