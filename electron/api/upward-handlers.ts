import { basename } from "node:path";
import type { AnswerOf } from "../../shared/api/contract.ts";
import type { upwardMethods } from "../../shared/api/upward-methods.ts";
import { shortCodeOf } from "../../shared/bundle/fingerprint.ts";
import { ok } from "../../shared/result.ts";
import { copyUpwardAgain, exportUpward } from "../upward/export-upward.ts";
import { leavingUpward } from "../upward/leaving-upward.ts";
import { forgetLinked, nameMember, takeListAbove } from "../upward/link-clusters.ts";
import { takeUpwards } from "../upward/take-upward.ts";
import { upwardState } from "../upward/upward-state.ts";
import { backupBefore } from "../workspace/own-backups.ts";
import type { HandlersOf } from "./dispatch.ts";

export const upwardHandlers: HandlersOf<keyof typeof upwardMethods> = {
  "upward.state": (_input, { session }) => {
    const ws = session.cluster();
    return ws.ok ? ok(upwardState(ws.value)) : ws;
  },

  "upward.leaving": async ({ names }, { session }) => {
    const ws = session.cluster();
    if (!ws.ok) return ws;
    const leaving = await leavingUpward(ws.value, names);
    if (!leaving.ok) return leaving;
    const { carried, omitted, decisions, figures, cases, named, namesNeededOf } = leaving.value;
    return ok({
      bundles: carried.length,
      omitted: omitted.length,
      decisions,
      figures,
      cases,
      named,
      namesNeededOf: [...namesNeededOf],
    });
  },

  "upward.takeList": ({ side, upload, fingerprint }, { session, uploads }) => {
    const ws = session.cluster();
    if (!ws.ok) return ws;
    const file = uploads.get(upload);
    if (!file.ok) return file;
    const take = side === "above" ? takeListAbove : nameMember;
    const taken = take(ws.value, file.value.path, fingerprint);
    uploads.discard(upload);
    return taken;
  },

  "upward.forget": ({ cluster }, { session }) => {
    const ws = session.cluster();
    return ws.ok ? forgetLinked(ws.value, cluster) : ws;
  },

  "upward.send": async ({ names, place, approverId, passphrase }, context) => {
    const ws = context.session.cluster();
    if (!ws.ok) return ws;
    const outDir = context.place(place);
    if (!outDir.ok) return outDir;
    const { signal, progress } = context;
    const request = { names, outDir: outDir.value, by: { userId: approverId, passphrase } };
    const sent = await exportUpward(ws.value, request, { signal, progress });
    if (!sent.ok) return sent;
    const { file, hash, seq, bundles, omitted, cases, named } = sent.value;
    return ok({ file: basename(file), code: shortCodeOf(hash), seq, bundles, omitted, cases, named });
  },

  "upward.copyAgain": ({ seq, place }, context) => {
    const ws = context.session.cluster();
    if (!ws.ok) return ws;
    const outDir = context.place(place);
    if (!outDir.ok) return outDir;
    const copied = copyUpwardAgain(ws.value, seq, outDir.value);
    return copied.ok ? ok({ file: basename(copied.value.file) }) : copied;
  },

  "upward.take": async ({ uploads: ids, forkReason }, context) => {
    const ws = context.session.cluster();
    if (!ws.ok) return ws;
    const safe = await backupBefore(ws.value, "import");
    if (!safe.ok) return safe;
    const { signal, progress } = context;
    const files: AnswerOf<"upward.take">["files"][number][] = [];
    for (const upload of ids) {
      const file = context.uploads.get(upload);
      if (!file.ok) return file;
      const taken = await takeUpwards(ws.value, [file.value], { signal, progress, forkReason });
      if (!taken.ok) return taken;
      for (const { file: name, problem, hash, outcome, ...rest } of taken.value) {
        // A fork's file is kept at hand until a person has chosen.
        if (problem?.code !== "E_UPWARD_FORK") context.uploads.discard(upload);
        const code = hash === null ? null : shortCodeOf(hash);
        const said = problem && { code: problem.code, params: { ...problem.params } };
        files.push({
          upload,
          file: name,
          outcome,
          problem: said,
          code,
          name: rest.name,
          seq: rest.seq,
          bundles: rest.bundles,
          fresh: rest.fresh,
          omitted: rest.omitted,
        });
      }
    }
    return ok({ files });
  },
};
