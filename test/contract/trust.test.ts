import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importBundles } from "../../electron/bundles/import-bundle.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { type Client, createClient } from "../../shared/api/client.ts";
import {
  cardOf,
  HEAD,
  headOf,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  RECORDER,
  record,
  send,
} from "../support/offices.ts";
import { SHELLS, type Shell } from "../support/transports.ts";
import { upload } from "../support/upload.ts";
import { codeOf } from "./registers.ts";

let calls = 0;

describe.each(SHELLS)("trust over %s", (_name, open) => {
  let shell: Shell;
  let client: Client;
  let made: { coordinator: string; recorder: string; head: string; hash: string };
  beforeEach(async () => {
    shell = await open();
    client = createClient(shell.transport, () => `trust-${++calls}`);
    const cluster = await makeCluster(join(shell.home, "cum"));
    const office = await makeOffice(join(shell.home, "bn"), "BN", cluster);
    record(office, pettyCase("1"));
    const sent = await send(office, join(shell.home, "usb"));
    must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
    must(await importBundles(cluster.ws, [sent.file]));
    made = {
      coordinator: cluster.by.userId,
      recorder: office.user.id,
      head: headOf(office),
      hash: sent.hash,
    };
    cluster.ws.close();
    office.close();
  });
  afterEach(() => shell.close());
  const unlock = async (name: string, userId: string) => {
    must(await client.call("workspace.lock", {}));
    must(await client.call("workspace.unlock", { name, secret: { userId, passphrase: RECORDER } }));
  };

  test("the list is read, a machine ended with its pin, and what stands is judged again", async () => {
    await unlock("cum", made.coordinator);
    const list = must(await client.call("trust.list", {}));
    const unit = list?.units.find((one) => one.code === "BN");
    expect(unit).toMatchObject({ onePerson: false, devices: [{ machine: "A", end: null }] });
    const change = (last: string | null, passphrase = HEAD) =>
      client.call("trust.change", {
        change: { what: "end-device", device: unit?.devices[0]?.device ?? "", reason: "stolen", last },
        approverId: made.coordinator,
        passphrase,
      });
    expect(codeOf(await change(made.hash, "sai mat khau"))).toBe("E_APPROVAL_PASSPHRASE");
    expect(must(await change(made.hash))).toEqual({ version: 3, rejudged: [] });
    expect(must(await change(null)).rejudged).toMatchObject([{ unit: "BN", seq: 1, after: "failed" }]);
    expect(must(await client.call("trust.list", {}))?.history[0]).toMatchObject({ version: 4 });
  });

  test("periods and plans are published, written out, taken in, and in the state that the window counts by", async () => {
    await unlock("cum", made.coordinator);
    const { periods, plans, codes } = must(await client.call("catalogue.state", {}));
    const wanted = {
      periods: periods.map((one) => (one.code === "2026H2" ? { ...one, deadline: "2027-01-15" } : one)),
      plans,
      codes,
    };
    const by = { approverId: made.coordinator, passphrase: HEAD };
    expect(must(await client.call("catalogue.foresee", wanted))).toEqual({ moved: 0 });
    expect(codeOf(await client.call("catalogue.publish", { periods, plans, codes, ...by }))).toBe(
      "E_CATALOGUE_SAME",
    );
    expect(must(await client.call("catalogue.publish", { ...wanted, ...by })).version).toBe(1);
    const { file } = must(await client.call("catalogue.save", { place: "roster" }));
    const inForce = async () => {
      const { open: state } = must(await client.call("workspace.state", {}));
      return state?.catalogue.periods.find((one) => one.code === "2026H2")?.deadline;
    };
    expect(await inForce()).toBe("2027-01-15");
    await unlock("bn", made.recorder);
    expect(await inForce()).toBe("2026-12-25");
    expect(codeOf(await client.call("catalogue.publish", { ...wanted, ...by }))).toBe("E_NOT_ALLOWED");
    const given = await upload(client, join(shell.stick, file), file);
    expect(must(await client.call("catalogue.look", { upload: given }))).toMatchObject({
      version: 1,
      isHeld: false,
      changes: [{ code: "2026H2", field: "deadline" }],
    });
    expect(await inForce()).toBe("2026-12-25");
    expect(must(await client.call("catalogue.take", { upload: given, isConfirmed: false }))).toMatchObject({
      outcome: "taken",
      version: 1,
    });
    expect(await inForce()).toBe("2027-01-15");
    expect(must(await client.call("catalogue.state", {})).published).toMatchObject({ came: "file" });
  });

  test("an office renews its machine's key and an approver's, and may not change the list", async () => {
    await unlock("bn", made.recorder);
    const by = { approverId: made.head, passphrase: HEAD };
    expect(must(await client.call("trust.list", {}))?.version).toBe(1);
    const change = { what: "one-person" as const, unit: "BN", allowed: true };
    expect(codeOf(await client.call("trust.change", { change, ...by }))).toBe("E_NOT_ALLOWED");
    must(await client.call("trust.renewMachine", by));
    const next = "mot mat khau duyet khac";
    must(await client.call("trust.renewApprover", { userId: made.head, next, proof: by }));
    expect(codeOf(await client.call("trust.renewMachine", by))).toBe("E_APPROVAL_PASSPHRASE");
    must(await client.call("trust.renewMachine", { ...by, passphrase: next }));
  });
});
