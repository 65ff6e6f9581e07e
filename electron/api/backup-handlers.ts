import { readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { backupMethods } from "../../shared/api/backup-methods.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { BackupWatch } from "../workspace/backup.ts";
import { newWorkspaceName } from "../workspace/known-workspaces.ts";
import { type Look, lookAtBackup } from "../workspace/look-at-backup.ts";
import { DATABASE_FILE, SLOTS_FILE } from "../workspace/open-workspace.ts";
import {
  backupBefore,
  backupState,
  chooseBackupFolder,
  makeBackup,
  ownBackup,
} from "../workspace/own-backups.ts";
import { replaceWorkspace, restoreWorkspace, settleRestored } from "../workspace/restore.ts";
import { readCopy, type Secret } from "../workspace/unlock.ts";
import type { CallContext, HandlersOf } from "./dispatch.ts";

type From = { readonly upload: string } | { readonly file: string };
type Wanted = { readonly from: From; readonly secret: Secret | null };

export const backupHandlers: HandlersOf<keyof typeof backupMethods> = {
  "backup.state": (_input, { session }) => {
    const ws = session.any();
    return ws.ok ? ok(backupState(ws.value)) : ws;
  },

  "backup.chooseFolder": ({ place }, context) => {
    const ws = context.session.any();
    if (!ws.ok) return ws;
    if (place === null) return chooseBackupFolder(ws.value, null);
    const folder = context.place(place);
    return folder.ok ? chooseBackupFolder(ws.value, folder.value) : folder;
  },

  "backup.make": async ({ reason }, context) => {
    const ws = context.session.any();
    return ws.ok ? makeBackup(ws.value, reason, watchOf(context)) : ws;
  },

  "restore.look": async (wanted, context) => {
    const file = fileOf(wanted.from, context);
    if (!file.ok) return file;
    const look = await lookAt(file.value, wanted, context);
    return look.ok ? ok({ ...look.value, name: nameFor(file.value, context) }) : look;
  },

  "restore.run": async (wanted, context) => {
    const file = fileOf(wanted.from, context);
    if (!file.ok) return file;
    const look = await lookAt(file.value, wanted, context);
    if (!look.ok) return look;
    const name = nameFor(file.value, context);
    const done = await (context.session.current() ? replaceOpen : addRegister)(
      file.value,
      name,
      wanted,
      look.value,
      context,
    );
    if (done.ok && "upload" in wanted.from) context.uploads.discard(wanted.from.upload);
    return done;
  },
};

function watchOf({ signal, progress }: CallContext): BackupWatch {
  return { signal, progress: (phase, done, total) => progress({ phase, done, total }) };
}

function fileOf(from: From, { session, uploads }: CallContext): Result<string> {
  if ("upload" in from) {
    const upload = uploads.get(from.upload);
    return upload.ok ? ok(upload.value.path) : upload;
  }
  const ws = session.any();
  return ws.ok ? ownBackup(ws.value, from.file) : ws;
}

const lookAt = (file: string, { secret }: Wanted, context: CallContext): Promise<Result<Look>> =>
  lookAtBackup(file, secret, context.session.current(), context.temporary, context.deps, watchOf(context));

/** The register that is open keeps its name; else the backup's own, with a number where it is taken. */
function nameFor(file: string, { session, home }: CallContext): string {
  if (session.current()) return session.name();
  const base = basename(file)
    .replace(/-\d{4}-\d\d-\d\d.*$/, "")
    .replace(/\.[a-z-]+$/, "")
    .replace(/[^A-Za-z0-9-]/g, "");
  return newWorkspaceName(home, base || "SoCum");
}

type Restored = Result<{ name: string; aside: string | null }>;

/** The present register is backed up, closed and put aside; the restored one waits to be unlocked. */
async function replaceOpen(
  file: string,
  name: string,
  _wanted: Wanted,
  { content, present }: Look,
  context: CallContext,
): Promise<Restored> {
  const open = context.session.any();
  if (!open.ok) return open;
  const ws = open.value;
  if (!present) return fail("E_OTHER_REGISTER");
  const safe = await backupBefore(ws, "restore");
  if (!safe.ok) return safe;
  const nowMs = context.deps.clock.nowMs();
  const done = await replaceWorkspace(file, ws.folder, nowMs, {
    settle: (database) => {
      const settled = ws.readCopy(database, (db) =>
        settleRestored(db, {
          atMs: nowMs,
          user: ws.user.id,
          backupAtMs: content.lastChangeMs,
          sentUpTo: present.sentUpTo,
        }),
      );
      return settled.ok ? settled.value : settled;
    },
    close: () => context.session.close(),
    watch: watchOf(context),
  });
  if (!done.ok) return done;
  context.uploads.discardAll();
  return ok({ name, aside: done.value.aside });
}

async function addRegister(
  file: string,
  name: string,
  { secret }: Wanted,
  { content }: Look,
  context: CallContext,
): Promise<Restored> {
  const folder = join(context.home, name);
  if (!secret) return fail("E_LOCKED");
  const done = await (async (): Promise<Result<null>> => {
    const restored = await restoreWorkspace(file, folder, watchOf(context));
    if (!restored.ok) return restored;
    const settled = readCopy(
      join(folder, DATABASE_FILE),
      readFileSync(join(folder, SLOTS_FILE), "utf8"),
      secret,
      (db) =>
        settleRestored(db, {
          atMs: context.deps.clock.nowMs(),
          user: null,
          backupAtMs: content.lastChangeMs,
          sentUpTo: 0,
        }),
    );
    return settled.ok ? settled.value : settled;
  })();
  if (!done.ok) rmSync(folder, { recursive: true, force: true });
  return done.ok ? ok({ name, aside: null }) : done;
}
