import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ComposedBody } from "../../shared/report/composer/body.ts";
import { cellName } from "../../shared/report/composer/cell-name.ts";
import { chipsIn } from "../../shared/report/composer/changes.ts";
import { parseChips, writeChip } from "../../shared/report/composer/chips.ts";
import { resolveChip } from "../../shared/report/composer/resolve.ts";
import type { ReportTable } from "../../shared/report/table.ts";
import type { Words } from "../../shared/report/words.ts";
import { useLanguage } from "../i18n/language.ts";
import type { FaceOf } from "./paragraph-dom.ts";
import type { Opened } from "./use-draft.ts";

/** What chips say by these tables, and which of them say otherwise than the newest kept version (`changed`). */
export function useChipFaces(given: {
  readonly tables: readonly ReportTable[];
  readonly paper: keyof Words;
  readonly body: ComposedBody;
  readonly changed: Opened["changed"];
  readonly base: Opened["base"];
}) {
  const { t } = useTranslation();
  const screenLanguage = useLanguage();
  const { tables, paper, body, changed, base } = given;
  const changes = useMemo(
    () => new Map(changed.map((one) => [writeChip(one.cell), one] as const)),
    [changed],
  );
  const faceOf = useCallback<FaceOf>(
    (chip) => {
      const [ref] = parseChips(chip);
      if (!ref || typeof ref === "string") return { text: chip, name: chip, isChanged: false };
      const run = resolveChip(tables, ref, paper);
      const text = typeof run === "string" ? run : run.text;
      const before = changes.get(chip);
      const name = `${text} – ${cellName(tables, ref)[screenLanguage]}`;
      return {
        text,
        isChanged: before !== undefined,
        name: before
          ? `${name} – ${t("compose.wasBefore", { before: before.before ?? "–", n: base?.n })}`
          : name,
      };
    },
    [tables, paper, changes, screenLanguage, t, base],
  );
  const changedHere = useMemo(
    () => chipsIn(body).flatMap((ref) => changes.get(writeChip(ref)) ?? []),
    [body, changes],
  );
  return { faceOf, changedHere };
}
