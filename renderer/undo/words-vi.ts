/** Words of undoing and doing again. */
export const undoVi = {
  undo: "Hoàn tác",
  redo: "Làm lại",
  undoStep: "Hoàn tác: {{step}}",
  redoStep: "Làm lại: {{step}}",
  nothing: "Chưa có bước nào để hoàn tác",
  noneLeft: "Không còn bước nào hoàn tác được",
  makesVersion:
    "Vụ {{name}} đã được duyệt: việc duyệt giữ nguyên; bấm thì lập bản mới mang nội dung trước đó, cần trình và duyệt lại.",
  makeVersion: "Lập bản mới",
  done: "Đã hoàn tác: {{step}}.",
  redone: "Đã làm lại: {{step}}.",
  newVersions: "{{count}} vụ đã được duyệt nên có bản mới mang nội dung trước đó, cần trình và duyệt lại.",
  manyCases: "{{what}} {{count}} vụ",
  oneCase: "{{what}} {{name}}",
  unnamed: "vụ chưa đặt tên",
  steps: "Các bước đã làm",
  stepsHint:
    "Các bước của chính người đang mở sổ, mới nhất ở trên; còn nguyên sau khi tắt máy. Việc đã duyệt không rút lại được.",
  at: "Lúc",
  step: "Bước",
  undoneSteps: "Đã hoàn tác, có thể làm lại",
  report: "báo cáo kỳ {{period}}",
  case: "vụ {{name}}",
  approved: "Không hoàn tác được: {{name}} đã được duyệt.",
  changed: "Không hoàn tác được: {{name}} đã có thay đổi sau bước này.",
  progress: "Đang làm: {{done}}/{{total}} vụ",
} as const;

export type UndoWords = { readonly [Key in keyof typeof undoVi]: string };
