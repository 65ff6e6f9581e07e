import type { emulationMethods } from "../../shared/api/emulation-methods.ts";
import { ok } from "../../shared/result.ts";
import { scoreHistory } from "../database/emulation-store.ts";
import { propose } from "../emulation/propose.ts";
import { saveCriteria } from "../emulation/save-criteria.ts";
import { scoreSheet } from "../emulation/score-sheet.ts";
import { scoreUnit } from "../emulation/score-unit.ts";
import { breatheOf } from "./breathe.ts";
import type { HandlersOf } from "./dispatch.ts";

export const emulationHandlers: HandlersOf<keyof typeof emulationMethods> = {
  "emulation.sheet": ({ period }, { session }) => {
    const ws = session.any();
    return ws.ok ? scoreSheet(ws.value, period) : ws;
  },

  "emulation.proposals": async ({ period, unit }, { session }) => {
    const ws = session.any();
    return ws.ok ? propose(ws.value, period, unit, breatheOf(ws.value)) : ws;
  },

  "emulation.history": ({ period, unit }, { session }) => {
    const ws = session.any();
    return ws.ok ? ok({ entries: scoreHistory(ws.value.db, period, unit) }) : ws;
  },

  "emulation.saveCriteria": (typed, { session }) => {
    const ws = session.any();
    return ws.ok ? saveCriteria(ws.value, typed) : ws;
  },

  "emulation.score": (typed, { session }) => {
    const ws = session.any();
    return ws.ok ? scoreUnit(ws.value, typed) : ws;
  },
};
