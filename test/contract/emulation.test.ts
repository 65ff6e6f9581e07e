import { afterEach, expect, test } from "vitest";
import { createClient } from "../../shared/api/client.ts";
import { must } from "../support/offices.ts";
import { SHELLS, type Shell } from "../support/transports.ts";

let shell: Shell;
afterEach(() => shell.close());

test.each(SHELLS)("criteria and scores over %s: proposed, kept, ranked, in B15", async (name, open) => {
  shell = await open();
  let calls = 0;
  const client = createClient(shell.transport, () => `emulation-${name}-${++calls}`);
  must(
    await client.call("workspace.createCluster", {
      clusterName: "Cụm mẫu",
      coordinator: {
        name: "Đầu mối Mẫu",
        passphrase: "dau moi mo so cum hai",
        approvalPassphrase: "dau moi duyet so cum hai",
      },
    }),
  );
  const period = "2020H1";
  expect(must(await client.call("emulation.sheet", { period })).criteriaFrom).toBeNull();
  const criterion = { code: "1", content: "Vụ án", max: 1000, computed: "plan-va" as const };
  const version = { validFrom: "2020-01-01", criteria: [criterion] };
  for (const wrong of [{ validFrom: "2020" }, { criteria: [] }, { criteria: [criterion, criterion] }])
    expect(await client.call("emulation.saveCriteria", { ...version, ...wrong })).toMatchObject({
      problem: { code: "E_INPUT" },
    });
  must(await client.call("emulation.saveCriteria", version));
  expect(must(await client.call("emulation.proposals", { period, unit: "BN" }))).toEqual({
    target: { plan: "142-KH/BNCTW", by: "2020-12-31" },
    proposals: [{ criterion: "1", points: 0, done: 0, asked: 2 }],
  });
  must(await client.call("emulation.saveCriteria", { ...version, validFrom: "2021-01-01" }));
  expect(must(await client.call("emulation.proposals", { period: "2022H1", unit: "BN" }))).toEqual({
    target: null,
    proposals: [],
  });
  const score = (appraisal: number, reason: string) =>
    client.call("emulation.score", {
      period,
      unit: "BN",
      scores: [{ criterion: "1", self: 950, appraisal, reason }],
    });
  expect(await score(900, "")).toMatchObject({ problem: { code: "E_INPUT" } });
  must(await score(900, "Thiếu tài liệu"));
  const row = must(await client.call("emulation.sheet", { period })).rows.find((one) => one.unit === "BN");
  expect(row).toMatchObject({
    selfTotal: 950,
    appraisalTotal: 900,
    rank: 1,
    reasons: { 1: "Thiếu tài liệu" },
  });
  const report = must(await client.call("report.show", { period, unitSet: "today" }));
  const b15 = report.tables.find((one) => one.code === "B15")?.rows.find((one) => one.key === "BN");
  expect(b15?.cells.map((one) => one.value)).toEqual([9.5, 9, 1, "1: Thiếu tài liệu"]);
});
