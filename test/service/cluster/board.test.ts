import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { board } from "../../../electron/cluster/board.ts";
import { saveContact } from "../../../electron/cluster/contacts.ts";
import { leaveOut } from "../../../electron/cluster/decisions.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { enterFigures } from "../../../electron/figures/enter-figures.ts";
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

const { path: root, remove } = tempFolder();
afterAll(remove);
const PERIOD = "2020H1";
/** The deadline of 2020H1 is 25/06/2020; days are Vietnam's. */
const at = (day: string) => Date.parse(`${day}T03:00:00Z`);

describe("the board of a period", () => {
  let cluster: Awaited<ReturnType<typeof makeCluster>>;
  let office: OpenWorkspace;
  let ws: OpenWorkspace;
  /** The board as it stands on a day. */
  const on = (day: string, unit: string, period = PERIOD) => {
    const deps = { ...ws.deps, clock: { nowMs: () => at(day) } };
    return board({ ...ws, deps }, period).find((tile) => tile.unit === unit);
  };
  beforeAll(async () => {
    cluster = await makeCluster(join(root, "C"));
    ws = cluster.ws;
    office = await makeOffice(join(root, "F"), "BN", cluster);
    record(office, pettyCase("C1"));
  });
  afterAll(() => {
    ws.close();
    office.close();
  });

  it("nothing yet: in time up to the deadline's day, then so many days late", () => {
    expect(on("2020-06-25", "TH")).toMatchObject({ state: "nothing", daysLate: 0, lastHeardMs: null });
    expect(on("2020-06-28", "TH")).toMatchObject({ state: "nothing", daysLate: 3 });
  });

  it("names whom to call; an unknown unit is refused and nothing is kept", () => {
    must(saveContact(ws, { unit: "TH", person: "Trần Thị Mẫu 02", telephone: "0237 000 000" }));
    must(saveContact(ws, { unit: "TH", person: "Lê Văn Mẫu 03", telephone: "0237 000 001" }));
    expect(on("2020-06-25", "TH")?.contact).toEqual({ person: "Lê Văn Mẫu 03", telephone: "0237 000 001" });
    expect(saveContact(ws, { unit: "XX", person: "", telephone: "" })).toMatchObject({
      problem: { code: "E_UNIT" },
    });
  });

  it("held, then merged with when it was heard; late by the day the file came", async () => {
    const sent = await send(office, join(root, "usb"));
    must(await importBundles(ws, [sent.file]));
    expect(on("2020-06-20", "BN")).toMatchObject({ state: "waiting-machine", machine: "A", held: 1 });
    must(await enrol(ws, [cardOf(sent)], cluster.by));
    const tile = on("2020-06-20", "BN");
    expect(tile).toMatchObject({ state: "merged", seq: 1, vv: 1, held: 0 });
    expect(tile?.lastHeardMs).toBe(tile?.atMs);
    // It came today, years after the deadline, whatever day the board is looked at.
    expect(tile?.daysLate).toBeGreaterThan(2000);
    must(await leaveOut(ws, sent.hash, "Gửi nhầm", cluster.by));
    expect(on("2020-06-20", "BN")).toMatchObject({ state: "left-out" });
  });

  it("a refused file stands until something better comes: by its name where the sender could not be read", async () => {
    const broken = join(root, "NA-A-0003.socum");
    writeFileSync(broken, "not a bundle");
    must(await importBundles(ws, [broken]));
    expect(on("2020-06-20", "NA")).toMatchObject({ state: "refused", code: "E_NOT_AGE" });
    must(
      enterFigures(ws, {
        kind: "paper",
        unit: "NA",
        period: PERIOD,
        numbers: { va: 1 },
        source: { number: "9-BC/BNCTU", date: "2020-06-22", person: "" },
        reason: "",
      }),
    );
    expect(on("2020-06-20", "NA")).toMatchObject({ state: "paper", daysLate: 0 });
  });

  it("shows the units of the time: fourteen in 2020, their successors from July 2025", () => {
    expect(board(ws, PERIOD)).toHaveLength(14);
    const later = board(ws, "2026H1").map((tile) => tile.unit);
    expect(later).toHaveLength(10);
    expect(later).toContain("PT");
    expect(later).not.toContain("HD");
  });
});
