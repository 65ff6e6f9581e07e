import { workspaceMigration } from "./0001-workspace.ts";
import { casesMigration } from "./0002-cases.ts";
import { bundlesMigration } from "./0003-bundles.ts";
import { draftsAndLocksMigration } from "./0004-drafts-and-locks.ts";
import { undoAndBinMigration } from "./0005-undo-and-bin.ts";
import { decisionsAndDuplicatesMigration } from "./0006-decisions-and-duplicates.ts";
import { sendingMigration } from "./0007-sending.ts";
import { excelMatchingsMigration } from "./0008-excel-matchings.ts";
import { listColumnsMigration } from "./0009-list-columns.ts";
import { casePageMigration } from "./0010-case-page.ts";
import { caseCareMigration } from "./0011-case-care.ts";
import { figuresMigration } from "./0012-figures.ts";
import { receiptsMigration } from "./0013-receipts.ts";
import { trustMigration } from "./0014-trust.ts";
import { titleWordsMigration } from "./0015-title-words.ts";
import { contactsMigration } from "./0016-contacts.ts";
import { emulationMigration } from "./0017-emulation.ts";
import { reportVersionsMigration } from "./0018-report-versions.ts";
import { meetingsMigration } from "./0019-meetings.ts";
import { reportDraftsMigration } from "./0020-report-drafts.ts";
import { upwardMigration } from "./0021-upward.ts";
import { cataloguesMigration } from "./0022-catalogues.ts";
import { excelWordsMigration } from "./0023-excel-words.ts";
import { unreadTextsMigration } from "./0024-unread-texts.ts";

export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/** Append-only and in order: a number once released is never edited, only followed. */
export const MIGRATIONS: readonly Migration[] = [
  workspaceMigration,
  casesMigration,
  bundlesMigration,
  draftsAndLocksMigration,
  undoAndBinMigration,
  decisionsAndDuplicatesMigration,
  sendingMigration,
  excelMatchingsMigration,
  listColumnsMigration,
  casePageMigration,
  caseCareMigration,
  figuresMigration,
  receiptsMigration,
  trustMigration,
  titleWordsMigration,
  contactsMigration,
  emulationMigration,
  reportVersionsMigration,
  meetingsMigration,
  reportDraftsMigration,
  upwardMigration,
  cataloguesMigration,
  excelWordsMigration,
  unreadTextsMigration,
];

export const LATEST_VERSION = MIGRATIONS.at(-1)?.version ?? 0;
