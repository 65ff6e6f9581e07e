import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { showSeconds } from "../shell/show-time.ts";
import type { Draft } from "./use-draft.ts";

/** Always in sight: when the text saved itself last, or that it is about to. */
export function SavedMark({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" role="status" data-testid="saved">
      {draft.problem
        ? t("compose.notSaved")
        : draft.isPending
          ? t("compose.saving")
          : draft.savedAtMs === null
            ? t("compose.nothingTyped")
            : t("compose.saved", { time: showSeconds(draft.savedAtMs) })}
    </Text>
  );
}
