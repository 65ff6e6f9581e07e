import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "../../../electron/bundles/import-bundle.ts";
import { keepEvidence, listRefused } from "../../../electron/bundles/set-aside.ts";
import { board } from "../../../electron/cluster/board.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { officeReplies } from "../../../electron/receipts/shown-replies.ts";
import { takeReceipt } from "../../../electron/receipts/take-receipt.ts";
import { writeReceipts } from "../../../electron/receipts/write-receipts.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { bringIntoForce, SHIPPED } from "../../../shared/catalogue/in-force.ts";
import { PROBLEM_CODES, type ProblemCode } from "../../../shared/problem/codes.ts";
import { explain } from "../../../shared/problem/explain.ts";
import { SENTENCES_EN } from "../../../shared/problem/sentences-en.ts";
import { SENTENCES_VI } from "../../../shared/problem/sentences-vi.ts";
import type { Problem, ProblemParams } from "../../../shared/result.ts";
import {
  cardOf,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  record,
  send,
  tempFolder,
} from "../../support/offices.ts";

const PLACE = /\{(\w+)\}/g;
const placesOf = (code: ProblemCode): Set<string> =>
  new Set([...`${SENTENCES_VI[code]}${SENTENCES_EN[code]}`.matchAll(PLACE)].map((one) => one[1] ?? ""));
/** Places whose words come out of the program's own lists. */
const NAMED: ProblemParams = {
  period: "2020H1",
  kind: "upward",
  rule: "code-name-vi",
  source: "letter",
  unit: "BN",
  // These two are known of the unit itself.
  successor: "",
  lastDay: "",
};
/** A value for each place of a sentence, no two alike. */
const valuesOf = (code: ProblemCode): ProblemParams =>
  Object.fromEntries([...placesOf(code)].map((place, at) => [place, NAMED[place] ?? `⟨${place} ${at}⟩`]));
const told = (problem: { code: string; params: ProblemParams }): string[] =>
  (["vi", "en"] as const).map((language) => explain(problem as Problem, language));

describe("a refused file is told whole wherever it is told", () => {
  const folder = tempFolder();
  let cluster: Awaited<ReturnType<typeof makeCluster>>;
  let bn: OpenWorkspace;
  const receiptOf = async () => {
    const [written] = must(await writeReceipts(cluster.ws, ["BN"], join(folder.path, "usb"), cluster.by));
    must(await takeReceipt(bn, written?.file ?? ""));
    return officeReplies(bn).receipt;
  };
  beforeAll(async () => {
    cluster = await makeCluster(join(folder.path, "cum"));
    bn = await makeOffice(join(folder.path, "bn"), "BN", cluster);
    record(bn, pettyCase("1"));
    const sent = await send(bn, join(folder.path, "usb"));
    must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
    must(await importFile(cluster.ws, sent.file, "tệp"));
  });
  afterAll(() => {
    for (const ws of [bn, cluster.ws]) ws.close();
    folder.remove();
  });

  it("a code that the cluster's lists do not have is named to the coordinator and to the unit", async () => {
    const codes = [
      { list: "sectors", code: "L50", from: "2020-01-01", vi: "Chuyển đổi số", en: "Digital government" },
    ] as const;
    bringIntoForce({ ...SHIPPED, codes });
    record(bn, pettyCase("2", { sector: "L50" }));
    const sent = await send(bn, join(folder.path, "usb"));
    bringIntoForce(SHIPPED);
    const outcome = must(await importFile(cluster.ws, sent.file, "BN-A-0002.socum"));
    const named = { code: "E_CODE_UNKNOWN", params: { code: "L50", unit: "BN" } };
    expect(outcome).toMatchObject({ ...named, outcome: "refused", unit: "BN" });
    expect(told(outcome as Problem)[0]).toMatch(/\bL50\b/);
    expect(listRefused(cluster.ws, 1)).toMatchObject([{ ...named, unit: "BN" }]);
    expect(board(cluster.ws, "2020H2").find((one) => one.unit === "BN")).toMatchObject({
      state: "refused",
      ...named,
    });
    const receipt = await receiptOf();
    expect(receipt?.refused).toMatchObject([{ file: "BN-A-0002.socum", ...named }]);
    expect(told(receipt?.refused[0] as Problem)).toEqual(told(outcome as Problem));
  });

  it("every sentence that names something names it in the log, on the board and in the unit's receipt", async () => {
    const file = join(folder.path, "hong.socum");
    writeFileSync(file, "không phải tệp số liệu");
    const codes = PROBLEM_CODES.filter((code) => placesOf(code).size > 0);
    expect(codes.length).toBeGreaterThan(20);
    const problems = codes.map((code) => ({ code, params: { ...valuesOf(code), unit: "BN" } }));
    for (const [at, problem] of problems.entries())
      keepEvidence(cluster.ws, file, problem.code, String(at), problem);
    const receipt = await receiptOf();
    const kept = listRefused(cluster.ws, problems.length);
    for (const problem of problems) {
      const sentences = told(problem);
      for (const value of Object.values(valuesOf(problem.code)))
        if (String(value).startsWith("⟨")) expect(sentences.join()).toContain(value);
      for (const list of [kept, receipt?.refused ?? []])
        expect(told(list.find((one) => one.file === problem.code) as Problem)).toEqual(sentences);
    }
  });
});
