import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { mergeMethods } from "../../shared/api/merge-methods.ts";
import { ok } from "../../shared/result.ts";
import { compareDecisions, type Difference, writeDecisions } from "../cluster/compare.ts";
import { conflictOf, listConflicts } from "../cluster/conflicts.ts";
import { chooseSide, decidePair, leaveOutCase, resolveConflict } from "../cluster/decisions.ts";
import { getPair, listDuplicates, searchDuplicates } from "../cluster/duplicates.ts";
import { forkOf } from "../cluster/fork.ts";
import { clusterHistory } from "../cluster/history.ts";
import { previewTotals } from "../cluster/preview.ts";
import { reverify } from "../cluster/reverify.ts";
import { bundlesHash, viewHash } from "../cluster/view.ts";
import { bundleEvents } from "../database/bundle-store.ts";
import { type DecisionBody, nextDecision } from "../database/decision-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { sealedSiblingExports, siblingFiles } from "../database/sibling-store.ts";
import { exchangeDevices, sendToSibling } from "../siblings/send-to-sibling.ts";
import { chooseFields, settleMerge } from "../siblings/settle-merge.ts";
import { takeFromSibling } from "../siblings/take-from-sibling.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { HandlersOf } from "./dispatch.ts";

export const mergeHandlers: HandlersOf<keyof typeof mergeMethods> = {
  "conflict.list": (asked, { session }) => {
    const ws = session.any();
    return ws.ok ? ok(listConflicts(ws.value, asked)) : ws;
  },

  "conflict.get": ({ caseId }, { session }) => {
    const ws = session.any();
    return ws.ok ? conflictOf(ws.value, caseId) : ws;
  },

  "conflict.decide": ({ caseId, heads, choices, reason, approverId, passphrase }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const asked = { caseId, heads, choices };
    return ws.value.kind === "cluster"
      ? resolveConflict(ws.value, asked, reason, { userId: approverId, passphrase })
      : chooseFields(ws.value, asked, reason);
  },

  "conflict.settle": ({ caseId }, { session }) => {
    const ws = session.office();
    return ws.ok ? settleMerge(ws.value, caseId) : ws;
  },

  "sibling.state": (_input, { session }) => {
    const ws = session.office();
    if (!ws.ok) return ws;
    const { db, unit } = ws.value;
    const chain = heldRoster(db);
    const own = ws.value.deviceSigner().publicKey;
    const devices = chain ? exchangeDevices(chain.newest, unit) : [];
    return ok({
      enrolled: devices.some((one) => one.device === own),
      others: devices.filter((one) => one.device !== own).map((one) => one.machine),
      sent: sealedSiblingExports(db).slice(-20).reverse(),
      taken: siblingFiles(db, 20),
      conflicts: listConflicts(ws.value, { after: null, limit: 200 }).cases.length,
    });
  },

  "sibling.send": async ({ place, ...request }, context) => {
    const ws = context.session.office();
    if (!ws.ok) return ws;
    const outDir = context.place(place);
    return outDir.ok ? sendToSibling(ws.value, { ...request, outDir: outDir.value }, context) : outDir;
  },

  "sibling.take": async ({ upload }, context) => {
    const ws = context.session.office();
    if (!ws.ok) return ws;
    const file = context.uploads.get(upload);
    if (!file.ok) return file;
    const taken = await takeFromSibling(ws.value, file.value.path, file.value.name, context);
    if (taken.ok) context.uploads.discard(upload);
    return taken;
  },

  "duplicate.search": async (_input, context) => {
    const ws = context.session.cluster();
    return ws.ok ? searchDuplicates(ws.value, context) : ws;
  },

  "duplicate.list": (asked, { session }) => {
    const ws = session.cluster();
    return ws.ok ? listDuplicates(ws.value, asked) : ws;
  },

  "duplicate.get": ({ a, b }, { session }) => {
    const ws = session.cluster();
    return ws.ok ? getPair(ws.value, a, b) : ws;
  },

  "duplicate.decide": ({ a, b, decision, reason, approverId, passphrase }, { session }) => {
    const ws = session.cluster();
    if (!ws.ok) return ws;
    const action = {
      same: "same-case",
      different: "different-cases",
      "take-back": "take-back-pair",
    } as const;
    return decidePair(ws.value, action[decision], [a, b], reason, { userId: approverId, passphrase });
  },

  "cluster.history": (asked, { session }) => {
    const ws = session.cluster();
    return ws.ok ? ok(clusterHistory(ws.value, asked)) : ws;
  },

  "cluster.hashes": (_input, { session }) => {
    const ws = session.cluster();
    if (!ws.ok) return ws;
    const { db } = ws.value;
    return ok({ bundlesHash: bundlesHash(db), viewHash: viewHash(db), decisions: nextDecision(db) - 1 });
  },

  "cluster.fork": ({ bundle }, { session }) => {
    const ws = session.cluster();
    return ws.ok ? forkOf(ws.value, bundle) : ws;
  },

  "cluster.chooseSide": ({ bundle, reason, approverId, passphrase }, { session }) => {
    const ws = session.cluster();
    return ws.ok ? chooseSide(ws.value, bundle, reason, { userId: approverId, passphrase }) : ws;
  },

  "cluster.decideCase": ({ caseId, out, reason, approverId, passphrase }, { session }) => {
    const ws = session.cluster();
    return ws.ok ? leaveOutCase(ws.value, caseId, out, reason, { userId: approverId, passphrase }) : ws;
  },

  "cluster.previewTotals": async ({ uploads: ids, leaveOut, period }, context) => {
    const ws = context.session.cluster();
    if (!ws.ok) return ws;
    const files: string[] = [];
    for (const upload of ids) {
      const file = context.uploads.get(upload);
      if (!file.ok) return file;
      files.push(file.value.path);
    }
    return previewTotals(ws.value, files, leaveOut, period, context);
  },

  "cluster.reverify": async (_input, context) => {
    const ws = context.session.cluster();
    if (!ws.ok) return ws;
    const seen = await reverify(ws.value, context);
    return seen.ok ? ok({ ...seen.value, faults: [...seen.value.faults] }) : seen;
  },

  "cluster.writeDecisions": async ({ place }, { session, place: folderOf }) => {
    const ws = session.cluster();
    if (!ws.ok) return ws;
    const folder = folderOf(place);
    if (!folder.ok) return folder;
    const day = new Date(ws.value.deps.clock.nowMs() + 7 * 3_600_000).toISOString().slice(0, 10);
    const file = `QuyetDinhTongHop-${day}.socum-qd`;
    const written = await writeDecisions(ws.value, join(folder.value, file));
    return written.ok ? ok({ file, ...written.value }) : written;
  },

  "cluster.compareDecisions": async ({ upload }, { session, uploads }) => {
    const ws = session.cluster();
    if (!ws.ok) return ws;
    const file = uploads.get(upload);
    if (!file.ok) return file;
    const compared = await compareDecisions(ws.value, new Uint8Array(readFileSync(file.value.path)));
    uploads.discard(upload);
    if (!compared.ok) return compared;
    const { sameBundles, sameView, differences } = compared.value;
    return ok({
      sameBundles,
      sameView,
      differences: differences.slice(0, 500).map((one) => ({
        what: (one.ours ?? one.theirs)?.action ?? "",
        names: namesOf(ws.value, one),
        ours: sideOf(one.ours),
        theirs: sideOf(one.theirs),
      })),
    });
  },
};

const sideOf = (body: DecisionBody | null) =>
  body && {
    action: body.action,
    reason: body.reason,
    atMs: body.at,
    fields: (body.choices ?? []).map((choice) => choice.field),
  };

/** What a difference is about, as a person knows it: a unit's file by its number, cases by theirs. */
function namesOf(ws: OpenWorkspace, { ours, theirs }: Difference): string[] {
  const body = ours ?? theirs;
  if (body?.bundle !== undefined) {
    const [event] = bundleEvents(ws.db, Number.MAX_SAFE_INTEGER, 1, body.bundle);
    return [event ? `${event.unit} ${event.seq}` : body.bundle.slice(0, 12)];
  }
  const number = ws.db.prepare("SELECT number FROM case_index WHERE id = ?").pluck();
  const cases = body?.cases ?? (body?.case === undefined ? [] : [body.case]);
  return cases.map((id) => (number.get(id) as string | undefined) ?? id);
}
