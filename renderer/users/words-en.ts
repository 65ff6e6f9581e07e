import type { UsersWords } from "./words-vi.ts";

export const usersEn: UsersWords = {
  title: "Users and passphrases",
  name: "Name",
  role: "Role",
  add: "Add a user",
  remove: "Remove…",
  removeTitle: "{{name}} no longer uses this register",
  removeHint:
    "What was recorded and approved keeps the name. The head confirms with the approval passphrase.",
  passphrase: "Opening passphrase (typed by that person)",
  ownApproval: "Approval passphrase (typed by that person)",
  approver: "Confirmed by",
  approval: "Approval passphrase of the one who confirms",
  approvalCluster: "Approval passphrase of the coordinator who confirms",
  added: "{{name}} was added.",
  newApprover: "A new approver has to be confirmed by the cluster: send the registration card again.",
  changeTitle: "Change the opening passphrase of {{name}}",
  old: "Current passphrase",
  next: "New passphrase",
  change: "Change",
  changed: "The passphrase was changed.",
  sheetTitle: "Recovery sheet",
  sheetKept: "There is a sheet, compared with the paper.",
  sheetNotKept: "Nobody has confirmed that the sheet was printed or copied. Make a new one and seal it.",
  renew: "Make a new sheet",
  renewHint: "The old sheet no longer opens the register.",
  forgottenTitle: "Set a new opening passphrase",
  forgottenHint:
    "The register was opened with the recovery sheet. Set a new passphrase for whoever forgot theirs.",
  forgottenWho: "Who forgot the passphrase",
  forgottenLater: "Not now, open the register",
};
