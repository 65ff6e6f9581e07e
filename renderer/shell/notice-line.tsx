import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNotice } from "./notice.ts";

/** What was done last, until it is closed or the page is left. */
export function NoticeLine() {
  const { t } = useTranslation();
  const { said, dismiss } = useNotice();
  if (said === null) return null;
  return (
    <Alert
      color="green"
      variant="outline"
      role="status"
      p={6}
      mb="xs"
      withCloseButton
      closeButtonLabel={t("shell.close")}
      onClose={dismiss}
    >
      {said}
    </Alert>
  );
}
