import type { ComponentType } from "react";
import { ApprovalScreen } from "../approval/approval-screen.tsx";
import { CasesScreen } from "../cases/cases-screen.tsx";
import { BoardScreen } from "../cluster/board-screen.tsx";
import { TotalsScreen } from "../cluster/totals-screen.tsx";
import { HomeScreen } from "../home/home-screen.tsx";
import { SendScreen } from "../send/send-screen.tsx";
import { UsersScreen } from "../users/users-screen.tsx";

export type ScreenId = "home" | "cases" | "approval" | "send" | "board" | "totals" | "users";

export type Screen = {
  readonly id: ScreenId;
  readonly kinds: readonly ("office" | "cluster")[];
  readonly component: ComponentType;
};

/** The left rail, in order; a register shows the screens of its kind and opens with the first. */
export const SCREENS: readonly Screen[] = [
  { id: "home", kinds: ["office"], component: HomeScreen },
  { id: "board", kinds: ["cluster"], component: BoardScreen },
  { id: "cases", kinds: ["office", "cluster"], component: CasesScreen },
  { id: "approval", kinds: ["office"], component: ApprovalScreen },
  { id: "send", kinds: ["office"], component: SendScreen },
  { id: "totals", kinds: ["office", "cluster"], component: TotalsScreen },
  { id: "users", kinds: ["office", "cluster"], component: UsersScreen },
];
