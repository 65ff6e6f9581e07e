import { Checkbox, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { BulkChange } from "../../shared/case/bulk-change.ts";
import { sectors } from "../../shared/catalogue/code-lists.ts";
import { offered, STEERING_TIERS } from "../../shared/catalogue/codes.ts";
import { periods } from "../../shared/catalogue/periods.ts";
import { plans } from "../../shared/catalogue/plans.ts";
import { listColumn } from "../../shared/list/columns.ts";
import { readDate } from "../../shared/text/partial-date-text.ts";
import { useLanguage } from "../i18n/language.ts";

/** Fields of the dialog, in its order; each is typed as text and read when the plan is asked for. */
export const BULK_FIELDS = [
  "officer",
  "remindOn",
  "sector",
  "period",
  "periodReason",
  "plan",
  "steeringTier",
  "own1",
  "own2",
  "own3",
] as const;
type BulkField = (typeof BULK_FIELDS)[number];
/** A field that is absent is not ticked. */
export type BulkTyped = { readonly [Field in BulkField]?: string };

/** The change as the services take it; null while something typed cannot be read or a reason is missing. */
export function readBulk(typed: BulkTyped): BulkChange | null {
  const { remindOn, plan, steeringTier, sector, period, periodReason, ...texts } = typed;
  const date = remindOn === undefined ? undefined : readDate(remindOn);
  if (date === null || sector === "" || period === "") return null;
  if (period !== undefined && (periodReason ?? "").trim() === "") return null;
  const change: Record<string, unknown> = {};
  for (const [field, text] of Object.entries(texts)) change[field] = text.trim().normalize("NFC");
  if (date !== undefined) change.remindOn = date === "" ? null : date;
  if (sector !== undefined) change.sector = sector;
  if (period !== undefined)
    Object.assign(change, { period, periodReason: (periodReason ?? "").trim().normalize("NFC") });
  if (plan !== undefined) change.plan = plan === "" ? null : plan;
  if (steeringTier !== undefined) change.steeringTier = Number(steeringTier || "0");
  return Object.keys(change).length === 0 ? null : (change as BulkChange);
}

/** What keeps the change from being looked at, for the words of `list.bulkNot_…`; null where nothing does. */
export function whyNoBulk(
  typed: BulkTyped,
): { readonly why: "ticked" | "chosen" | "date" | "reason"; readonly field: string } | null {
  if (Object.keys(typed).length === 0) return { why: "ticked", field: "" };
  const unchosen = (["sector", "period"] as const).find((field) => typed[field] === "");
  if (unchosen) return { why: "chosen", field: unchosen };
  if (typed.remindOn !== undefined && readDate(typed.remindOn) === null)
    return { why: "date", field: "remindOn" };
  return readBulk(typed) === null ? { why: "reason", field: "periodReason" } : null;
}

export function useBulkLabel(): (field: string) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (field) =>
    field === "periodReason" ? t("case.periodReason") : (listColumn(field)?.[language] ?? field);
}

/** A tick a field and, beside a ticked one, what it is to be. */
export function BulkFields(props: { typed: BulkTyped; onType: (typed: BulkTyped) => void }) {
  const { typed, onType } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const label = useBulkLabel();
  const set = (field: BulkField, text: string) => onType({ ...typed, [field]: text });
  const toggle = (field: BulkField, on: boolean) => {
    const { [field]: _dropped, ...rest } = typed;
    onType(on ? { ...rest, [field]: "" } : rest);
  };
  const names = (codes: readonly { code: string; vi: string; en: string }[]) => [
    { value: "", label: "" },
    ...codes.map((one) => ({ value: one.code, label: one[language] })),
  ];
  const lists: Partial<Record<BulkField, { value: string; label: string }[]>> = {
    sector: names(sectors().filter((one) => one.code !== "L99")),
    period: names([...periods()].reverse()),
    plan: [
      { value: "", label: t("list.bulkEmpty") },
      ...plans().map((one) => ({ value: one.code, label: one.code })),
    ],
    steeringTier: names(offered(STEERING_TIERS, null, "")).slice(1),
  };
  return (
    <Stack gap={6}>
      {BULK_FIELDS.filter((field) => field !== "periodReason").map((field) => {
        const list = lists[field];
        return (
          <div key={field}>
            <Checkbox
              size="xs"
              label={label(field)}
              checked={typed[field] !== undefined}
              onChange={(event) => toggle(field, event.currentTarget.checked)}
            />
            {typed[field] !== undefined &&
              (list ? (
                <NativeSelect
                  size="xs"
                  aria-label={t("list.bulkField", { field: label(field) })}
                  value={typed[field]}
                  data={list}
                  onChange={(event) => set(field, event.currentTarget.value)}
                />
              ) : (
                <TextInput
                  size="xs"
                  aria-label={t("list.bulkField", { field: label(field) })}
                  placeholder={t("list.bulkEmpty")}
                  maxLength={field === "officer" ? 200 : 500}
                  value={typed[field]}
                  error={
                    field === "remindOn" && readDate(typed[field] ?? "") === null
                      ? t("list.bulkBadDate")
                      : null
                  }
                  onChange={(event) => set(field, event.currentTarget.value)}
                />
              ))}
            {field === "period" && typed.period !== undefined && (
              <TextInput
                size="xs"
                label={label("periodReason")}
                description={t("list.bulkNeedsReason")}
                maxLength={500}
                value={typed.periodReason ?? ""}
                onChange={(event) => set("periodReason", event.currentTarget.value)}
              />
            )}
          </div>
        );
      })}
    </Stack>
  );
}
