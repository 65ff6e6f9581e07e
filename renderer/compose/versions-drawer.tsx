import { Button, Drawer, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CompareView } from "./compare-view.tsx";
import { FinalView } from "./final-view.tsx";
import { MadeFromView } from "./made-from-view.tsx";
import { RestateView } from "./restate-view.tsx";
import type { Which } from "./use-draft.ts";
import { type ShownVersion, VersionList } from "./version-list.tsx";

/** What the drawer shows: the list, or one thing of one version. */
export type DrawerView =
  | { readonly what: "list" }
  | { readonly what: "compare" | "final" | "restate" | "made"; readonly version: ShownVersion };

/** *Các bản đã giữ*: what was kept of the period, compared, made final, restated, made again. */
export function VersionsDrawer(props: {
  readonly which: Which;
  readonly titles: Readonly<Record<string, string>>;
  readonly first: DrawerView;
  readonly onShow: (n: number) => void;
  readonly onTakeText: ((n: number) => void) | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { which, titles, onShow, onTakeText, onClose } = props;
  const [view, setView] = useState(props.first);
  const toList = () => setView({ what: "list" });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="62%"
      title={t("compose.versions")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack gap="sm">
        {view.what !== "list" && (
          <div>
            <Button size="compact-sm" variant="subtle" onClick={toList}>
              ← {t("compose.toList")}
            </Button>
            <Text fw={600}>{t("compose.versionName", { n: view.version.n })}</Text>
          </div>
        )}
        {view.what === "list" && (
          <VersionList which={which} onView={setView} onShow={onShow} onTakeText={onTakeText} />
        )}
        {view.what === "compare" && <CompareView which={which} version={view.version} titles={titles} />}
        {view.what === "final" && <FinalView version={view.version} onDone={toList} />}
        {view.what === "restate" && <RestateView version={view.version} period={which.period} />}
        {view.what === "made" && <MadeFromView version={view.version} />}
      </Stack>
    </Drawer>
  );
}
