import { aboutVi } from "../about/words-vi.ts";
import { approvalVi } from "../approval/words-vi.ts";
import { backupVi } from "../backup/words-vi.ts";
import { binVi } from "../bin/words-vi.ts";
import { changeVi } from "../cases/change-words-vi.ts";
import { pageVi } from "../cases/page-words-vi.ts";
import { caseVi } from "../cases/words-vi.ts";
import { catalogueVi } from "../catalogue/words-vi.ts";
import { clusterVi } from "../cluster/words-vi.ts";
import { composeVi } from "../compose/words-vi.ts";
import { conflictVi } from "../conflicts/words-vi.ts";
import { dashboardVi } from "../dashboard/words-vi.ts";
import { duplicateVi } from "../duplicates/words-vi.ts";
import { emulationVi } from "../emulation/words-vi.ts";
import { excelVi } from "../excel-import/words-vi.ts";
import { figuresVi } from "../figures/words-vi.ts";
import { firstRunVi } from "../first-run/words-vi.ts";
import { gridVi } from "../grid/words-vi.ts";
import { helpVi } from "../help/words-vi.ts";
import { officeVi } from "../home/words-vi.ts";
import { historyVi } from "../import-history/words-vi.ts";
import { keysVi } from "../keys/words-vi.ts";
import { listVi } from "../list/words-vi.ts";
import { logVi } from "../log/words-vi.ts";
import { paletteVi } from "../palette/words-vi.ts";
import { periodVi } from "../period/words-vi.ts";
import { printVi } from "../print/words-vi.ts";
import { repliesVi } from "../replies/words-vi.ts";
import { reportVi } from "../report/words-vi.ts";
import { sendVi } from "../send/words-vi.ts";
import { settingsVi } from "../settings/words-vi.ts";
import { shellVi } from "../shell/words-vi.ts";
import { totalsVi } from "../totals/words-vi.ts";
import { trustVi } from "../trust/words-vi.ts";
import { undoVi } from "../undo/words-vi.ts";
import { upwardVi } from "../upward/words-vi.ts";
import { usersVi } from "../users/words-vi.ts";
import { reasonsVi } from "./reasons.ts";

export const vi = {
  shell: shellVi,
  keys: keysVi,
  period: periodVi,
  help: helpVi,
  palette: paletteVi,
  about: aboutVi,
  settings: settingsVi,
  first: firstRunVi,
  office: officeVi,
  approval: approvalVi,
  send: sendVi,
  replies: repliesVi,
  trust: trustVi,
  catalogue: catalogueVi,
  upward: upwardVi,
  case: caseVi,
  page: pageVi,
  change: changeVi,
  backup: backupVi,
  list: listVi,
  print: printVi,
  totals: totalsVi,
  bin: binVi,
  undo: undoVi,
  excel: excelVi,
  grid: gridVi,
  report: reportVi,
  compose: composeVi,
  cluster: clusterVi,
  dashboard: dashboardVi,
  conflict: conflictVi,
  duplicate: duplicateVi,
  history: historyVi,
  emulation: emulationVi,
  figures: figuresVi,
  log: logVi,
  users: usersVi,
  reason: reasonsVi,
};
