import { listedFacts, searchWords } from "../../electron/cases/listed-facts.ts";
import { insertIndexRow } from "../../electron/database/case-index-store.ts";
import type { Database } from "../../electron/database/open-database.ts";
import { caseRecordSchema } from "../../shared/case/record.ts";

const WORDS =
  "đất đai công trình xây dựng phường xã huyện hòa bình ủy ban nhân dân nhũng nhiễu tham ô tài sản cán bộ địa chính thuế".split(
    " ",
  );
const STAGES = ["G00", "G10", "G20", "G30", "G50"];

/** Fills the index of an open register with invented cases as the services would, without their versions: for measuring lists. */
export function fillIndex(db: Database, cases: number): void {
  const word = (i: number, k: number) => WORDS[(i * 7 + k * 13) % WORDS.length];
  db.transaction(() => {
    for (let i = 0; i < cases; i += 1) {
      const kind = i % 3 ? "VV" : "VA";
      const year = 2018 + (i % 3);
      const record = caseRecordSchema.parse({
        kind,
        unit: "BN",
        title: `Vụ việc ${word(i, 1)} ${word(i, 2)} ${word(i, 3)} tại xã Mẫu ${i % 997} số ${i}`,
        detectedOn: `${year}-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`,
        period: "2020H1",
        sector: `L0${1 + (i % 9)}`,
        mainSource: `N0${1 + (i % 9)}`,
        role: "R1",
        agency: `Ủy ban nhân dân xã Mẫu ${i % 997}`,
        summary: Array.from({ length: 30 }, (_, k) => word(i, k)).join(" "),
        people: [{ id: "p1", name: `Bùi Văn Mẫu ${i % 500}`, standing: "bị can" }],
        events: [{ id: "e1", code: STAGES[i % 5] ?? "G00", date: `${year}-12-01` }],
        damage: [{ id: "d1", unit: "VND", found: i * 1000 }],
      });
      const number = `BN-${kind}-${year}-A-${String(i).padStart(6, "0")}`;
      insertIndexRow(
        db,
        {
          id: `BN-${String(i).padStart(26, "0")}`,
          number,
          ...listedFacts(record),
          status: i % 10 ? "approved" : "draft",
          countingPeriod: "2020H1",
          foundPeriod: "2020H1",
          foundExclusion: null,
          effectivePeriod: null,
          effectiveExclusion: "no-outcome",
        },
        { summary: record.summary, note: "", names: `Bùi Văn Mẫu ${i % 500}` },
        searchWords(number, record),
      );
    }
  })();
}
