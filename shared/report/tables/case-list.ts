import { firstDay } from "../../case/partial-date.ts";
import type { CaseRecord } from "../../case/record.ts";
import { chargeInFull } from "../../catalogue/charges.ts";
import { pettyForms, sectors, sources } from "../../catalogue/code-lists.ts";
import { type Codes, nameOf, STAGES } from "../../catalogue/codes.ts";
import type { ReportContext } from "../context.ts";
import { accusedIn, type ReportCase, stageAsOf, violatorsIn } from "../report-case.ts";
import type { Cell, Column } from "../table.ts";
import { type Words, words } from "../words.ts";
import { greatestKnown } from "./b08-damage.ts";
import { unitName } from "./unit-rows.ts";

/** A column of a list with the way to its cell. */
type CaseColumn = Column & { read(one: ReportCase, context: ReportContext): Cell["value"] };

/** As the code was called on the day the case was found. */
const named = (codes: Codes, code: string, { detectedOn }: CaseRecord): Words => {
  const day = detectedOn === null ? null : firstDay(detectedOn);
  return words(nameOf(codes, code, "vi", day), nameOf(codes, code, "en", day));
};

const joined = (names: readonly Words[]): Words =>
  words(names.map((name) => name.vi).join("; "), names.map((name) => name.en).join("; "));

const charges = (record: CaseRecord): Words => {
  const keys = new Set(
    record.people.flatMap((one) => one.charges.map(({ law, article }) => `${law}/${article}`)),
  );
  const day = record.detectedOn === null ? null : firstDay(record.detectedOn);
  return joined(
    [...keys].sort().map((key) => chargeInFull({ law: key.slice(0, 4), article: key.slice(5) }, day)),
  );
};

/** Sum of the đồng rows, or null where nothing is known of them. */
function dong(record: CaseRecord, read: (row: CaseRecord["damage"][number]) => number | null): number | null {
  const known = record.damage
    .filter((row) => row.unit === "VND")
    .map(read)
    .filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

const column = (key: string, head: Words, form: Column["form"], read: CaseColumn["read"]): CaseColumn => ({
  key,
  head,
  form,
  read,
});

/** What a list may say of a case; names and private fields are not among them. */
const COLUMNS = {
  unit: column("unit", words("Đơn vị", "Unit"), "text", (one, context) =>
    unitName(context.unitOf(one.record.unit)),
  ),
  title: column("title", words("Tên vụ", "Title"), "text", ({ record }) =>
    record.secret ? words("(Theo dõi trên sổ giấy)", "(Kept on paper)") : record.title,
  ),
  detectedOn: column(
    "detectedOn",
    words("Ngày phát hiện", "Found on"),
    "date",
    ({ record }) => record.detectedOn,
  ),
  source: column("source", words("Nguồn", "Source"), "text", ({ record }) =>
    named(sources, record.mainSource, record),
  ),
  sector: column("sector", words("Lĩnh vực", "Sector"), "text", ({ record }) =>
    named(sectors, record.sector, record),
  ),
  agency: column("agency", words("Nơi xảy ra", "Agency"), "text", ({ record }) => record.agency),
  charges: column("charges", words("Tội danh", "Charges"), "text", ({ record }) => charges(record)),
  forms: column("forms", words("Dạng", "Forms"), "text", ({ record }) =>
    joined(record.pettyForms.map((code) => named(pettyForms, code, record))),
  ),
  accused: column("accused", words("Bị can", "Accused"), "count", ({ record }) => accusedIn(record)),
  violators: column("violators", words("Người vi phạm", "Violators"), "count", ({ record }) =>
    violatorsIn(record),
  ),
  acts: column("acts", words("Số hành vi", "Acts"), "count", ({ record }) => record.actCount),
  stage: column("stage", words("Giai đoạn cuối kỳ", "Stage"), "text", ({ record }, context) =>
    named(STAGES, stageAsOf(record, context.period.to), record),
  ),
  outcomeOn: column("outcomeOn", words("Có kết quả ngày", "Outcome on"), "date", ({ record }) =>
    record.outcome.value ? record.outcome.onDate : null,
  ),
  known: column("known", words("Giá trị xác định (đ)", "Known amount (VND)"), "amount", ({ record }) =>
    dong(record, greatestKnown),
  ),
  recovered: column("recovered", words("Thu hồi (đ)", "Recovered (VND)"), "amount", ({ record }) =>
    dong(record, (row) => (typeof row.recovered === "number" ? row.recovered : null)),
  ),
} satisfies Record<string, CaseColumn>;

export type CaseColumnKey = keyof typeof COLUMNS;

/** Columns and cells of a list, by the names of its columns. */
export const caseColumns = (keys: readonly CaseColumnKey[]) => ({
  columns: keys.map((key): Column => {
    const { read: _, ...shown } = COLUMNS[key];
    return shown;
  }),
  cells: (one: ReportCase, context: ReportContext): Cell[] =>
    keys.map((key) => ({ value: COLUMNS[key].read(one, context) })),
});

/** Rows stand unit by unit in the report's order, then by number. */
export const listOrder = (one: ReportCase, context: ReportContext): string =>
  `${String(context.units.indexOf(context.unitOf(one.record.unit)) + 1).padStart(3, "0")} ${one.number}`;

export const CASE = words("Số hồ sơ", "Number");
