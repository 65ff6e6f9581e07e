import type { numberMethods } from "../../shared/api/number-methods.ts";
import { sentence } from "../../shared/report/sentence.ts";
import { ok } from "../../shared/result.ts";
import { homeNumbers } from "../cases/home-numbers.ts";
import { casesBetween, totalsBetween } from "../cases/totals-between.ts";
import { unitDayOf, unitsOfRow } from "../cases/unit-day.ts";
import { whyNumber } from "../cases/why-number.ts";
import { bundlesHash } from "../cluster/view.ts";
import { totalsWithFigures } from "../figures/totals-with-figures.ts";
import { lockPeriod } from "../periods/lock-period.ts";
import { declareNothing } from "../periods/statements.ts";
import type { HandlersOf } from "./dispatch.ts";

export const numberHandlers: HandlersOf<keyof typeof numberMethods> = {
  "home.numbers": ({ period }, { session }) => {
    const ws = session.any();
    return ws.ok ? homeNumbers(ws.value, period) : ws;
  },

  "totals.table": ({ period, unitSet }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const table = totalsWithFigures(ws.value, period, unitSet);
    if (!table.ok) return table;
    const { vaEffective, vvEffective } = table.value.sum;
    return ok({
      ...table.value,
      sentence: sentence(vaEffective, vvEffective),
      bundlesHash: ws.value.kind === "cluster" ? bundlesHash(ws.value.db) : null,
    });
  },

  "totals.why": ({ unit, kind, period, unitSet, measure, ...paging }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const day = unitDayOf(ws.value, period, unitSet);
    const units = unit === undefined ? undefined : unitsOfRow(ws.value, unit, day);
    return whyNumber(ws.value.db, { units, kind, period, measure }, paging);
  },

  "totals.between": (days, { session }) => {
    const ws = session.office();
    return ws.ok ? totalsBetween(ws.value, days) : ws;
  },

  "totals.betweenCases": ({ counted, after, limit, ...asked }, { session }) => {
    const ws = session.office();
    return ws.ok ? casesBetween(ws.value, asked, { counted, after, limit }) : ws;
  },

  "period.lock": ({ period, ...by }, { session }) => {
    const ws = session.office();
    return ws.ok ? lockPeriod(ws.value, period, by) : ws;
  },

  "period.nothingToReport": ({ period, note, approverId, passphrase }, { session }) => {
    const ws = session.office();
    return ws.ok ? declareNothing(ws.value, period, note, { approverId, passphrase }) : ws;
  },
};
