import { patternedCases } from "./patterned-cases.ts";
import type { SampleCase } from "./sample-case.ts";
import twelve from "./twelve-cases.json" with { type: "json" };

export const SAMPLE_PERIOD = "2020H1";

/** The fourteenth unit has nothing to report and says so. */
export const SAMPLE_NOTHING = {
  unit: "HT",
  note: "Trong kỳ, Ban tiếp nhận 09 đơn, không có nội dung tham nhũng; đã chuyển theo thẩm quyền.",
} as const;

/**
 * The fictitious cluster of the first half of 2020. Seventeen VA and nine VV are effective; beside them
 * stand cases that must not be counted: a draft, role R3, S6, another period, a VA without G20, a VV
 * that became a VA, and one still waiting for the outcome of its advice.
 */
export function sampleCases(): readonly SampleCase[] {
  const told = (twelve as unknown as SampleCase[]).map((sample) =>
    // The customs case seen from the neighbouring unit stays a draft here: linking duplicates is the coordinator's work.
    sample.key === "C12b"
      ? { ...sample, draft: true, expect: { found: false, effective: false, why: "draft" } }
      : sample,
  );
  return [...told, ...patternedCases(), withoutIndictment(), seenNextDoor()];
}

function withoutIndictment(): SampleCase {
  return {
    key: "X01",
    expect: { found: false, effective: false, why: "no-G20" },
    related: [],
    record: {
      kind: "VA",
      unit: "BN",
      title: "Vụ dấu hiệu tham ô tài sản tại Trung tâm Văn hóa huyện Cao Mẫu",
      period: SAMPLE_PERIOD,
      plan: "142-KH/BNCTW",
      detectedOn: "2020-05-18",
      agency: "Trung tâm Văn hóa huyện Cao Mẫu",
      sector: "L05",
      summary: "Cơ quan điều tra đang xác minh, chưa khởi tố.",
      mainSource: "N12",
      nature: "P1",
      role: "R1",
      acts: ["a"],
      events: [
        {
          id: "e1",
          code: "G10",
          date: "2020-05-25",
          agency: "Cơ quan CSĐT Công an huyện",
          document: "",
          note: "",
        },
      ],
      advice: [
        {
          id: "a1",
          date: "2020-05-20",
          form: "T3",
          recipient: "Huyện ủy Cao Mẫu",
          content: "Đề nghị xác minh",
          document: "Công văn số 88-CV/BNCTU",
          outcome: "accepted",
          outcomeOn: "2020-05-22",
          directive: "",
        },
      ],
      outcome: { value: true, onDate: "2020-05-25", reason: "Đã chuyển cơ quan điều tra xác minh" },
    },
  };
}

/** The customs case of HP as its neighbour follows it: never counted (R3), and found among the possible duplicates. */
function seenNextDoor(): SampleCase {
  return {
    key: "X02",
    expect: { found: false, effective: false, why: "role-R3" },
    related: [],
    record: {
      kind: "VA",
      unit: "HD",
      title: "Vụ nhận hối lộ tại Chi cục Hải quan cửa khẩu cảng Hải Mẫu (doanh nghiệp của tỉnh)",
      period: SAMPLE_PERIOD,
      plan: "142-KH/BNCTW",
      detectedOn: "2020-03-02",
      agency: "Chi cục Hải quan cửa khẩu cảng Hải Mẫu",
      agencyType: "Cơ quan nhà nước",
      sector: "L04",
      summary: "Theo dõi vì doanh nghiệp khai báo có trụ sở trên địa bàn; đơn vị phát hiện là Hải Phòng.",
      mainSource: "N16",
      nature: "P1",
      role: "R3",
      acts: ["b"],
      actCount: 1,
      events: [
        {
          id: "e1",
          code: "G20",
          date: "2020-04-06",
          agency: "Cơ quan CSĐT Công an thành phố",
          document: "QĐ số 41/QĐ-CSKT",
          note: "",
        },
      ],
    },
  };
}
