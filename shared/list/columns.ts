import type { ListedCase } from "../api/case-methods.ts";
import { firstDay } from "../case/partial-date.ts";
import { sectors, sources } from "../catalogue/code-lists.ts";
import {
  type Code,
  type Codes,
  HANDLINGS,
  NATURES,
  nameOf,
  ROLES,
  STAGES,
  STEERING_TIERS,
} from "../catalogue/codes.ts";
import { periodByCode, periods } from "../catalogue/periods.ts";
import { unitByCode } from "../catalogue/units.ts";

type Language = "vi" | "en";

/** As a list shows a case's standing. */
export const STATUSES: readonly Code[] = [
  { code: "draft", vi: "Đang nhập", en: "Draft" },
  { code: "submitted", vi: "Chờ duyệt", en: "Awaiting approval" },
  { code: "returned", vi: "Trả lại để sửa", en: "Returned" },
  { code: "approved", vi: "Đã duyệt", en: "Approved" },
  { code: "provisional", vi: "Hai máy ghi khác nhau", en: "Two machines differ" },
  { code: "left-out", vi: "Bỏ khỏi tổng hợp", en: "Left out" },
  { code: "withdrawn", vi: "Đã đưa ra khỏi sổ", en: "Withdrawn" },
];
/** In a filter: cases of which no step is recorded yet. The empty code is no filter. */
export const NO_STAGE = "none";

export const KINDS: readonly Code[] = [
  { code: "VA", vi: "Vụ án", en: "Criminal case" },
  { code: "VV", vi: "Vụ việc", en: "Petty incident" },
];
const UNDETERMINED = { vi: "chưa xác định", en: "undetermined" };

export type ListColumn = {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly kind: "text" | "integer" | "amount" | "date";
  /** Its width on the screen as long as nobody changed it, px; on paper columns share the page in this proportion. */
  readonly width: number;
  /** Can be ordered by, and filtered by one of these codes. */
  readonly order?: "detectedOn" | "number" | "title" | "stage" | "remindOn" | "damageVnd";
  readonly codes?: () => readonly Code[];
  /** Long text that is read only where this column is shown. */
  readonly long?: true;
  /** Amounts and days as numbers and `YYYY-MM-DD`; codes by their name. null: nothing recorded. */
  value(row: ListedCase, language: Language): string | number | null;
};

type Extra = Pick<ListColumn, "order" | "codes" | "long">;
const column = (
  id: string,
  names: readonly [vi: string, en: string],
  kind: ListColumn["kind"],
  width: number,
  value: ListColumn["value"],
  extra: Extra = {},
): ListColumn => ({ id, vi: names[0], en: names[1], kind, width, value, ...extra });

const coded =
  (codes: Codes, read: (row: ListedCase) => string): ListColumn["value"] =>
  (row, language) =>
    nameOf(codes, read(row), language, row.detectedAs ? firstDay(row.detectedAs) : null) || null;

const amount =
  (read: (row: ListedCase) => number | null): ListColumn["value"] =>
  (row, language) =>
    read(row) ?? (row.undetermined ? UNDETERMINED[language] : null);

const text =
  (read: (row: ListedCase) => string | undefined): ListColumn["value"] =>
  (row) =>
    read(row) || null;

const SECRET = { vi: "(Mật: chỉ đếm số)", en: "(Secret: counted only)" };

/** Every column a list can show, in the order in which they are offered: the grid's, the workbook's and the paper's. */
export const LIST_COLUMNS: readonly ListColumn[] = [
  column("number", ["Số", "Number"], "text", 172, (row) => row.number || null, { order: "number" }),
  column(
    "kind",
    ["Loại", "Kind"],
    "text",
    84,
    coded(KINDS, (row) => row.kind),
    { codes: () => KINDS },
  ),
  column(
    "title",
    ["Tên vụ", "Title"],
    "text",
    250,
    (row, language) => row.title || (row.secret ? SECRET[language] : null),
    { order: "title" },
  ),
  column(
    "detectedOn",
    ["Ngày phát hiện", "Detected on"],
    "date",
    126,
    text((row) => row.detectedAs),
    {
      order: "detectedOn",
    },
  ),
  column(
    "unit",
    ["Đơn vị", "Unit"],
    "text",
    110,
    (row, language) => unitByCode(row.unit)?.[language] ?? row.unit,
  ),
  column(
    "source",
    ["Nguồn phát hiện", "Source"],
    "text",
    150,
    coded(sources, (row) => row.source),
    {
      codes: sources,
    },
  ),
  column(
    "sector",
    ["Lĩnh vực", "Sector"],
    "text",
    130,
    coded(sectors, (row) => row.sector),
    { codes: sectors },
  ),
  column(
    "role",
    ["Vai trò của Ban", "Role"],
    "text",
    170,
    coded(ROLES, (row) => row.role),
    { codes: () => ROLES },
  ),
  column(
    "stage",
    ["Giai đoạn", "Stage"],
    "text",
    150,
    coded(STAGES, (row) => row.stage),
    {
      order: "stage",
      codes: () => STAGES,
    },
  ),
  column(
    "stageOn",
    ["Ngày của giai đoạn", "Stage since"],
    "date",
    120,
    text((row) => row.stageOn),
  ),
  column(
    "status",
    ["Tình trạng", "Status"],
    "text",
    116,
    coded(STATUSES, (row) => row.status),
    {
      codes: () => STATUSES,
    },
  ),
  column(
    "period",
    ["Kỳ báo cáo", "Period"],
    "text",
    150,
    (row, language) => periodByCode(row.period)?.[language] ?? (row.period || null),
    { codes: () => [...periods()].reverse() },
  ),
  column(
    "plan",
    ["Kế hoạch", "Plan"],
    "text",
    120,
    text((row) => row.plan),
  ),
  column(
    "agency",
    ["Cơ quan, đơn vị xảy ra", "Agency"],
    "text",
    200,
    text((row) => row.agency),
  ),
  column(
    "place",
    ["Nơi xảy ra", "Place"],
    "text",
    170,
    text((row) => row.place),
  ),
  column(
    "handling",
    ["Xử lý đơn", "Handling"],
    "text",
    150,
    coded(HANDLINGS, (row) => row.handling),
  ),
  column(
    "nature",
    ["Tính chất", "Nature"],
    "text",
    150,
    coded(NATURES, (row) => row.nature),
  ),
  column(
    "officer",
    ["Cán bộ theo dõi", "Officer"],
    "text",
    150,
    text((row) => row.officer),
  ),
  column(
    "remindOn",
    ["Nhắc ngày", "Remind on"],
    "date",
    110,
    text((row) => row.remindOn),
    { order: "remindOn" },
  ),
  column(
    "steeringTier",
    ["Cấp chỉ đạo", "Steered by"],
    "text",
    150,
    coded(STEERING_TIERS, (row) => (row.steeringTier === 0 ? "" : String(row.steeringTier))),
  ),
  column("people", ["Số người", "People"], "integer", 76, (row) => row.people),
  column("accused", ["Bị can, bị cáo", "Accused"], "integer", 90, (row) => row.accused),
  column("actCount", ["Số hành vi", "Acts"], "integer", 84, (row) => row.actCount),
  column(
    "takenVnd",
    ["Chiếm đoạt, nhận hối lộ (đ)", "Taken (VND)"],
    "amount",
    150,
    amount((row) => row.takenVnd),
  ),
  column(
    "damageVnd",
    ["Thiệt hại (đ)", "Damage (VND)"],
    "amount",
    150,
    amount((row) => row.damageVnd),
    {
      order: "damageVnd",
    },
  ),
  column(
    "recoveredVnd",
    ["Đã thu hồi (đ)", "Recovered (VND)"],
    "amount",
    150,
    amount((row) => row.recoveredVnd),
  ),
  column("outcomeOn", ["Có kết quả ngày", "Outcome on"], "date", 120, (row) => row.outcomeOn),
  column(
    "names",
    ["Người liên quan", "People, by name"],
    "text",
    220,
    text((row) => row.names),
    { long: true },
  ),
  column(
    "summary",
    ["Tóm tắt nội dung", "Summary"],
    "text",
    320,
    text((row) => row.summary),
    { long: true },
  ),
  column(
    "note",
    ["Ghi chú", "Note"],
    "text",
    220,
    text((row) => row.note),
    { long: true },
  ),
  column(
    "own1",
    ["Ô riêng 1", "Own field 1"],
    "text",
    140,
    text((row) => row.own1),
  ),
  column(
    "own2",
    ["Ô riêng 2", "Own field 2"],
    "text",
    140,
    text((row) => row.own2),
  ),
  column(
    "own3",
    ["Ô riêng 3", "Own field 3"],
    "text",
    140,
    text((row) => row.own3),
  ),
];

export const listColumn = (id: string): ListColumn | undefined => LIST_COLUMNS.find((one) => one.id === id);

/** The columns of a list that was never arranged. */
export const firstColumns = (kind: "office" | "cluster"): readonly string[] =>
  kind === "office"
    ? ["number", "title", "detectedOn", "source", "sector", "stage", "status"]
    : ["number", "title", "unit", "detectedOn", "sector", "stage", "status"];
