import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useClient } from "../api/client-context.ts";
import { useNavigation } from "../shell/navigation.ts";

/** The case on the screen, null where none is. */
export function useCaseOnScreen(): string | null {
  const { screen, tabs, active } = useNavigation();
  return screen === "cases" ? (tabs.find((tab) => tab.key === active)?.caseId ?? null) : null;
}

/** Keeps in the register which cases were opened last, for the list under Ctrl+K. */
export function useRecentCases(): void {
  const client = useClient();
  const queries = useQueryClient();
  const caseId = useCaseOnScreen();
  useEffect(() => {
    if (caseId === null) return;
    void client
      .call("recent.note", { caseId })
      .then(() => queries.invalidateQueries({ queryKey: ["recent.list"] }));
  }, [client, queries, caseId]);
}
