import { nameOf, STAGES } from "../../catalogue/codes.ts";
import { showDate } from "../../text/partial-date-text.ts";
import { type CaseField, freeId, type Named, put } from "../field.ts";
import { readCellDate } from "../read-cell.ts";
import { readCellCode } from "../read-code.ts";

/** A step that a list gives as a column of dates ("Ngày khởi tố"). */
const step = (field: Named, stage: string): CaseField => ({
  ...field,
  path: "events",
  kind: "date",
  put: (record, cell) =>
    put(readCellDate(cell), (value) => {
      const own = record.events.find((event) => event.code === stage);
      const event = own ?? {
        id: freeId("e", record.events),
        code: stage,
        agency: "",
        document: "",
        note: "",
      };
      const next = { ...event, date: value };
      return {
        ...record,
        events: own ? record.events.map((one) => (one === own ? next : one)) : [...record.events, next],
      };
    }),
  show: (record) => showDate(record.events.find((event) => event.code === stage)?.date ?? null),
});

export const STEP_FIELDS: readonly CaseField[] = [
  step(
    {
      id: "receivedOn",
      vi: "Ngày tiếp nhận đơn thư",
      en: "Received on",
      headers: ["ngay nhan don", "ngay tiep nhan don"],
    },
    "G00",
  ),
  step(
    {
      id: "prosecutedOn",
      vi: "Ngày khởi tố vụ án",
      en: "Prosecuted on",
      headers: ["ngay khoi to", "ngay khoi to vu an", "khoi to", "khoi to vu an"],
    },
    "G20",
  ),
  step(
    {
      id: "indictedOn",
      vi: "Ngày truy tố",
      en: "Indicted on",
      headers: ["ngay truy to", "truy to", "cao trang"],
    },
    "G40",
  ),
  step(
    { id: "endedOn", vi: "Ngày kết thúc", en: "Ended on", headers: ["ngay ket thuc", "ket thuc ngay"] },
    "G90",
  ),
  {
    id: "stage",
    vi: "Giai đoạn (theo danh mục)",
    en: "Step (of the list)",
    headers: ["giai doan", "buoc", "stage"],
    path: "events",
    kind: "code",
    codes: STAGES,
    // A step without its day: the rules ask for it later.
    put: (record, cell, { chosen } = {}) =>
      put(readCellCode(cell, STAGES, chosen), (stage) =>
        record.events.some((event) => event.code === stage)
          ? record
          : {
              ...record,
              events: [
                ...record.events,
                {
                  id: freeId("e", record.events),
                  code: stage,
                  date: null,
                  agency: "",
                  document: "",
                  note: "",
                },
              ],
            },
      ),
    show: (record, language) => record.events.map((event) => nameOf(STAGES, event.code, language)).join("; "),
  },
];
