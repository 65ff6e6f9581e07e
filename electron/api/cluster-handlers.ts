import { join } from "node:path";
import type { clusterMethods } from "../../shared/api/bundle-methods.ts";
import type { AnswerOf } from "../../shared/api/contract.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type ImportedFile, importFile, inTheEnd, readForCluster } from "../bundles/import-bundle.ts";
import { listRefused } from "../bundles/set-aside.ts";
import { board } from "../cluster/board.ts";
import { saveContact } from "../cluster/contacts.ts";
import { leaveOut, takeBack } from "../cluster/decisions.ts";
import { type EnrolRequest, enrol } from "../cluster/enrol.ts";
import { planBundle, planMore } from "../cluster/plan.ts";
import { isCardFile, keepRequest, requestPath, waitingRequests } from "../cluster/requests.ts";
import { writeRosterFile } from "../cluster/rosters.ts";
import { bundlesHash } from "../cluster/view.ts";
import { boardBundles } from "../database/bundle-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { rosterFingerprint } from "../identity/roster-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { backupBefore } from "../workspace/own-backups.ts";
import type { CallContext, HandlersOf } from "./dispatch.ts";
import type { Upload } from "./uploads.ts";

/** Most cases listed of one checked file; its counts are always whole. */
const LISTED_MAX = 500;

export const clusterHandlers: HandlersOf<keyof typeof clusterMethods> = {
  "cluster.board": ({ period }, { session }) => {
    const ws = session.cluster();
    if (!ws.ok) return ws;
    const chain = heldRoster(ws.value.db);
    if (!chain) return fail("E_NO_ROSTER");
    return ok({
      tiles: board(ws.value, period),
      requests: waitingRequests(ws.value).map(({ request, manifest }) => ({
        request,
        unit: manifest.unit,
        machine: manifest.machine,
        approvers: manifest.approvers.map((one) => one.name),
      })),
      refused: listRefused(ws.value, 50),
      bundlesHash: bundlesHash(ws.value.db),
      roster: {
        version: chain.newest.version,
        fingerprint: rosterFingerprint(chain),
        name: chain.newest.name,
      },
    });
  },

  "cluster.saveContact": (contact, { session }) => {
    const ws = session.cluster();
    return ws.ok ? saveContact(ws.value, contact) : ws;
  },

  "cluster.bundles": ({ unit }, { session }) => {
    const ws = session.cluster();
    return ws.ok ? ok({ bundles: boardBundles(ws.value.db).filter((one) => one.unit === unit) }) : ws;
  },

  "cluster.writeRoster": async ({ place }, { session, place: folderOf }) => {
    const ws = session.cluster();
    if (!ws.ok) return ws;
    const folder = folderOf(place);
    if (!folder.ok) return folder;
    const version = heldRoster(ws.value.db)?.newest.version ?? 0;
    const file = `DanhSachCum-${String(version).padStart(3, "0")}.socum-ds`;
    const written = await writeRosterFile(ws.value, join(folder.value, file));
    return written.ok ? ok({ file, ...written.value }) : written;
  },

  "cluster.moreCases": async ({ upload, after }, context) => {
    const ws = context.session.cluster();
    if (!ws.ok) return ws;
    const file = context.uploads.get(upload);
    return file.ok ? moreOf(ws.value, file.value, after, context) : file;
  },

  "cluster.check": async ({ uploads: ids }, context) => {
    const ws = context.session.cluster();
    if (!ws.ok) return ws;
    const files: Checked[] = [];
    for (const [at, upload] of ids.entries()) {
      if (context.signal.aborted) return fail("E_CANCELLED");
      context.progress({ done: at, total: ids.length, phase: "check" });
      const file = context.uploads.get(upload);
      if (!file.ok) return file;
      const result = await checkOne(ws.value, file.value, context);
      if (!result.ok) return result;
      files.push({ upload, file: file.value.name, result: result.value });
    }
    return ok({ files });
  },

  "cluster.import": async ({ uploads: ids, leaveOut: ticked, approverId, passphrase }, context) => {
    const ws = context.session.cluster();
    if (!ws.ok) return ws;
    const signer = ticked.length > 0 ? ws.value.approvalSigner(approverId, passphrase) : null;
    if (signer && !signer.ok) return signer;
    const cases = new Map(ticked.map(({ caseId, reason }) => [caseId, reason] as const));
    const { signal, progress } = context;
    const options = { signal, progress, ...(signer ? { leaveOut: { cases, signer: signer.value } } : {}) };
    const safe = await backupBefore(ws.value, "import");
    if (!safe.ok) return safe;
    const files: ImportedFile[] = [];
    for (const [at, upload] of ids.entries()) {
      // What is merged already stays merged, and its upload is gone: the caller sees it on the board.
      if (context.signal.aborted) return fail("E_CANCELLED", { done: files.length });
      context.progress({ done: at, total: ids.length, phase: "import" });
      const file = context.uploads.get(upload);
      if (!file.ok) return file;
      if (isCardFile(file.value.path)) {
        const kept = keepRequest(ws.value, file.value.path);
        if (kept.ok) {
          context.uploads.discard(upload);
          continue;
        }
      }
      const imported = await importFile(ws.value, file.value.path, file.value.name, options);
      if (!imported.ok) return imported;
      context.uploads.discard(upload);
      files.push(imported.value);
    }
    return ok({ files: inTheEnd(ws.value, files) });
  },

  "cluster.enrol": async ({ requests, approverId, passphrase }, { session }) => {
    const ws = session.cluster();
    if (!ws.ok) return ws;
    const cards: EnrolRequest[] = [];
    for (const { request, fingerprint, replaces } of requests) {
      const path = requestPath(ws.value, request);
      if (!path.ok) return path;
      cards.push({ requestFile: path.value, fingerprint, replaces });
    }
    return enrol(ws.value, cards, { userId: approverId, passphrase });
  },

  "cluster.leaveOut": ({ bundle, reason, approverId, passphrase }, { session }) => {
    const ws = session.cluster();
    return ws.ok ? leaveOut(ws.value, bundle, reason, { userId: approverId, passphrase }) : ws;
  },

  "cluster.takeBack": ({ bundle, reason, approverId, passphrase }, { session }) => {
    const ws = session.cluster();
    return ws.ok ? takeBack(ws.value, bundle, reason, { userId: approverId, passphrase }) : ws;
  },
};

/** The next cases of a file that was checked; it is read again from its first byte, since nothing of it lies on the disk in the clear. */
async function moreOf(
  ws: OpenWorkspace,
  file: Upload,
  after: string,
  context: CallContext,
): Promise<Result<AnswerOf<"cluster.moreCases">>> {
  const read = await readForCluster(ws, file.path, context);
  if (!read.ok) return read;
  const more = await planMore(ws, read.value, after, LISTED_MAX);
  return more.ok
    ? ok({ cases: [...more.value.cases] as AnswerOf<"cluster.moreCases">["cases"], next: more.value.next })
    : more;
}

type Checked = AnswerOf<"cluster.check">["files"][number];

/** One file's answer; a bad file is an answer too, only a cancel ends the whole. */
async function checkOne(
  ws: OpenWorkspace,
  file: Upload,
  context: CallContext,
): Promise<Result<Checked["result"]>> {
  if (isCardFile(file.path)) {
    const kept = keepRequest(ws, file.path);
    if (!kept.ok) return ok({ kind: "problem", ...kept.problem });
    const { unit, machine, approvers } = kept.value.manifest;
    return ok({ kind: "request", unit, machine, approvers: approvers.map((one) => one.name) });
  }
  const read = await readForCluster(ws, file.path, context);
  if (!read.ok) {
    const { code, params } = read.problem;
    if (code === "E_CANCELLED") return read;
    if (code === "E_NOT_ENROLLED")
      return ok({ kind: "waiting", unit: String(params.unit ?? ""), machine: String(params.machine ?? "") });
    return ok({ kind: "problem", code, params });
  }
  const { manifest, hash } = read.value;
  const { unit, machine, seq, period, profile, catalogue } = manifest;
  const plan = await planBundle(ws, read.value, LISTED_MAX);
  if (!plan.ok) return plan;
  return ok({ kind: "bundle", unit, machine, seq, period, profile, catalogue, hash, ...plan.value });
}
