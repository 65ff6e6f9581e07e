import { unitByCode } from "../../catalogue/units.ts";
import type { ReportContext } from "../context.ts";
import type { ReportTable } from "../table.ts";
import { columnOf } from "../tally.ts";
import { type Words, words } from "../words.ts";

/** What a unit of the time sent for the period. `receivedOn` YYYY-MM-DD. */
export type Submission = {
  readonly unit: string;
  readonly state:
    | "nothing"
    | "waiting-machine"
    | "refused"
    | "merged"
    | "nil"
    | "fork"
    | "failed"
    | "left-out"
    | "paper"
    | "own";
  readonly seq: number | null;
  readonly receivedOn: string | null;
};

const STATES: Readonly<Record<Submission["state"], Words>> = {
  nothing: words("Chưa gửi", "Nothing yet"),
  "waiting-machine": words("Chờ xác nhận máy", "Waiting for its machine"),
  refused: words("Không nhận", "Refused"),
  merged: words("Đã tổng hợp", "Merged"),
  nil: words("Không phát sinh", "Nothing to report"),
  fork: words("Hai tệp cùng số, khác nội dung", "Two files of one number"),
  failed: words("Không tính", "Not counted"),
  "left-out": words("Đã bỏ khỏi tổng hợp", "Left out"),
  paper: words("Số theo văn bản", "Figures by paper"),
  own: words("Số liệu của chính đơn vị", "The office's own"),
};

/** Whether what a unit sent is in the numbers. */
export const hasReported = (one: Submission): boolean =>
  ["merged", "nil", "paper", "own"].includes(one.state);

/** B16: who reported, when, and whether in time. A file in the numbers has been verified: whose it is, and whole. */
export const b16Submissions = (context: ReportContext, submissions: readonly Submission[]): ReportTable => ({
  code: "B16",
  title: words("Tình hình gửi số liệu", "Who reported"),
  population: words(
    "Các đơn vị của Cụm theo danh sách; hạn gửi theo kỳ báo cáo.",
    "The cluster's units by its list; the deadline is the period's.",
  ),
  kind: "list",
  rowHead: words("Đơn vị gửi", "Sender"),
  columns: [
    { ...columnOf("state", words("Tình trạng", "State")), form: "text" },
    columnOf("seq", words("Tệp số", "File no.")),
    { ...columnOf("receivedOn", words("Nhận ngày", "Received")), form: "date" },
    { ...columnOf("deadline", words("Hạn", "Deadline")), form: "date" },
    { ...columnOf("onTime", words("Đúng hạn", "On time")), form: "text" },
    { ...columnOf("verified", words("Nguồn gốc", "Origin")), form: "text" },
  ],
  rows: submissions.map((one) => {
    const unit = unitByCode(one.unit);
    const day = one.receivedOn;
    return {
      key: one.unit,
      head: unit ? words(unit.vi, unit.en) : words(one.unit, one.unit),
      cells: [
        { value: STATES[one.state] },
        { value: one.seq },
        { value: day },
        { value: context.period.deadline },
        {
          value:
            day === null || !hasReported(one)
              ? ""
              : day <= context.period.deadline
                ? words("Đúng hạn", "On time")
                : words("Quá hạn", "Late"),
        },
        {
          value:
            one.state === "merged" || one.state === "nil"
              ? words("Đúng đơn vị gửi, tệp nguyên vẹn", "Sender verified, file whole")
              : "",
        },
      ],
    };
  }),
  notes: [],
});
