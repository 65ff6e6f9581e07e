import { useEffect, useState } from "react";
import { CaseList } from "../list/case-list.tsx";
import { type Tab, useNavigation } from "../shell/navigation.ts";
import { NoticeLine } from "../shell/notice-line.tsx";
import { useUndoCount } from "../undo/undo-count.ts";
import { CaseForm } from "./case-form.tsx";
import { CaseScreen } from "./case-screen.tsx";
import { CaseTabs } from "./case-tabs.tsx";
import { pendingKeep } from "./pending-keeps.ts";

/** The register, or one of the cases that are open in it. */
export function CasesScreen() {
  const { tabs, active, listFilters } = useNavigation();
  const tab = tabs.find((one) => one.key === active);
  const { count } = useUndoCount();
  // Opened again with other filters, the list starts with those.
  return (
    <>
      <CaseTabs />
      <NoticeLine />
      {tab ? (
        <OpenCase key={`${tab.key} ${count}`} tab={tab} />
      ) : (
        <CaseList key={JSON.stringify(listFilters)} />
      )}
    </>
  );
}

/** A new case gets its id while one types: its form must not be made anew by that, only after an undo. */
function OpenCase({ tab }: { tab: Tab }) {
  const [openedAs, setOpenedAs] = useState(() => (pendingKeep(tab.key) ? undefined : tab.caseId));
  useEffect(() => {
    if (openedAs !== undefined) return;
    void (pendingKeep(tab.key) ?? Promise.resolve()).then(() => {
      const { tabs } = useNavigation.getState();
      setOpenedAs(tabs.find((one) => one.key === tab.key)?.caseId ?? null);
    });
  }, [openedAs, tab.key]);
  if (openedAs === undefined) return null;
  return openedAs === null ? (
    <CaseForm shown={null} kind={tab.kind} tabKey={tab.key} />
  ) : (
    <CaseScreen caseId={openedAs} tabKey={tab.key} />
  );
}
