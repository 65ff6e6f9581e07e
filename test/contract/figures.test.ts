import { afterEach, expect, test } from "vitest";
import { createClient } from "../../shared/api/client.ts";
import { must } from "../support/offices.ts";
import { SHELLS, type Shell } from "../support/transports.ts";

let shell: Shell;
afterEach(() => shell.close());

test.each(SHELLS)("figures without cases over %s: entered, in the totals, reconciled", async (name, open) => {
  shell = await open();
  let calls = 0;
  const client = createClient(shell.transport, () => `figures-${name}-${++calls}`);
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
  const asked = { unit: "BN", period: "2020H1" };
  const source = { number: "12-BC/BNCTU", date: "2020-06-20", person: "" };
  const typed = { ...asked, kind: "paper" as const, numbers: { vv: 2 }, source, reason: "" };
  must(await client.call("figures.enter", typed));
  for (const wrong of [
    { numbers: { vv: -1 } },
    { source: { ...source, date: "2020-06" } },
    { numbers: { xx: 1 } },
  ])
    expect(await client.call("figures.enter", { ...typed, ...wrong } as never)).toMatchObject({
      problem: { code: "E_INPUT" },
    });
  expect(must(await client.call("figures.list", {})).entries).toMatchObject([
    { ...asked, numbers: { vv: 2 }, standing: "standing", enteredBy: "Đầu mối Mẫu" },
  ]);
  const totals = must(await client.call("totals.table", { period: "2020H1" }));
  expect([totals.sum.vv, totals.figures.length]).toEqual([2, 1]);
  must(await client.call("figures.explain", { ...asked, measure: "vv", note: "Chưa gửi tệp" }));
  const { rows } = must(await client.call("figures.reconcile", asked));
  expect(rows.find((row) => row.measure === "vv")).toMatchObject({
    paper: 2,
    counted: 0,
    note: { note: "Chưa gửi tệp", writtenBy: "Đầu mối Mẫu" },
  });
});
