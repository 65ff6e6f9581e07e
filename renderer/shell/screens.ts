import type { ComponentType } from "react";
import { AboutScreen } from "../about/about-screen.tsx";
import { ApprovalScreen } from "../approval/approval-screen.tsx";
import { BackupScreen } from "../backup/backup-screen.tsx";
import { BinScreen } from "../bin/bin-screen.tsx";
import { CasesScreen } from "../cases/cases-screen.tsx";
import { CatalogueScreen } from "../catalogue/catalogue-screen.tsx";
import { BoardScreen } from "../cluster/board-screen.tsx";
import { TotalsScreen } from "../cluster/totals-screen.tsx";
import { ComposeScreen } from "../compose/compose-screen.tsx";
import { ConflictsScreen } from "../conflicts/conflicts-screen.tsx";
import { DashboardScreen } from "../dashboard/dashboard-screen.tsx";
import { DuplicatesScreen } from "../duplicates/duplicates-screen.tsx";
import { EmulationScreen } from "../emulation/emulation-screen.tsx";
import { ExcelScreen } from "../excel-import/excel-screen.tsx";
import { FiguresScreen } from "../figures/figures-screen.tsx";
import { GridScreen } from "../grid/grid-screen.tsx";
import { HelpScreen } from "../help/help-screen.tsx";
import { HomeScreen } from "../home/home-screen.tsx";
import { ImportHistoryScreen } from "../import-history/import-history-screen.tsx";
import { LogScreen } from "../log/log-screen.tsx";
import { PeriodScreen } from "../period/period-screen.tsx";
import { ReceiptsScreen } from "../replies/receipts-screen.tsx";
import { RepliesScreen } from "../replies/replies-screen.tsx";
import { ReportScreen } from "../report/report-screen.tsx";
import { SendScreen } from "../send/send-screen.tsx";
import { SettingsScreen } from "../settings/settings-screen.tsx";
import { TrustScreen } from "../trust/trust-screen.tsx";
import { UpwardScreen } from "../upward/upward-screen.tsx";
import { UsersScreen } from "../users/users-screen.tsx";
import type { ScreenId } from "./rail.ts";

/** What each line of the rail (rail.ts) opens. */
export const SCREENS: Readonly<Record<ScreenId, ComponentType>> = {
  home: HomeScreen,
  board: BoardScreen,
  cases: CasesScreen,
  dashboard: DashboardScreen,
  grid: GridScreen,
  excel: ExcelScreen,
  approval: ApprovalScreen,
  period: PeriodScreen,
  totals: TotalsScreen,
  figures: FiguresScreen,
  emulation: EmulationScreen,
  report: ReportScreen,
  catalogue: CatalogueScreen,
  compose: ComposeScreen,
  send: SendScreen,
  backup: BackupScreen,
  conflicts: ConflictsScreen,
  duplicates: DuplicatesScreen,
  history: ImportHistoryScreen,
  bin: BinScreen,
  replies: RepliesScreen,
  receipts: ReceiptsScreen,
  upward: UpwardScreen,
  trust: TrustScreen,
  log: LogScreen,
  users: UsersScreen,
  settings: SettingsScreen,
  help: HelpScreen,
  about: AboutScreen,
};
