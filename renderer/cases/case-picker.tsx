import { Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import classes from "./case-form.module.css";

export type PickedCase = { readonly caseId: string; readonly number: string; readonly title: string };
type Props = {
  readonly label: string;
  readonly kind?: "VA" | "VV";
  /** The case one stands in. */
  readonly not: string | null;
  readonly onPick: (picked: PickedCase | null) => void;
};

const MOST = 8;

/** Finds another case by its number or words of its title. */
export function CasePicker({ label, kind, not, onPick }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState<PickedCase | null>(null);
  const search = useDeferredValue(typed.trim());
  const { value } = useQueryOf(
    "case.list",
    { search, after: null, limit: MOST + 1, filters: kind ? { kind } : {} },
    search !== "" && picked === null,
  );
  const found = search === "" ? [] : (value?.cases ?? []).filter((one) => one.id !== not).slice(0, MOST);
  const pick = (next: PickedCase | null) => {
    setPicked(next);
    onPick(next);
  };
  return (
    <Stack gap={4}>
      <TextInput
        label={label}
        placeholder={t("page.pickPlaceholder")}
        value={picked ? `${picked.number} – ${picked.title}` : typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(picked ? "" : event.currentTarget.value);
          pick(null);
        }}
      />
      {picked === null &&
        found.map((one) => (
          <UnstyledButton
            key={one.id}
            className={classes.finding}
            data-level="W"
            onClick={() => pick({ caseId: one.id, number: one.number, title: one.title })}
          >
            <b>{one.number}</b> {one.title}
          </UnstyledButton>
        ))}
      {picked === null && search !== "" && value && found.length === 0 && (
        <Text size="sm">{t("case.none")}</Text>
      )}
    </Stack>
  );
}
