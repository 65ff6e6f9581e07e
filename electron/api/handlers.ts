import { approvalHandlers } from "./approval-handlers.ts";
import { backupHandlers } from "./backup-handlers.ts";
import { bundleHandlers } from "./bundle-handlers.ts";
import { caseHandlers } from "./case-handlers.ts";
import { casePageHandlers } from "./case-page-handlers.ts";
import { catalogueHandlers } from "./catalogue-handlers.ts";
import { clusterHandlers } from "./cluster-handlers.ts";
import { composeHandlers } from "./compose-handlers.ts";
import type { Handlers } from "./dispatch.ts";
import { emulationHandlers } from "./emulation-handlers.ts";
import { excelHandlers } from "./excel-handlers.ts";
import { figureHandlers } from "./figure-handlers.ts";
import { gridHandlers } from "./grid-handlers.ts";
import { listHandlers } from "./list-handlers.ts";
import { logHandlers } from "./log-handlers.ts";
import { mergeHandlers } from "./merge-handlers.ts";
import { numberHandlers } from "./number-handlers.ts";
import { periodHandlers } from "./period-handlers.ts";
import { replyHandlers } from "./reply-handlers.ts";
import { reportHandlers } from "./report-handlers.ts";
import { settingsHandlers } from "./settings-handlers.ts";
import { trustHandlers } from "./trust-handlers.ts";
import { undoHandlers } from "./undo-handlers.ts";
import { uploadHandlers } from "./upload-handlers.ts";
import { upwardHandlers } from "./upward-handlers.ts";
import { userHandlers } from "./user-handlers.ts";
import { workspaceHandlers } from "./workspace-handlers.ts";

/** The handler of every method the services answer; the compiler refuses a missing or a spare one. */
export const handlers: Handlers = {
  ...workspaceHandlers,
  ...userHandlers,
  ...uploadHandlers,
  ...caseHandlers,
  ...listHandlers,
  ...undoHandlers,
  ...casePageHandlers,
  ...backupHandlers,
  ...numberHandlers,
  ...logHandlers,
  ...figureHandlers,
  ...reportHandlers,
  ...composeHandlers,
  ...emulationHandlers,
  ...approvalHandlers,
  ...excelHandlers,
  ...gridHandlers,
  ...periodHandlers,
  ...settingsHandlers,
  ...replyHandlers,
  ...trustHandlers,
  ...catalogueHandlers,
  ...upwardHandlers,
  ...bundleHandlers,
  ...clusterHandlers,
  ...mergeHandlers,
};
