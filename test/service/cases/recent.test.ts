import { afterAll, beforeAll, expect, it } from "vitest";
import { deleteCase, restoreFromBin } from "../../../electron/bin/bin.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { noteOpened, recentCases } from "../../../electron/database/recent-store.ts";
import { must } from "../../support/offices.ts";
import { makeDesk, petty } from "./desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeAll(async () => {
  desk = await makeDesk();
});
afterAll(() => desk.close());

it("keeps each person's last opened cases, newest first, named as they are called now and without those in the bin", () => {
  const { ws } = desk;
  const me = ws.user.id;
  const ids = Array.from(
    { length: 11 },
    (_, i) => must(saveVersion(ws, null, petty({ title: `Vụ việc mẫu số ${i} tại phường` }), "draft")).caseId,
  );
  for (const id of ids) noteOpened(ws.db, me, id);
  noteOpened(ws.db, me, ids[5] ?? "");
  noteOpened(ws.db, me, ids[5] ?? "");
  const shown = () => recentCases(ws.db, me).map((one) => ids.indexOf(one.id));
  expect(shown()).toEqual([5, 10, 9, 8, 7, 6, 4, 3, 2]);
  must(saveVersion(ws, ids[5] ?? "", petty({ title: "Tên mới của vụ việc" }), "draft"));
  expect(recentCases(ws.db, me)[0]).toMatchObject({
    number: "BN-VV-2020-A-0006",
    title: "Tên mới của vụ việc",
  });
  must(deleteCase(ws, ids[10] ?? ""));
  expect(shown()).toEqual([5, 9, 8, 7, 6, 4, 3, 2]);
  must(restoreFromBin(ws, ids[10] ?? ""));
  expect(shown()[1]).toBe(10);
  expect(recentCases(ws.db, "another")).toEqual([]);
});
