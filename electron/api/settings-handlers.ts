import type { settingsMethods } from "../../shared/api/settings-methods.ts";
import { ok } from "../../shared/result.ts";
import { diagnostics } from "../about/diagnostics.ts";
import { makeNameKey, nameKey, setNameKey } from "../settings/name-key.ts";
import { officeSettings, saveOfficeSettings } from "../settings/office-settings.ts";
import type { HandlersOf } from "./dispatch.ts";

export const settingsHandlers: HandlersOf<Exclude<keyof typeof settingsMethods, "window.zoom">> = {
  "settings.get": (_input, { session }) => {
    const ws = session.any();
    return ws.ok ? ok(officeSettings(ws.value)) : ws;
  },

  "settings.nameKey": (_input, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const key = nameKey(ws.value);
    return ok({ isOn: key !== null, key: ws.value.kind === "cluster" ? key : null });
  },

  "settings.setNameKey": ({ typed }, { session }) => {
    const ws = session.office();
    return ws.ok ? setNameKey(ws.value, typed) : ws;
  },

  "settings.makeNameKey": (_input, { session }) => {
    const ws = session.cluster();
    return ws.ok ? makeNameKey(ws.value) : ws;
  },

  "about.diagnostics": (_input, { session }) => {
    const ws = session.any();
    return ws.ok ? ok(diagnostics(ws.value)) : ws;
  },

  "settings.save": (input, { session }) => {
    const ws = session.any();
    return ws.ok ? saveOfficeSettings(ws.value, input) : ws;
  },
};
