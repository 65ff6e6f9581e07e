import type { ShellWords } from "./words-vi.ts";

export const shellEn: ShellWords = {
  title: "Case register",
  leftEmpty: "This field is empty. Fill it in and go on.",
  period: "Reporting period",
  cluster: "Cluster coordinator",
  machine: "machine {{machine}}",
  lock: "Lock the screen",
  language: "Tiếng Việt",
  sample: "SAMPLE DATA – NOT REAL FIGURES",
  samplePassphrase: "Sample approval passphrase: {{passphrase}}",
  user: "{{name}} – {{role}}",
  role_recorder: "recorder",
  role_head: "head",
  role_deputy: "deputy head",
  role_coordinator: "coordinator",
  notEnrolled: "Machine not confirmed by the cluster yet",
  noRoster: "No cluster list taken in yet",
  rosterVersion: "Cluster list: version {{version}}",
  integrity: "Check the register",
  integrityDone:
    "The register is intact; none of the {{entries}} entries of its log was changed or left out.",
  failedUnlocks:
    "Since the last opening a passphrase or recovery code was typed wrong (times: {{count}}). If it was nobody of this office, tell the head and change the passphrases.",
  failedUnlocksLog: "Open the change log",
  failedUnlocksSeen: "Understood",
  problemCode: "Code",
  close: "Close",
  cancel: "Cancel",
  skip: "Skip to content",
};
