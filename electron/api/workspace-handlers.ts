import { rmSync } from "node:fs";
import { join } from "node:path";
import type { workspaceMethods } from "../../shared/api/workspace-methods.ts";
import { catalogueInForce } from "../../shared/catalogue/in-force.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { importBundles } from "../bundles/import-bundle.ts";
import { enrol } from "../cluster/enrol.ts";
import { initCluster } from "../cluster/init-cluster.ts";
import { getMeta, setMeta } from "../database/meta-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import type { User } from "../database/user-store.ts";
import {
  fillSampleCluster,
  makeSampleBundles,
  makeSampleCluster,
  makeSampleOffice,
  SAMPLE_APPROVAL,
  SAMPLE_PASSPHRASE,
} from "../sample/make-sample.ts";
import { backupWorkspace } from "../workspace/backup.ts";
import { backupName } from "../workspace/backup-ring.ts";
import { createWorkspace } from "../workspace/create-workspace.ts";
import { checkIntegrity } from "../workspace/integrity.ts";
import {
  knownWorkspaces,
  newWorkspaceName,
  sampleName,
  workspaceFolder,
} from "../workspace/known-workspaces.ts";
import { noteOpening } from "../workspace/note-opening.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { isRecoveryConfirmed } from "../workspace/recovery.ts";
import { unlockWorkspace } from "../workspace/unlock.ts";
import type { CallContext, HandlersOf } from "./dispatch.ts";
import type { userHandlers } from "./user-handlers.ts";

const personOf = ({ id, name, role }: User) => ({ id, name, role });

function openState(ws: OpenWorkspace, name: string) {
  const chain = heldRoster(ws.db);
  const device = ws.deviceSigner().publicKey;
  const enrolled =
    chain?.newest.units.some((unit) => unit.devices.some((one) => one.device === device)) ?? false;
  return {
    name,
    kind: ws.kind,
    unit: ws.unit,
    machine: ws.machine,
    user: personOf(ws.user),
    approvers: ws.approvers().map(personOf),
    sample: getMeta(ws.db, "sample") === "1",
    failedUnlocks: ws.failedUnlocks,
    recoveryConfirmed: isRecoveryConfirmed(ws),
    roster: chain ? { cluster: chain.newest.name, version: chain.newest.version, enrolled } : null,
    catalogue: catalogueInForce(),
  };
}

export const workspaceHandlers: HandlersOf<
  Exclude<keyof typeof workspaceMethods, keyof typeof userHandlers>
> = {
  "workspace.state": (_input, { session, home }) => {
    const open = session.current();
    return ok({
      open: open ? openState(open, session.name()) : null,
      known: knownWorkspaces(home),
      home,
      samplePassphrases: { open: SAMPLE_PASSPHRASE, approval: SAMPLE_APPROVAL },
    });
  },

  "workspace.createOffice": async (input, { home, deps, session }) => {
    const name = newWorkspaceName(home, `SoCum-${input.unit.replace(/[^A-Z]/g, "")}-${input.machine}`);
    const made = await createWorkspace(
      {
        folder: join(home, name),
        kind: "office",
        unit: input.unit,
        machine: input.machine,
        users: [
          { ...input.recorder, role: "recorder" },
          { ...input.head, role: "head", approvalPassphrase: input.head.passphrase },
        ],
      },
      deps,
    );
    if (!made.ok) return made;
    session.open(made.value.workspace, name);
    session.showRecoveryKey(made.value.recoveryKey);
    return ok({ recoveryKey: made.value.recoveryKey });
  },

  "workspace.createCluster": async (input, { home, deps, session }) => {
    const name = newWorkspaceName(home, "SoCum-Cum");
    const { clusterName, coordinator } = input;
    const made = await createWorkspace(
      {
        folder: join(home, name),
        kind: "cluster",
        unit: "",
        machine: "",
        users: [{ ...coordinator, role: "coordinator" }],
      },
      deps,
    );
    if (!made.ok) return made;
    const { workspace, recoveryKey } = made.value;
    const roster = await initCluster(workspace, {
      name: clusterName,
      coordinatorId: workspace.user.id,
      passphrase: coordinator.approvalPassphrase,
    });
    if (!roster.ok) {
      workspace.close();
      rmSync(join(home, name), { recursive: true, force: true });
      return roster;
    }
    session.open(workspace, name);
    session.showRecoveryKey(recoveryKey);
    return ok({ recoveryKey, fingerprint: roster.value.fingerprint });
  },

  "workspace.createSample": async ({ kind }, context) => {
    const name = newWorkspaceName(context.home, sampleName(kind));
    const folder = join(context.home, name);
    const made = await (kind === "office" ? sampleOffice : sampleCluster)(folder, context);
    if (!made.ok) {
      rmSync(folder, { recursive: true, force: true });
      return made;
    }
    setMeta(made.value.db, "sample", "1");
    context.session.open(made.value, name);
    return ok(null);
  },

  "workspace.unlock": async ({ name, secret }, { home, deps, session }) => {
    const folder = workspaceFolder(home, name);
    if (!folder) return fail("E_NOT_A_WORKSPACE");
    if (session.current()) return fail("E_WORKSPACE_IN_USE");
    const opened = await unlockWorkspace(folder, secret, deps);
    if (!opened.ok) return opened;
    noteOpening(opened.value, "recoveryKey" in secret ? "open-by-sheet" : "open");
    session.open(opened.value, name);
    return ok(null);
  },

  "workspace.lock": (_input, { session, uploads }) => {
    const ws = session.current();
    if (ws) noteOpening(ws, "lock");
    session.close();
    uploads.discardAll();
    return ok(null);
  },

  "workspace.backup": async ({ place }, context) => {
    const ws = context.session.any();
    if (!ws.ok) return ws;
    const folder = context.place(place);
    if (!folder.ok) return folder;
    const name = backupName(context.session.name(), context.deps.clock.nowMs(), "manual");
    const file = join(folder.value, name);
    const done = await backupWorkspace(ws.value, file);
    return done.ok ? ok({ file }) : done;
  },

  "workspace.integrity": async (_input, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const checked = await checkIntegrity(ws.value);
    return checked.ok ? ok({ entries: checked.value.audit.count, head: checked.value.audit.head }) : checked;
  },
};

const sampleDeps = (context: CallContext) => ({ ...context.deps, kdfLogN: context.sampleKdfLogN });

async function sampleOffice(folder: string, context: CallContext): Promise<Result<OpenWorkspace>> {
  return makeSampleOffice(folder, "BN", sampleDeps(context), null);
}

/** Through the same doors as real data: fourteen bundles exported, held, enrolled and merged. */
async function sampleCluster(folder: string, context: CallContext): Promise<Result<OpenWorkspace>> {
  const deps = sampleDeps(context);
  const building = `${folder}.part`;
  const made = await makeSampleCluster(folder, deps);
  if (!made.ok) return made;
  const { cluster, coordinator, rosterFile } = made.value;
  const filled = await (async (): Promise<Result<null>> => {
    const sent = await makeSampleBundles(building, made.value, deps, context);
    if (!sent.ok) return sent;
    const held = await importBundles(
      cluster,
      sent.value.map((one) => one.bundle),
    );
    if (!held.ok) return held;
    const enrolled = await enrol(
      cluster,
      sent.value.map((one) => one.request),
      coordinator,
    );
    return enrolled.ok ? fillSampleCluster(cluster) : enrolled;
  })();
  rmSync(building, { recursive: true, force: true });
  rmSync(rosterFile, { force: true });
  if (filled.ok) return ok(cluster);
  cluster.close();
  return filled;
}
