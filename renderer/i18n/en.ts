import { aboutEn } from "../about/words-en.ts";
import { approvalEn } from "../approval/words-en.ts";
import { backupEn } from "../backup/words-en.ts";
import { binEn } from "../bin/words-en.ts";
import { changeEn } from "../cases/change-words-en.ts";
import { pageEn } from "../cases/page-words-en.ts";
import { caseEn } from "../cases/words-en.ts";
import { catalogueEn } from "../catalogue/words-en.ts";
import { clusterEn } from "../cluster/words-en.ts";
import { composeEn } from "../compose/words-en.ts";
import { conflictEn } from "../conflicts/words-en.ts";
import { dashboardEn } from "../dashboard/words-en.ts";
import { duplicateEn } from "../duplicates/words-en.ts";
import { emulationEn } from "../emulation/words-en.ts";
import { excelEn } from "../excel-import/words-en.ts";
import { figuresEn } from "../figures/words-en.ts";
import { firstRunEn } from "../first-run/words-en.ts";
import { gridEn } from "../grid/words-en.ts";
import { helpEn } from "../help/words-en.ts";
import { officeEn } from "../home/words-en.ts";
import { historyEn } from "../import-history/words-en.ts";
import { keysEn } from "../keys/words-en.ts";
import { listEn } from "../list/words-en.ts";
import { logEn } from "../log/words-en.ts";
import { paletteEn } from "../palette/words-en.ts";
import { periodEn } from "../period/words-en.ts";
import { printEn } from "../print/words-en.ts";
import { repliesEn } from "../replies/words-en.ts";
import { reportEn } from "../report/words-en.ts";
import { sendEn } from "../send/words-en.ts";
import { settingsEn } from "../settings/words-en.ts";
import { shellEn } from "../shell/words-en.ts";
import { totalsEn } from "../totals/words-en.ts";
import { trustEn } from "../trust/words-en.ts";
import { undoEn } from "../undo/words-en.ts";
import { upwardEn } from "../upward/words-en.ts";
import { usersEn } from "../users/words-en.ts";
import { reasonsEn } from "./reasons.ts";

export const en = {
  shell: shellEn,
  keys: keysEn,
  period: periodEn,
  help: helpEn,
  palette: paletteEn,
  about: aboutEn,
  settings: settingsEn,
  first: firstRunEn,
  office: officeEn,
  approval: approvalEn,
  send: sendEn,
  replies: repliesEn,
  trust: trustEn,
  catalogue: catalogueEn,
  upward: upwardEn,
  case: caseEn,
  page: pageEn,
  change: changeEn,
  backup: backupEn,
  list: listEn,
  print: printEn,
  totals: totalsEn,
  bin: binEn,
  undo: undoEn,
  excel: excelEn,
  grid: gridEn,
  report: reportEn,
  compose: composeEn,
  cluster: clusterEn,
  dashboard: dashboardEn,
  conflict: conflictEn,
  duplicate: duplicateEn,
  history: historyEn,
  emulation: emulationEn,
  figures: figuresEn,
  log: logEn,
  users: usersEn,
  reason: reasonsEn,
};
