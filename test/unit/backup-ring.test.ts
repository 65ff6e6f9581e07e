import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backupName, readBackupName, surplusBackups } from "../../electron/workspace/backup-ring.ts";

// A machine in Vietnam.
process.env.TZ = "Asia/Ho_Chi_Minh";
const DAY = 86_400_000;
const START = Date.parse("2026-01-05T02:00:00Z");

describe("names of backups", () => {
  it("say when by this machine's clock and why in an office's words, and are read back", () => {
    const name = backupName("SoCum-BN-A", START, "manual");
    expect(name).toBe("SoCum-BN-A-2026-01-05-09-00-00-thu-cong.socum-saoluu");
    expect(readBackupName("SoCum-BN-A", name)).toEqual({ file: name, atMs: START, reason: "manual" });
    const early = backupName("SoCum-BN-A", Date.parse("2026-01-04T17:30:05Z"), "lock");
    expect(early).toBe("SoCum-BN-A-2026-01-05-00-30-05-khi-khoa-so.socum-saoluu");
  });

  it("of an older program, with the reason's own code, are still ours", () => {
    const file = "SoCum-BN-A-2026-01-05-09-00-00-manual.socum-saoluu";
    expect(readBackupName("SoCum-BN-A", file)).toEqual({ file, atMs: START, reason: "manual" });
  });

  it("of another register, another reason or no day at all are none of ours", () => {
    expect(readBackupName("SoCum-BN", backupName("SoCum-BN-A", START, "auto"))).toBeNull();
    for (const file of [
      "SoCum-BN-A-2026-13-45-09-00-00-auto.socum-saoluu",
      "SoCum-BN-A-2026-01-05-09-00-00-so.socum-saoluu",
      "SoCum-BN-A-2026-01-05-09-00-00-auto.socum-saoluu.part",
      "thu.docx",
    ])
      expect(readBackupName("SoCum-BN-A", file)).toBeNull();
  });
});

const at = (day: number, reason: "auto" | "manual" = "auto") => {
  const atMs = START + Math.round(day * DAY);
  return { file: backupName("S", atMs, reason), atMs, reason } as const;
};

describe("rotation", () => {
  it("keeps seven days, four weeks and six months of a year of two backups a day", () => {
    const all = Array.from({ length: 730 }, (_, i) => at(i / 2));
    const gone = new Set(surplusBackups(all));
    const kept = all.filter((one) => !gone.has(one)).map((one) => Math.round((one.atMs - START) / DAY));
    // The last seven days, two more Sundays, the last days of four more months; evenings count to the next noon here.
    expect(kept).toEqual([239, 269, 300, 330, 350, 357, 359, 360, 361, 362, 363, 364, 365]);
  });

  it("lets the one from before an import outlive the evening's", () => {
    const before = { ...at(1), reason: "import" as const };
    expect(surplusBackups([before, at(1.1), at(1.2)])).toEqual([at(1.1)]);
  });

  it("never takes the newest, nor one made by hand, and is at rest after it has run", () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom("auto", "manual")), {
      minLength: 1,
      maxLength: 120,
    });
    fc.assert(
      fc.property(days, (list) => {
        const all = list.map(([day, reason]) => at(day, reason as "auto" | "manual"));
        const gone = new Set(surplusBackups(all));
        const kept = all.filter((one) => !gone.has(one));
        expect(Math.max(...kept.map((one) => one.atMs))).toBe(Math.max(...all.map((one) => one.atMs)));
        expect([...gone].some((one) => one.reason === "manual")).toBe(false);
        expect(surplusBackups(kept)).toEqual([]);
        expect(kept.filter((one) => one.reason === "auto").length).toBeLessThanOrEqual(17);
      }),
    );
  });
});
