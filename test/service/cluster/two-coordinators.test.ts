import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { compareDecisions, writeDecisions } from "../../../electron/cluster/compare.ts";
import { decidePair, leaveOut, leaveOutCase, takeBack } from "../../../electron/cluster/decisions.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { changeTrust } from "../../../electron/cluster/trust.ts";
import { bundlesHash, viewHash } from "../../../electron/cluster/view.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import { addUser } from "../../../electron/workspace/users.ts";
import {
  cardOf,
  deps,
  HEAD,
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

const SECOND = "dong song xanh chay mai";
const SECOND_KEY = "rung gia la xanh rieng";

/** The second coordinator works on a machine of their own: the cluster's register as it was when both keys stood in the list. */
describe("two coordinators at once", () => {
  const folder = tempFolder();
  let one: OpenWorkspace;
  let other: OpenWorkspace;
  let by: { one: { userId: string; passphrase: string }; other: { userId: string; passphrase: string } };
  const files: string[] = [];
  const cases: string[] = [];
  beforeAll(async () => {
    const cluster = await makeCluster(join(folder.path, "cum"));
    const cards = [];
    for (const unit of ["BN", "QN", "HP"]) {
      const office = await makeOffice(join(folder.path, unit), unit, cluster);
      cases.push(record(office, pettyCase(unit)).added[0]?.id ?? "");
      const sent = await send(office, join(folder.path, "usb"));
      cards.push(cardOf(sent));
      files.push(sent.file);
      office.close();
    }
    must(await enrol(cluster.ws, cards, cluster.by));
    const { userId } = must(
      addUser(
        cluster.ws,
        {
          name: "Đầu mối thứ hai",
          role: "coordinator",
          passphrase: SECOND,
          approvalPassphrase: SECOND_KEY,
        },
        { approverId: cluster.by.userId, passphrase: HEAD },
      ),
    );
    must(await changeTrust(cluster.ws, { what: "add-coordinator", userId }, cluster.by));
    by = { one: cluster.by, other: { userId, passphrase: SECOND_KEY } };
    cluster.ws.close();
    cpSync(join(folder.path, "cum"), join(folder.path, "cum-2"), { recursive: true });
    one = must(await unlockWorkspace(join(folder.path, "cum"), { passphrase: RECORDER }, deps));
    other = must(await unlockWorkspace(join(folder.path, "cum-2"), { passphrase: SECOND }, deps));
  });
  afterAll(() => {
    one.close();
    other.close();
    folder.remove();
  });

  const lists = async (from: OpenWorkspace, to: OpenWorkspace) => {
    const list = join(folder.path, "quyet-dinh.socum-qd");
    must(await writeDecisions(from, list));
    return must(await compareDecisions(to, new Uint8Array(readFileSync(list))));
  };
  const hashOf = (ws: OpenWorkspace) => [bundlesHash(ws.db), viewHash(ws.db)];

  it("with the same files in another order read the same two codes", async () => {
    must(await importBundles(one, files));
    must(await importBundles(other, files.slice(0, 2).reverse()));
    expect(hashOf(one)[0]).not.toBe(hashOf(other)[0]);
    expect(await lists(one, other)).toMatchObject({ sameBundles: false, differences: [] });
    must(await importBundles(other, files.slice(2)));
    expect(hashOf(one)).toEqual(hashOf(other));
    expect(await lists(one, other)).toMatchObject({ sameBundles: true, sameView: true, differences: [] });
  });

  it("who decide differently are told on which, whoever asks, and agree again when they do the same", async () => {
    const [bn = "", qn = "", hp = ""] = cases;
    must(await leaveOutCase(one, bn, true, "Chờ đơn vị trả lời", by.one));
    must(await decidePair(one, "same-case", [qn, hp], "Cùng một quyết định", by.one));
    must(await decidePair(other, "different-cases", [hp, qn], "Hai địa bàn khác nhau", by.other));
    expect(hashOf(one)[0]).toBe(hashOf(other)[0]);
    expect(hashOf(one)[1]).not.toBe(hashOf(other)[1]);
    const seen = await lists(one, other);
    expect(seen).toMatchObject({ sameBundles: true, sameView: false });
    expect(
      seen.differences.map(({ ours, theirs }) => [ours?.action ?? null, theirs?.action ?? null]),
    ).toEqual([
      [null, "leave-out-case"],
      ["different-cases", "same-case"],
    ]);
    const turned = await lists(other, one);
    expect(
      turned.differences.map(({ ours, theirs }) => [ours?.reason ?? null, theirs?.reason ?? null]),
    ).toEqual([
      ["Chờ đơn vị trả lời", null],
      ["Cùng một quyết định", "Hai địa bàn khác nhau"],
    ]);
    must(await leaveOutCase(other, bn, true, "Cũng chờ", by.other));
    must(await decidePair(other, "same-case", [qn, hp], "Đã thống nhất", by.other));
    expect(hashOf(one)).toEqual(hashOf(other));
    expect((await lists(one, other)).differences).toEqual([]);
  });

  it("a file left out by one alone changes the first code, and the list says which file", async () => {
    const bundle = one.db.prepare("SELECT hash FROM bundles WHERE unit = 'HP'").pluck().get() as string;
    must(await leaveOut(one, bundle, "Đơn vị báo gửi nhầm", by.one));
    expect(hashOf(one)[0]).not.toBe(hashOf(other)[0]);
    const { sameBundles, differences } = await lists(one, other);
    expect([sameBundles, differences.map(({ subject, theirs }) => [subject, theirs?.action])]).toEqual([
      false,
      [[bundle, "leave-out"]],
    ]);
    must(await takeBack(one, bundle, "Đúng tệp", by.one));
    expect(hashOf(one)).toEqual(hashOf(other));
  });

  it("one register is open at one place at a time", async () => {
    expect(codeOf(await unlockWorkspace(join(folder.path, "cum"), { passphrase: RECORDER }, deps))).toBe(
      "E_WORKSPACE_IN_USE",
    );
    expect(must(await importBundles(one, files)).map((file) => file.outcome)).toEqual([
      "duplicate",
      "duplicate",
      "duplicate",
    ]);
  });

  it("a decision that nobody of the cluster signed is not compared", async () => {
    const stranger = await makeCluster(join(folder.path, "la"));
    const list = join(folder.path, "la.socum-qd");
    must(await writeDecisions(stranger.ws, list));
    stranger.ws.close();
    expect(codeOf(await compareDecisions(one, new Uint8Array(readFileSync(list))))).toBe("E_NO_RECIPIENT");
  });
});
