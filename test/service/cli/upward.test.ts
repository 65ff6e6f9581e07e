import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { writeRosterFile } from "../../../electron/cluster/rosters.ts";
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
import { type Answer, terminal as cli } from "../../support/terminal.ts";

const { path: root, remove } = tempFolder();
afterAll(remove);
const at = (name: string) => join(root, name);

/** A cluster's register with one office's file, its list written out, closed. */
async function cluster(name: string) {
  const made = await makeCluster(at(name));
  const office = await makeOffice(at(`${name}-BN`), "BN", made);
  record(office, pettyCase("1"));
  const sent = await send(office, at(`${name}-usb`));
  must(await enrol(made.ws, [cardOf(sent)], made.by));
  must(await importBundles(made.ws, [sent.file]));
  const list = at(`${name}-2.socum-ds`);
  must(await writeRosterFile(made.ws, list));
  office.close();
  made.ws.close();
  return { list, fingerprint: made.fingerprint };
}

it("two levels name one another by typed digits, a file goes up and is verified, a mistaken list is forgotten", async () => {
  const [below, above] = [await cluster("duoi"), await cluster("tren")];
  const listAbove = (...more: string[]) =>
    cli("list-above", "--workspace", at("duoi"), "--roster", above.list, ...more);
  const member = (fingerprint: string) =>
    cli("member-cluster", "--workspace", at("tren"), "--roster", below.list, "--fingerprint", fingerprint);
  expect(await listAbove()).toMatchObject({ ok: false, code: "E_FINGERPRINT" });
  expect(await listAbove("--fingerprint", below.fingerprint)).toMatchObject({
    ok: false,
    code: "E_FINGERPRINT",
  });
  expect(await listAbove("--fingerprint", above.fingerprint)).toMatchObject({
    ok: true,
    name: "Cụm thử",
    version: 2,
  });
  expect(await cli("list-above", "--workspace", at("duoi"), "--roster", below.list)).toMatchObject({
    ok: false,
    code: "E_UPWARD_SELF",
  });

  const sent = await cli("export-upward", "--workspace", at("duoi"), "--out", at("usb"));
  expect(sent).toMatchObject({ ok: true, seq: 1 });
  const verify = (file: string) => cli("verify-upward", "--workspace", at("tren"), file);
  const take = (): Promise<Answer> => cli("take-upward", "--workspace", at("tren"), String(sent.file));
  expect(await verify(String(sent.file))).toMatchObject({ ok: false, code: "E_UPWARD_STRANGER" });
  expect(await member(above.fingerprint)).toMatchObject({ ok: false, code: "E_FINGERPRINT" });
  const named = await member(below.fingerprint);
  expect(named).toMatchObject({ ok: true, name: "Cụm thử", version: 2 });
  expect(await verify(String(sent.file))).toMatchObject({ ok: true, seq: 1 });
  expect(await verify(at("khong-co.socum-ct"))).toMatchObject({ ok: false, code: "E_NOT_FOUND" });
  expect(await cli("verify-upward", "--workspace", at("tren"))).toMatchObject({ ok: false, code: "E_USAGE" });

  const forget = (name: string, id: string) =>
    cli("forget-cluster", "--workspace", at(name), "--cluster", id);
  const id = String(named.cluster);
  // Looking took nothing in, so the list may still go; a second time there is nothing to forget.
  expect(await forget("tren", id)).toMatchObject({ ok: true, cluster: id });
  expect(await forget("tren", id)).toMatchObject({ ok: false, code: "E_NOT_FOUND" });
  expect(await take()).toMatchObject({ ok: false, code: "E_UPWARD_STRANGER" });
  await member(below.fingerprint);
  expect(await take()).toMatchObject({ ok: true, files: [{ outcome: "taken" }] });
  expect(await forget("tren", id)).toMatchObject({ ok: false, code: "E_UPWARD_HELD" });
});
