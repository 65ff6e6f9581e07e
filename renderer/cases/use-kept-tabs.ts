import { useEffect, useState } from "react";
import { useClient } from "../api/client-context.ts";
import { useNavigation } from "../shell/navigation.ts";

/** Open cases are kept in the register: after a restart or a crash they are tabs again, each with its draft. */
export function useKeptTabs(): void {
  const client = useClient();
  const { screen, tabs, restoreTabs } = useNavigation();
  const [isRestored, setRestored] = useState(false);
  const caseIds = tabs.flatMap((tab) => (tab.caseId === null ? [] : [tab.caseId]));
  const list = caseIds.join(" ");
  useEffect(() => {
    let isGone = false;
    void client.call("tabs.get", {}).then((reply) => {
      if (isGone) return;
      if (reply.ok)
        restoreTabs(
          reply.value.tabs.map((tab) => ({
            key: `kept-${tab.caseId}`,
            caseId: tab.caseId,
            number: tab.number,
            kind: tab.kind === "VV" ? "VV" : "VA",
          })),
        );
      setRestored(true);
    });
    return () => {
      isGone = true;
    };
  }, [client, restoreTabs]);
  // Leaving the register takes the tabs off the screen, not out of the register.
  const isLeft = screen === null && list === "";
  useEffect(() => {
    if (!isRestored || isLeft) return;
    void client.call("tabs.put", { caseIds: list === "" ? [] : list.split(" ") });
  }, [client, isLeft, isRestored, list]);
}
