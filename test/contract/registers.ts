import { test as base } from "vitest";
import { type Client, createClient } from "../../shared/api/client.ts";
import type { Reply } from "../../shared/api/reply.ts";
import { emptyRecord } from "../../shared/case/record.ts";
import type { Shell } from "../support/transports.ts";

export const RECORDER = "tam chuyen vien ghi so";
export const HEAD = "lanh dao duyet va cho gui";
export const COORDINATOR = "dau moi mo so cum hai";
export const APPROVAL = "dau moi duyet so cum hai";
export const PERIOD = "2020H1";

let calls = 0;
export const clientOf = (shell: Shell): Client => createClient(shell.transport, () => `call-${++calls}`);

export const newOffice = (client: Client, unit = "BN") =>
  client.call("workspace.createOffice", {
    unit,
    machine: "A",
    recorder: { name: "Chuyên viên Mẫu", passphrase: RECORDER },
    head: { name: "Lãnh đạo Mẫu", passphrase: HEAD },
  });

export const newCluster = (client: Client) =>
  client.call("workspace.createCluster", {
    clusterName: "Cụm mẫu",
    coordinator: { name: "Đầu mối Mẫu", passphrase: COORDINATOR, approvalPassphrase: APPROVAL },
  });

export const petty = () => ({
  ...emptyRecord("VV"),
  title: "Vụ việc mẫu tại phường Lộc Mẫu",
  detectedOn: "2020-03-12",
  agency: "UBND phường Lộc Mẫu",
  agencyType: "Cơ quan nhà nước",
  sector: "L12",
  summary: "Nhận tiền bồi dưỡng khi làm thủ tục.",
  mainSource: "N06",
  sourceDocuments: [{ id: "d1", source: "N06", number: "Báo Mẫu", date: "2020-03-11", issuer: "Báo Mẫu" }],
  handling: "H1" as const,
  nature: "P1" as const,
  role: "R1" as const,
  acts: ["k"],
  actCount: 1,
  pettyForms: ["V1"],
  classificationReason: "Số tiền nhỏ, gắn với thủ tục hằng ngày",
  definition: "KH 142-KH/BNCTW",
  advice: [
    {
      id: "a1",
      date: "2020-03-13",
      form: "T3",
      recipient: "Ban Thường vụ Quận ủy",
      content: "Đề nghị kiểm tra",
      document: "Công văn số 96",
      outcome: "accepted" as const,
      outcomeOn: "2020-03-16",
      directive: "",
    },
  ],
  events: [
    { id: "e1", code: "G00", date: "2020-03-12", agency: "Ban Nội chính", document: "", note: "" },
    { id: "e2", code: "S4", date: "2020-05-05", agency: "UBND quận", document: "QĐ 1020", note: "" },
  ],
  outcome: { value: true, onDate: "2020-05-05", reason: "Đã kỷ luật" },
});

export const codeOf = (reply: Reply): string => (reply.ok ? "ok" : reply.problem.code);

/** A test with a shell of its own and a client on it, both gone when it ends. */
export const testOver = (open: () => Promise<Shell>) =>
  base.extend<{ shell: Shell; client: Client }>({
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are asked for
    shell: async ({}, use) => {
      const shell = await open();
      await use(shell);
      await shell.close();
    },
    client: ({ shell }, use) => use(clientOf(shell)),
  });
