import { cpSync } from "node:fs";
import { join } from "node:path";
import { readForCluster } from "../../electron/bundles/import-bundle.ts";
import { makeVerifiedBundle, type VerifiedBundle } from "../../electron/bundles/verified-bundle.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { importRosterToOffice, writeRosterFile } from "../../electron/cluster/rosters.ts";
import type { OpenWorkspace } from "../../electron/workspace/open-workspace.ts";
import { unlockWorkspace } from "../../electron/workspace/unlock.ts";
import type { RecordRow } from "../../shared/bundle/section-rows.ts";
import { UNITS } from "../../shared/catalogue/units.ts";
import { cardOf, deps, makeCluster, makeOffice, must, pettyCase, RECORDER, record, send } from "./offices.ts";
import { edit, exchange } from "./two-machines.ts";

export type ManyBundles = {
  readonly cluster: Awaited<ReturnType<typeof makeCluster>>;
  /** Five of each of the fourteen units; Bắc Ninh's come from two machines that changed one case apart. */
  readonly wanted: readonly VerifiedBundle[];
  /** The other side of three forks, two bundles each, the first before the second that lists it. */
  readonly unwanted: readonly (readonly VerifiedBundle[])[];
  /** Those of `wanted` that a later one lists and no fork or second machine needs: losing one harms nothing. */
  readonly spare: ReadonlySet<string>;
};

const FORKED = ["QN", "HP", "TH"];

/** Seventy real bundles and six of forks, each read once by the real reader and then kept with its rows in memory. */
export async function makeManyBundles(root: string): Promise<ManyBundles> {
  const cluster = await makeCluster(join(root, "cum"));
  const offices = new Map<string, OpenWorkspace>();
  const files: { unit: string; file: string; spare: boolean }[] = [];
  const others: string[][] = [];
  const cards = [];
  for (const { code } of UNITS) {
    const office = await makeOffice(join(root, code), code, cluster);
    offices.set(code, office);
    record(office, pettyCase(`${code}1`), pettyCase(`${code}2`, { detectedOn: "2020-02-10" }));
    const sent = await send(office, join(root, "usb", code));
    cards.push(cardOf(sent));
    files.push({ unit: code, file: sent.file, spare: !FORKED.includes(code) && code !== "BN" });
  }
  const second = await makeOffice(join(root, "BN-B"), "BN", cluster, "B");
  record(second, pettyCase("BNB1", { title: "Vụ việc do máy B ghi tại xã Tân Mẫu" }));
  const sentB = await send(second, join(root, "usb", "BN"));
  cards.push(cardOf(sentB));
  files.push({ unit: "BN", file: sentB.file, spare: false });
  must(await enrol(cluster.ws, cards, cluster.by));
  const roster = join(root, "ds-2.socum-ds");
  must(await writeRosterFile(cluster.ws, roster));

  for (const [code, office] of offices) {
    if (code === "BN") continue;
    const usb = join(root, "usb", code);
    const next = async (from: OpenWorkspace, round: number, folder = usb) => {
      record(
        from,
        pettyCase(`${code}1`, { summary: `Lần ${round}` }),
        ...(round % 3 === 0 ? [pettyCase(`${code}-${round}`)] : []),
      );
      return (await send(from, folder)).file;
    };
    for (let round = 2; round <= 5; round += 1) {
      files.push({ unit: code, file: await next(office, round), spare: round < 5 && !FORKED.includes(code) });
      if (round !== 2 || !FORKED.includes(code)) continue;
      // The machine was restored from a copy and goes on twice: the copy's bundles 3 and 4 are the other side.
      office.close();
      cpSync(join(root, code), join(root, `${code}-kep`), { recursive: true });
      const twin = must(await unlockWorkspace(join(root, `${code}-kep`), { passphrase: RECORDER }, deps));
      others.push([
        await next(twin, 13, join(root, "usb-kep", code)),
        await next(twin, 14, join(root, "usb-kep", code)),
      ]);
      twin.close();
      const again = must(await unlockWorkspace(join(root, code), { passphrase: RECORDER }, deps));
      offices.set(code, again);
      for (let later = 3; later <= 5; later += 1)
        files.push({ unit: code, file: await next(again, later), spare: false });
      break;
    }
  }
  const first = offices.get("BN") as OpenWorkspace;
  for (const office of [first, second]) must(await importRosterToOffice(office, roster));
  await exchange(first, second, join(root, "trao-doi"));
  const caseId = first.db.prepare("SELECT id FROM cases ORDER BY id LIMIT 1").pluck().get() as string;
  edit(first, caseId, () => ({ title: "Tên vụ theo máy A", sector: "L05" }));
  edit(second, caseId, () => ({ title: "Tên vụ theo máy B", agency: "UBND phường Lộc Mẫu" }));
  for (const office of [first, second, first])
    files.push({ unit: "BN", file: (await send(office, join(root, "usb", "BN"))).file, spare: false });
  for (const office of [...offices.values(), second]) office.close();

  const read = async (file: string) => inMemory(must(await readForCluster(cluster.ws, file)));
  const wanted: VerifiedBundle[] = [];
  const spare = new Set<string>();
  for (const one of files) {
    const bundle = await read(one.file);
    wanted.push(bundle);
    if (one.spare) spare.add(bundle.hash);
  }
  const unwanted = [];
  for (const side of others) unwanted.push([await read(side[0] ?? ""), await read(side[1] ?? "")]);
  return { cluster, wanted, unwanted, spare };
}

/** The same verified bundle, whose rows are not decrypted anew for each of a thousand arrivals. */
async function inMemory(bundle: VerifiedBundle): Promise<VerifiedBundle> {
  const rows: RecordRow[] = [];
  for await (const row of bundle.rows()) rows.push(row);
  const { manifest, hash, fileSha256, history, subjects, approverSets } = bundle;
  return makeVerifiedBundle({
    manifest,
    hash,
    fileSha256,
    history,
    subjects,
    approverSets,
    rows: async function* () {
      yield* rows;
    },
  });
}
