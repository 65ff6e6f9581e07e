import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importBundles, readForCluster } from "../../electron/bundles/import-bundle.ts";
import { getCase } from "../../electron/cases/get-case.ts";
import { listCases } from "../../electron/cases/list-cases.ts";
import { totals } from "../../electron/cases/totals.ts";
import { newestCatalogue } from "../../electron/database/catalogue-store.ts";
import { decodeCatalogue } from "../../electron/identity/catalogue-file.ts";
import { decodeRequest } from "../../electron/identity/request-file.ts";
import { decodeRosterFile, rosterFingerprint } from "../../electron/identity/roster-file.ts";
import { takeUpwards } from "../../electron/upward/take-upward.ts";
import { checkIntegrity } from "../../electron/workspace/integrity.ts";
import { unlockWorkspace } from "../../electron/workspace/unlock.ts";
import { isKnownCode } from "../../shared/catalogue/code-lists.ts";
import { periodByCode } from "../../shared/catalogue/periods.ts";
import { deps, must, tempFolder } from "../support/offices.ts";

const here = import.meta.dirname;
const made = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name.startsWith("format-"))
  .map((entry) => entry.name);

/** A copy of a golden workspace, opened: the file in the repository is never written to. */
async function open(folder: string, name: string, passphrase: string) {
  const temp = tempFolder();
  const path = join(temp.path, name);
  cpSync(join(folder, name), path, { recursive: true });
  for (const part of ["outbox", "inbox", "evidence", "backup"])
    mkdirSync(join(path, part), { recursive: true });
  const ws = must(await unlockWorkspace(path, { passphrase }, deps));
  return {
    ws,
    close() {
      ws.close();
      temp.remove();
    },
  };
}

describe.each(made)("what was written as %s is read for ever", (name) => {
  const folder = join(here, name);
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));

  test("the roster and the registration card, with the digits that were read over the telephone", () => {
    const bytes = (file: string) => new Uint8Array(readFileSync(join(folder, file)));
    expect(rosterFingerprint(must(decodeRosterFile(bytes("roster.socum-ds"))))).toBe(
      expected.rosterFingerprint,
    );
    expect(must(decodeRequest(bytes("card.socum-dk"))).fingerprint).toBe(expected.cardFingerprint);
  });

  // Schemas before 22 knew none.
  if (expected.catalogue)
    test("the catalogue, in force where it was published", async () => {
      const file = new Uint8Array(readFileSync(join(folder, "catalogue.socum-dm")));
      expect(must(decodeCatalogue(file)).hash).toBe(expected.catalogue);
      const { ws, close } = await open(folder, "cluster", expected.passphrase);
      expect(newestCatalogue(ws.db)?.hash).toBe(expected.catalogue);
      expect(periodByCode("2027H2")?.deadline).toBe("2028-01-05");
      // Schema 22 knew no lists of codes.
      expect(isKnownCode("sectors", "L50")).toBe(expected.ownCodes === true);
      close();
    });

  test("the bundle: its manifest, its hash and every row as it was", async () => {
    const { ws, close } = await open(folder, "cluster", expected.passphrase);
    const read = must(await readForCluster(ws, join(folder, "bundle.socum")));
    expect(read.hash).toBe(expected.hash);
    expect(read.manifest).toEqual(expected.manifest);
    const rows = [];
    for await (const row of read.rows()) rows.push(row);
    expect(rows).toEqual(expected.rows);
    expect(must(await importBundles(ws, [join(folder, "bundle.socum")]))).toMatchObject([
      { outcome: "merged" },
    ]);
    expect(must(totals(ws, "2020H1")).sum).toEqual({ va: 1, vv: 1, vaEffective: 1, vvEffective: 1 });
    close();
  });

  test("the office's register: opened, whole, every case with its people", async () => {
    const { ws, close } = await open(folder, "office", expected.passphrase);
    must(await checkIntegrity(ws));
    const { cases } = must(listCases(ws, { search: "", after: null, limit: 10 }));
    expect(cases.map((one) => one.number).sort()).toEqual(["BN-VA-2020-A-0001", "BN-VV-2020-A-0001"]);
    // The list's columns are filled from the versions, whatever the schema they were written under.
    expect(cases.map((one) => one.people)).not.toContain(0);
    expect(cases.map((one) => one.detectedAs)).not.toContain("");
    expect(must(listCases(ws, { search: "bui thi mau 08", after: null, limit: 10 })).cases).toHaveLength(2);
    for (const one of cases)
      expect(must(getCase(ws, one.id))).toMatchObject({
        status: "approved",
        record: { people: [{ name: "Bùi Thị Mẫu 08" }] },
      });
    expect(ws.approvalSigner(ws.approvers()[0]?.id ?? "", expected.approvalPassphrase).ok).toBe(true);
    close();
  });

  test.runIf(expected.upward)("the file upwards: every inner bundle read again, the same result", async () => {
    const { ws, close } = await open(folder, "above", expected.passphrase);
    const taken = must(await takeUpwards(ws, [{ path: join(folder, "upward.socum-ct"), name: "tệp" }]));
    expect(taken).toMatchObject([{ outcome: "taken", bundles: 1, fresh: 1, ...expected.upward }]);
    expect(must(totals(ws, "2020H1")).sum).toEqual({ va: 1, vv: 1, vaEffective: 1, vvEffective: 1 });
    close();
  });
});
