import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { chooseSide, takeBack } from "../../../electron/cluster/decisions.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { forkOf } from "../../../electron/cluster/fork.ts";
import { clusterHistory } from "../../../electron/cluster/history.ts";
import { bundlesHash, viewHash } from "../../../electron/cluster/view.ts";
import { standingsOf } from "../../../electron/database/bundle-store.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import {
  cardOf,
  deps,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  RECORDER,
  record,
  send,
  tempFolder,
} from "../../support/offices.ts";
import { codeOf } from "../cases/desk.ts";

/** A machine was set back to a copy and both went on: files 1, 2, 3 of the one and 1, 2', 3' of the other. */
describe("two files of one machine with one number", () => {
  const folder = tempFolder();
  let cluster: Awaited<ReturnType<typeof makeCluster>>;
  let first: string;
  let ours: string[];
  let theirs: string[];
  const hashes: Record<string, string> = {};
  beforeAll(async () => {
    cluster = await makeCluster(join(folder.path, "cum"));
    const office = await makeOffice(join(folder.path, "bn"), "BN", cluster);
    record(office, pettyCase("1"));
    const sent = await send(office, join(folder.path, "usb"));
    first = sent.file;
    must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
    office.close();
    cluster.ws.close();
    cpSync(join(folder.path, "cum"), join(folder.path, "cum-trong"), { recursive: true });
    const ws = must(await unlockWorkspace(join(folder.path, "cum"), { passphrase: RECORDER }, deps));
    cluster = { ...cluster, ws };
    cpSync(join(folder.path, "bn"), join(folder.path, "bn-kep"), { recursive: true });
    const goOn = async (name: string, titles: readonly string[]) => {
      const ws = must(await unlockWorkspace(join(folder.path, name), { passphrase: RECORDER }, deps));
      const files = [];
      for (const title of titles) {
        record(ws, pettyCase(title, { title }));
        files.push((await send(ws, join(folder.path, "usb", name))).file);
      }
      ws.close();
      return files;
    };
    ours = await goOn("bn", [
      "Vụ việc của máy thật tại xã An Mẫu",
      "Vụ việc nữa của máy thật tại xã Bình Mẫu",
    ]);
    theirs = await goOn("bn-kep", [
      "Vụ việc của bản chép tại xã Cẩm Mẫu",
      "Vụ việc nữa của bản chép tại xã Dân Mẫu",
    ]);
    const names = ["first", "ours2", "ours3", "theirs2", "theirs3"];
    const outcomes = must(await importBundles(cluster.ws, [first, ...ours, ...theirs]));
    for (const [at, one] of outcomes.entries()) hashes[names[at] ?? ""] = one.hash ?? "";
    expect(outcomes.map((one) => one.outcome)).toEqual(["merged", "fork", "fork", "fork", "fork"]);
  });
  afterAll(() => {
    cluster.ws.close();
    folder.remove();
  });

  const of = (name: string) => hashes[name] ?? "";
  const standings = () => {
    const names = Object.entries(hashes);
    return Object.fromEntries(
      standingsOf(cluster.ws.db).map(({ hash, standing }) => [
        names.find(([, one]) => one === hash)?.[0],
        standing,
      ]),
    );
  };
  const titlesOf = (ws: OpenWorkspace) =>
    ws.db.prepare("SELECT title FROM case_index ORDER BY title").pluck().all() as string[];
  const titles = () => titlesOf(cluster.ws);
  const decided = () =>
    clusterHistory(cluster.ws, { after: null, limit: 50 }).rows.filter((row) => row.what !== "import");

  it("are both kept; only what both sides list counts, and each side says what it alone has", () => {
    expect(standings()).toEqual({
      first: "shown",
      ours2: "fork",
      ours3: "fork",
      theirs2: "fork",
      theirs3: "fork",
    });
    expect(titles()).toHaveLength(1);
    const { machine, files } = must(forkOf(cluster.ws, of("ours2")));
    expect(machine).toBe("A");
    expect(
      Object.fromEntries(
        files.map((one) => [`${one.seq} ${one.hash === of("theirs2")}`, one.own.map((own) => own.title)]),
      ),
    ).toMatchObject({ "2 true": ["Vụ việc của bản chép tại xã Cẩm Mẫu"] });
    expect(files).toHaveLength(4);
  });

  it("a side is chosen with a reason and the passphrase, or nothing is", async () => {
    const before = [viewHash(cluster.ws.db), standings(), decided().length];
    expect(codeOf(await chooseSide(cluster.ws, of("ours3"), " ", cluster.by))).toBe("E_INPUT");
    expect(
      codeOf(
        await chooseSide(cluster.ws, of("ours3"), "Đã gọi", {
          ...cluster.by,
          passphrase: "sai mat khau roi",
        }),
      ),
    ).toBe("E_APPROVAL_PASSPHRASE");
    expect(codeOf(await chooseSide(cluster.ws, of("first"), "Đã gọi", cluster.by))).toBe("E_NOT_FOUND");
    expect(codeOf(await chooseSide(cluster.ws, "0".repeat(64), "Đã gọi", cluster.by))).toBe("E_NOT_FOUND");
    expect([viewHash(cluster.ws.db), standings(), decided().length]).toEqual(before);
  });

  it("the chosen side counts as if the other had never come; changed, taken back, it is as before", async () => {
    const none = { bundles: bundlesHash(cluster.ws.db), titles: titles() };
    must(await chooseSide(cluster.ws, of("ours3"), "Máy thật, Ban xác nhận qua điện thoại", cluster.by));
    expect(standings()).toEqual({
      first: "superseded",
      ours2: "superseded",
      ours3: "shown",
      theirs2: "rejected",
      theirs3: "rejected",
    });
    expect({ bundles: bundlesHash(cluster.ws.db), titles: titles() }).toEqual(
      await asIfOnly([first, ...ours]),
    );
    expect(decided()[0]).toMatchObject({
      what: "reject-side",
      reason: "Máy thật, Ban xác nhận qua điện thoại",
      signed: true,
    });

    must(await chooseSide(cluster.ws, of("theirs3"), "Gọi lại: bản chép mới đúng", cluster.by));
    expect(standings()).toMatchObject({ ours2: "rejected", ours3: "rejected", theirs3: "shown" });
    expect({ bundles: bundlesHash(cluster.ws.db), titles: titles() }).toEqual(
      await asIfOnly([first, ...theirs]),
    );

    must(await takeBack(cluster.ws, of("ours2"), "Xem lại từ đầu", cluster.by));
    expect(standings()).toEqual({
      first: "shown",
      ours2: "fork",
      ours3: "fork",
      theirs2: "fork",
      theirs3: "fork",
    });
    expect({ bundles: bundlesHash(cluster.ws.db), titles: titles() }).toEqual(none);
  });

  /** What a register of the same cluster shows that only ever got these files. */
  async function asIfOnly(files: readonly string[]) {
    const path = join(folder.path, `rieng-${files.length}`);
    cpSync(join(folder.path, "cum-trong"), path, { recursive: true });
    const alone = must(await unlockWorkspace(path, { passphrase: RECORDER }, deps));
    must(await importBundles(alone, files));
    const seen = { bundles: bundlesHash(alone.db), titles: titlesOf(alone) };
    alone.close();
    rmSync(path, { recursive: true });
    return seen;
  }
});
