import { join } from "node:path";
import type { catalogueMethods } from "../../shared/api/catalogue-methods.ts";
import { ok } from "../../shared/result.ts";
import { foreseeMoved, lookAtCatalogueFile } from "../catalogue/foresee.ts";
import { publishCatalogue, writeCatalogueFile } from "../catalogue/publish.ts";
import { shownCatalogue } from "../catalogue/shown.ts";
import { takeCatalogueFile } from "../catalogue/take.ts";
import { newestCatalogue } from "../database/catalogue-store.ts";
import type { HandlersOf } from "./dispatch.ts";

export const catalogueHandlers: HandlersOf<keyof typeof catalogueMethods> = {
  "catalogue.state": (_input, { session }) => {
    const ws = session.any();
    return ws.ok ? ok(shownCatalogue(ws.value)) : ws;
  },

  "catalogue.foresee": (rows, { session, signal, progress }) => {
    const ws = session.cluster();
    return ws.ok ? foreseeMoved(ws.value, rows, { signal, progress }) : ws;
  },

  "catalogue.publish": ({ approverId, passphrase, ...rows }, { session, signal, progress }) => {
    const ws = session.cluster();
    return ws.ok
      ? publishCatalogue(ws.value, rows, { userId: approverId, passphrase }, { signal, progress })
      : ws;
  },

  "catalogue.save": async ({ place }, context) => {
    const ws = context.session.any();
    if (!ws.ok) return ws;
    const folder = context.place(place);
    if (!folder.ok) return folder;
    const version = newestCatalogue(ws.value.db)?.manifest.version ?? 0;
    const file = `KyVaKeHoach-${String(version).padStart(3, "0")}.socum-dm`;
    const written = await writeCatalogueFile(ws.value, join(folder.value, file));
    return written.ok ? ok({ file, ...written.value }) : written;
  },

  "catalogue.look": async ({ upload }, { session, uploads, signal, progress }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const file = uploads.get(upload);
    if (!file.ok) return file;
    const looked = await lookAtCatalogueFile(ws.value, file.value.path, { signal, progress });
    if (!looked.ok) uploads.discard(upload);
    return looked.ok
      ? ok({ ...looked.value, changes: [...looked.value.changes], against: [...looked.value.against] })
      : looked;
  },

  "catalogue.take": async ({ upload, isConfirmed }, { session, uploads, signal, progress }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const file = uploads.get(upload);
    if (!file.ok) return file;
    const taken = await takeCatalogueFile(ws.value, file.value.path, { signal, progress, isConfirmed });
    uploads.discard(upload);
    return taken;
  },
};
