import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { planRowSchema } from "../../shared/bundle/catalogue.ts";
import type { CatalogueRows } from "../../shared/catalogue/rules.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { DialogButtons, type DialogProps, wholeDay } from "./period-dialog.tsx";

type Row = CatalogueRows["plans"][number];
type Target = { readonly id: number; readonly by: string; readonly va: string; readonly acts: string };

const wholeNumber = (typed: string): number => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : -1);

/** One plan with what it asks of each unit by which day. */
export function PlanDialog({ row, taken, isNew, onPut, onClose }: DialogProps<Row>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({
    code: row?.code ?? "",
    from: showDate(row?.from ?? ""),
    to: showDate(row?.to ?? ""),
  });
  const [targets, setTargets] = useState<readonly Target[]>(() =>
    (row?.milestones ?? []).map(({ by, va, acts }, id) => ({
      id,
      by: showDate(by),
      va: String(va),
      acts: String(acts),
    })),
  );
  const [faults, setFaults] = useState<ReadonlySet<string>>(new Set());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = planRowSchema.safeParse({
      code: typed.code.normalize("NFC").trim(),
      from: wholeDay(typed.from),
      to: wholeDay(typed.to),
      milestones: targets.map(({ by, va, acts }) => ({
        by: wholeDay(by),
        va: wholeNumber(va),
        acts: wholeNumber(acts),
      })),
    });
    const wrong = new Set((parsed.error?.issues ?? []).map((one) => one.path.join(".")));
    if (parsed.success && taken.includes(parsed.data.code)) wrong.add("taken");
    setFaults(wrong);
    if (parsed.success && wrong.size === 0) onPut(parsed.data);
  };
  const change = (id: number, part: Partial<Target>) =>
    setTargets(targets.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const box = (field: keyof typeof typed, label: string, fault: string, description?: string) => (
    <TextInput
      label={label}
      description={description}
      value={typed[field]}
      error={faults.has(field) && fault}
      onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
    />
  );
  const cell = (target: Target, at: number, field: "by" | "va" | "acts") => (
    <TextInput
      label={t(`catalogue.${field}`)}
      value={target[field]}
      error={
        faults.has(`milestones.${at}.${field}`) &&
        t(field === "by" ? "catalogue.badDate" : "catalogue.badNumber")
      }
      onChange={(event) => change(target.id, { [field]: event.currentTarget.value })}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={row ? t("catalogue.editRow", { code: row.code }) : t("catalogue.newPlan")}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="xs">
          {isNew &&
            box(
              "code",
              t("catalogue.planCode"),
              t("catalogue.badName", { most: 60 }),
              t("catalogue.planCodeHint"),
            )}
          {faults.has("taken") && (
            <Text size="sm" c="red" role="alert">
              {t("catalogue.codeTaken")}
            </Text>
          )}
          <Group grow align="flex-start">
            {box("from", t("catalogue.from"), t("catalogue.badDate"))}
            {box("to", t("catalogue.to"), t("catalogue.badDate"))}
          </Group>
          <Text size="sm" fw={600}>
            {t("catalogue.milestones")}
          </Text>
          {targets.map((one, at) => (
            <Group key={one.id} grow align="flex-end" gap="xs">
              {cell(one, at, "by")}
              {cell(one, at, "va")}
              {cell(one, at, "acts")}
              <Button
                variant="default"
                aria-label={t("catalogue.removeMilestone", { n: at + 1 })}
                onClick={() => setTargets(targets.filter(({ id }) => id !== one.id))}
              >
                ✕
              </Button>
            </Group>
          ))}
          <Group>
            <Button
              size="xs"
              variant="default"
              disabled={targets.length >= 20}
              onClick={() =>
                setTargets([
                  ...targets,
                  { id: Math.max(-1, ...targets.map((one) => one.id)) + 1, by: "", va: "", acts: "" },
                ])
              }
            >
              {t("catalogue.addMilestone")}
            </Button>
          </Group>
          <DialogButtons canRemove={isNew && row !== null} onRemove={() => onPut(null)} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
