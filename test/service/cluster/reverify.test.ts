import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { leaveOutCase } from "../../../electron/cluster/decisions.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { reverify } from "../../../electron/cluster/reverify.ts";
import { changeTrust } from "../../../electron/cluster/trust.ts";
import { bundlesHash, viewHash } from "../../../electron/cluster/view.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
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
import { codeOf } from "../cases/desk.ts";

describe("every held file is read again from its first byte", () => {
  const folder = tempFolder();
  let cluster: Awaited<ReturnType<typeof makeCluster>>;
  let bn: OpenWorkspace;
  let caseId: string;
  beforeAll(async () => {
    cluster = await makeCluster(join(folder.path, "cum"));
    bn = await makeOffice(join(folder.path, "bn"), "BN", cluster);
    const qn = await makeOffice(join(folder.path, "qn"), "QN", cluster);
    caseId = record(bn, pettyCase("1"), pettyCase("2")).added[0]?.id ?? "";
    record(qn, pettyCase("3"));
    const sent = [await send(bn, join(folder.path, "usb")), await send(qn, join(folder.path, "usb"))];
    must(await enrol(cluster.ws, sent.map(cardOf), cluster.by));
    record(bn, pettyCase("1", { summary: "Bổ sung" }));
    const later = await send(bn, join(folder.path, "usb"));
    must(await importBundles(cluster.ws, [...sent.map((one) => one.file), later.file]));
    must(await leaveOutCase(cluster.ws, caseId, true, "Chờ xác minh", cluster.by));
    qn.close();
  });
  afterAll(() => {
    bn.close();
    cluster.ws.close();
    folder.remove();
  });

  const again = async () => must(await reverify(cluster.ws));
  /** Does something to the register's own rows behind its back, looks, and puts it right again. */
  async function spoilt(change: string, back: string) {
    cluster.ws.db.exec(change);
    const seen = await again();
    cluster.ws.db.exec(back);
    return {
      codes: seen.faults.map(({ unit, seq, code }) => `${unit} ${seq} ${code}`),
      isViewWhole: seen.isViewWhole,
    };
  }
  const sound = { codes: [], isViewWhole: true };

  it("whole: says how much it read, changes nothing and leaves no file", async () => {
    const before = [bundlesHash(cluster.ws.db), viewHash(cluster.ws.db)];
    const steps: number[] = [];
    const seen = must(await reverify(cluster.ws, { progress: ({ done }) => steps.push(done) }));
    // Two of the first file, one of the other office, three of the later one.
    expect(seen).toEqual({ files: 3, versions: 6, faults: [], isViewWhole: true });
    expect(steps).toContain(2);
    expect([bundlesHash(cluster.ws.db), viewHash(cluster.ws.db)]).toEqual(before);
    expect(
      readdirSync(join(folder.path, "cum", "inbox")).filter((name) => name.endsWith(".reading")),
    ).toEqual([]);
  });

  it("a stored file that is no longer what came is named by its unit and number", async () => {
    const db = cluster.ws.db;
    db.exec("CREATE TEMP TABLE kept AS SELECT id, file FROM bundles");
    const back = "UPDATE bundles SET file = (SELECT file FROM kept WHERE kept.id = bundles.id)";
    const middle = "CAST(substr(file, 1, 900) || x'00' || substr(file, 902) AS BLOB)";
    expect(await spoilt(`UPDATE bundles SET file = ${middle} WHERE unit = 'QN'`, back)).toEqual({
      codes: ["QN 1 E_AGE_DAMAGED"],
      isViewWhole: true,
    });
    const swapped =
      "UPDATE bundles SET file = (SELECT file FROM kept WHERE kept.id = (SELECT id FROM bundles WHERE unit = 'QN')) WHERE unit = 'BN' AND seq = 2";
    expect(await spoilt(swapped, back)).toEqual({ codes: ["BN 2 E_DATABASE_DAMAGED"], isViewWhole: true });
    expect(await spoilt("SELECT 1", back)).toEqual(sound);
  });

  it("a version that was changed behind its file, a row too many and one too few are named", async () => {
    const db = cluster.ws.db;
    db.exec("CREATE TEMP TABLE kept_versions AS SELECT hash, core FROM versions");
    const backVersions =
      "UPDATE versions SET core = (SELECT core FROM kept_versions k WHERE k.hash = versions.hash)";
    const changed = await spoilt(
      "UPDATE versions SET core = replace(core, 'Vụ việc mẫu số 3', 'Vụ việc khác số 3')",
      backVersions,
    );
    expect(changed.codes).toEqual(["QN 1 E_DATABASE_DAMAGED"]);
    expect(changed.isViewWhole).toBe(false);
    const qn = "(SELECT id FROM bundles WHERE unit = 'QN')";
    expect(
      (
        await spoilt(
          `UPDATE bundle_versions SET is_head = 0 WHERE bundle = ${qn}`,
          `UPDATE bundle_versions SET is_head = 1 WHERE bundle = ${qn}`,
        )
      ).codes,
    ).toEqual(["QN 1 E_DATABASE_DAMAGED"]);
    expect(await spoilt("SELECT 1", "SELECT 1")).toEqual(sound);
  });

  it("a number or a row of the list that was changed by hand shows in the view written afresh", async () => {
    expect(
      (
        await spoilt(
          "UPDATE count_summary SET found = found + 1",
          "UPDATE count_summary SET found = found - 1",
        )
      ).isViewWhole,
    ).toBe(false);
    expect(
      (
        await spoilt(
          "UPDATE case_index SET title = title || '!' WHERE unit = 'QN'",
          "UPDATE case_index SET title = rtrim(title, '!') WHERE unit = 'QN'",
        )
      ).isViewWhole,
    ).toBe(false);
    expect(await spoilt("SELECT 1", "SELECT 1")).toEqual(sound);
  });

  it("a file that fell with its machine is no fault; a cancel answers so; an office has no such check", async () => {
    const device = cluster.ws.db
      .prepare("SELECT device FROM bundles WHERE unit = 'QN'")
      .pluck()
      .get() as string;
    must(
      await changeTrust(cluster.ws, { what: "end-device", device, reason: "stolen", last: null }, cluster.by),
    );
    expect((await again()).faults).toEqual([]);
    expect(codeOf(await reverify(cluster.ws, { signal: AbortSignal.abort() }))).toBe("E_CANCELLED");
    expect(codeOf(await reverify(bn))).toBe("E_NOT_ALLOWED");
  });
});
