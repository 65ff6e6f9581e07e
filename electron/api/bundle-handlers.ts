import type { bundleMethods } from "../../shared/api/bundle-methods.ts";
import type { NativeName } from "../../shared/api/contract.ts";
import { ok } from "../../shared/result.ts";
import { checksBeforeSending, sampleOfSending } from "../bundles/before-sending.ts";
import { copySentAgain, exportBundle } from "../bundles/export-bundle.ts";
import { leaving } from "../bundles/leaving.ts";
import { importRosterToOffice } from "../cluster/rosters.ts";
import type { HandlersOf } from "./dispatch.ts";

export const bundleHandlers: HandlersOf<Exclude<keyof typeof bundleMethods, NativeName>> = {
  "roster.take": async ({ upload, fingerprint }, { session, uploads }) => {
    const ws = session.office();
    if (!ws.ok) return ws;
    const file = uploads.get(upload);
    if (!file.ok) return file;
    const taken = await importRosterToOffice(ws.value, file.value.path, fingerprint);
    if (taken.ok) uploads.discard(upload);
    return taken;
  },

  "bundle.summary": ({ period }, { session }) => {
    const ws = session.office();
    return ws.ok ? ok(leaving(ws.value, period)) : ws;
  },

  "bundle.checks": (_input, { session }) => {
    const ws = session.office();
    return ws.ok ? ok(checksBeforeSending(ws.value)) : ws;
  },

  "bundle.sample": (_input, { session }) => {
    const ws = session.office();
    return ws.ok ? ok(sampleOfSending(ws.value)) : ws;
  },

  "bundle.copyAgain": ({ seq, place }, context) => {
    const ws = context.session.office();
    if (!ws.ok) return ws;
    const outDir = context.place(place);
    return outDir.ok ? copySentAgain(ws.value, seq, outDir.value) : outDir;
  },

  "bundle.export": async ({ place, ...request }, context) => {
    const { session, place: folderOf } = context;
    const ws = session.office();
    if (!ws.ok) return ws;
    const outDir = folderOf(place);
    return outDir.ok ? exportBundle(ws.value, { ...request, outDir: outDir.value }, context) : outDir;
  },
};
