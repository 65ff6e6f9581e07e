import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBundles, readForCluster } from "../../../electron/bundles/import-bundle.ts";
import { listDuplicates, searchDuplicates } from "../../../electron/cluster/duplicates.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { verifyAudit } from "../../../electron/database/audit-store.ts";
import { makeNameKey, nameKey, setNameKey } from "../../../electron/settings/name-key.ts";
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

const root = tempFolder();
const PLACES = { BN: "xã An Mẫu", QN: "phường Bình Mẫu", HP: "thị trấn Cẩm Mẫu" } as const;
type Unit = keyof typeof PLACES;
let cluster: Awaited<ReturnType<typeof makeCluster>>;
let isEnrolled = false;
const offices = new Map<Unit, OpenWorkspace>();
const of = (unit: Unit) => offices.get(unit) as OpenWorkspace;

beforeAll(async () => {
  cluster = await makeCluster(join(root.path, "cum"));
  for (const unit of ["BN", "QN", "HP"] as const)
    offices.set(unit, await makeOffice(join(root.path, unit), unit, cluster));
});
afterAll(() => {
  for (const office of offices.values()) office.close();
  cluster.ws.close();
  root.remove();
});

const person = (name: string, birthYear: number | null) => ({
  id: "p1",
  name,
  birthYear,
  standing: "người vi phạm",
});
/** One case of each office, in which nothing but a person is alike. */
function write(unit: Unit, name: string, birthYear: number | null, at = "1") {
  const place = PLACES[unit];
  const days = { BN: "2020-01-10", QN: "2020-03-20", HP: "2020-05-30" } as const;
  record(
    of(unit),
    pettyCase(`${unit}${at}`, {
      title: `Vụ việc ${unit} ${at} tại ${place}`,
      agency: `UBND ${place}`,
      detectedOn: days[unit],
      people: [person(name, birthYear)],
    }),
  );
}
const carry = async () => {
  const sent = [];
  for (const office of offices.values()) sent.push(await send(office, join(root.path, "usb")));
  if (!isEnrolled) must(await enrol(cluster.ws, sent.map(cardOf), cluster.by));
  isEnrolled = true;
  must(
    await importBundles(
      cluster.ws,
      sent.map((one) => one.file),
    ),
  );
  return sent.map((one) => one.file);
};
const pairs = async () => {
  must(await searchDuplicates(cluster.ws));
  return must(listDuplicates(cluster.ws, { state: "open", after: null, limit: 50 })).pairs.map(
    ({ a, b, evidence }) => [`${a.unit} ${b.unit}`, `${evidence[0]?.kind} ${evidence[0]?.detail}`.trim()],
  );
};
const schemaOf = async (file: string) => must(await readForCluster(cluster.ws, file)).manifest.schema;
const leaks = (text: string) =>
  cluster.ws.db.prepare("SELECT count(*) FROM versions WHERE core LIKE ?").pluck().get(`%${text}%`);

describe("marks in the place of names", () => {
  it("are off: nothing of a name leaves, an older reader reads the file, nobody is found by name", async () => {
    write("BN", "Nguyễn Văn Mẫu 01", 1970);
    write("QN", "Nguyễn Văn Mẫu 01", 1970);
    write("HP", "Nguyễn Văn Mẫu 01", 1970);
    const [file = ""] = await carry();
    expect(await schemaOf(file)).toBe(1);
    expect([leaks("nameMarks"), leaks("Nguyễn Văn")]).toEqual([0, 0]);
    expect(await pairs()).toEqual([]);
  });

  it("are on where the cluster's key was typed: one name is found in two units, the third office stays out", async () => {
    const { key } = must(makeNameKey(cluster.ws));
    expect(key).toMatch(/^(\d{5} ){7}\d{5}$/);
    expect(codeOf(setNameKey(of("BN"), "12345"))).toBe("E_INPUT");
    expect(nameKey(of("BN"))).toBeNull();
    must(setNameKey(of("BN"), key.replaceAll(" ", "-")));
    must(setNameKey(of("QN"), key));
    expect(codeOf(makeNameKey(of("BN")))).toBe("E_NOT_ALLOWED");
    write("BN", "Nguyễn Văn Mẫu 01", 1970);
    write("QN", "NGUYEN  VĂN MẪU 01", 1970);
    write("HP", "Nguyễn Văn Mẫu 01", 1970);
    const [file = "", , third = ""] = await carry();
    expect([await schemaOf(file), await schemaOf(third)]).toEqual([4, 1]);
    expect([leaks("Nguyễn Văn"), leaks("NGUYEN"), leaks(key.slice(0, 11))]).toEqual([0, 0, 0]);
    expect(await pairs()).toEqual([["BN QN", "person"]]);
  });

  it("a name of another year is another person; a name alone needs more beside it; another key finds nothing", async () => {
    write("QN", "Nguyễn Văn Mẫu 01", 1980);
    await carry();
    expect(await pairs()).toEqual([]);
    write("QN", "Nguyễn Văn Mẫu 01", null);
    await carry();
    expect(await pairs()).toEqual([]);
    write("QN", "Nguyễn Văn Mẫu 01", 1970);
    await carry();
    expect(await pairs()).toHaveLength(1);
    must(setNameKey(of("QN"), must(makeNameKey(cluster.ws)).key));
    write("QN", "Nguyễn Văn Mẫu 01", 1970);
    await carry();
    expect(await pairs()).toEqual([]);
  });

  it("turned off, what is saved from then on has none; the chain tells that, never the key", async () => {
    const key = nameKey(of("QN")) ?? "";
    must(setNameKey(of("QN"), ""));
    write("QN", "Nguyễn Văn Mẫu 01", 1970);
    const newest = of("QN")
      .db.prepare("SELECT core FROM versions ORDER BY row DESC LIMIT 1")
      .pluck()
      .get() as string;
    expect(newest).not.toContain("nameMarks");
    const told = of("QN")
      .db.prepare("SELECT entry FROM audit")
      .pluck()
      .all()
      .map(String)
      .filter((one) => one.includes('"name-key"'));
    expect(told).toHaveLength(3);
    expect(told.join()).not.toContain(key.slice(0, 5));
    must(verifyAudit(of("QN").db));
  });
});
