import { join } from "node:path";
import { expect, test } from "vitest";
import { importBundles } from "../../electron/bundles/import-bundle.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { writeRosterFile } from "../../electron/cluster/rosters.ts";
import { createClient } from "../../shared/api/client.ts";
import {
  cardOf,
  HEAD,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  RECORDER,
  record,
  send,
} from "../support/offices.ts";
import { SHELLS } from "../support/transports.ts";
import { upload } from "../support/upload.ts";
import { codeOf } from "./registers.ts";

let calls = 0;

test.each(SHELLS)("a cluster sends upwards and the level above takes it in, over %s", async (_name, open) => {
  const shell = await open();
  const client = createClient(shell.transport, () => `upward-${++calls}`);
  const cluster = await makeCluster(join(shell.home, "cum"));
  const above = await makeCluster(join(shell.home, "tren"));
  const office = await makeOffice(join(shell.home, "bn"), "BN", cluster);
  record(office, pettyCase("1"), pettyCase("2"));
  const sent = await send(office, join(shell.home, "usb"), "names-in");
  must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
  must(await importBundles(cluster.ws, [sent.file]));
  const list = join(shell.home, "cum-2.socum-ds");
  must(await writeRosterFile(cluster.ws, list));
  for (const ws of [cluster.ws, above.ws, office]) ws.close();
  const unlock = async (name: string, userId: string) => {
    must(await client.call("workspace.lock", {}));
    must(await client.call("workspace.unlock", { name, secret: { userId, passphrase: RECORDER } }));
  };
  const takeList = async (side: "above" | "member", file: string, fingerprint: string) =>
    client.call("upward.takeList", { side, upload: await upload(client, file, "ds.socum-ds"), fingerprint });

  await unlock("cum", cluster.by.userId);
  expect(must(await client.call("upward.state", {}))).toEqual({ above: null, sent: [], members: [] });
  const by = { place: "export", approverId: cluster.by.userId, passphrase: HEAD };
  expect(codeOf(await client.call("upward.send", { names: "out", ...by }))).toBe("E_NO_ABOVE");
  expect(codeOf(await takeList("above", above.rosterFile, "1 2 3"))).toBe("E_FINGERPRINT");
  expect(must(await takeList("above", above.rosterFile, above.fingerprint))).toMatchObject({ version: 1 });
  const leaving = {
    bundles: 1,
    omitted: 0,
    decisions: 0,
    figures: 0,
    cases: 2,
    named: 2,
    namesNeededOf: ["BN"],
  };
  for (const names of ["in", "out"] as const)
    expect(must(await client.call("upward.leaving", { names }))).toEqual(leaving);
  expect(codeOf(await client.call("upward.send", { names: "out", ...by }))).toBe("E_UPWARD_NAMES");
  const file = must(await client.call("upward.send", { names: "in", ...by }));
  expect(file).toMatchObject({ seq: 1, bundles: 1, cases: 2, named: 2 });
  expect(must(await client.call("upward.state", {})).sent).toMatchObject([{ seq: 1, withNames: true }]);

  await unlock("tren", above.by.userId);
  const take = async () => {
    const uploads = [await upload(client, join(shell.stick, file.file), file.file)];
    const { files } = must(await client.call("upward.take", { uploads, forkReason: "" }));
    return files[0];
  };
  expect(await take()).toMatchObject({ outcome: "refused", problem: { code: "E_UPWARD_STRANGER" } });
  must(await takeList("member", list, cluster.fingerprint));
  expect(await take()).toMatchObject({ outcome: "taken", code: file.code, fresh: 1, name: "Cụm thử" });
  expect(await take()).toMatchObject({ outcome: "duplicate", fresh: 0 });
  const { members } = must(await client.call("upward.state", {}));
  expect(members).toMatchObject([{ name: "Cụm thử", missing: [], newest: { seq: 1, bundles: 1 } }]);
  expect(must(await client.call("totals.table", { period: "2020H1" })).sum.vv).toBe(2);

  await client.call("workspace.lock", {});
  await unlock("bn", office.user.id);
  expect(codeOf(await client.call("upward.state", {}))).toBe("E_NOT_ALLOWED");
  await shell.close();
});
