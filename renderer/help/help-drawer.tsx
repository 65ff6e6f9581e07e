import { Button, Drawer, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcut } from "../keys/use-shortcut.ts";
import { useNavigation } from "../shell/navigation.ts";
import type { ScreenId } from "../shell/rail.ts";
import { HelpPageView } from "./help-page.tsx";
import { useHelp } from "./help-state.ts";

/** F1: the page of the screen one is on, beside it, so that nothing typed is left behind. F1 again closes it. */
export function HelpDrawer({ screen }: { screen: ScreenId }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { read } = useHelp();
  const [isOpen, setOpen] = useState(false);
  useShortcut("help", () => setOpen(!isOpen));
  if (!isOpen) return null;
  return (
    <Drawer
      opened
      position="right"
      size="md"
      onClose={() => setOpen(false)}
      title={t("help.title")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack>
        <HelpPageView id={screen} />
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            read(screen);
            setOpen(false);
            go("help");
          }}
        >
          {t("help.all")}
        </Button>
      </Stack>
    </Drawer>
  );
}
