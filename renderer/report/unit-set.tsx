import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { create } from "zustand";
import type { UnitSet } from "../../shared/report/context.ts";

type Choice = { readonly unitSet: UnitSet; choose(unitSet: UnitSet): void };

/** By which units the cluster's numbers are shown: one choice for every screen, so that two of them never differ. */
export const useUnitSet = create<Choice>((set) => ({
  unitSet: "then",
  choose: (unitSet) => set({ unitSet }),
}));

export function UnitSetSelect() {
  const { t } = useTranslation();
  const { unitSet, choose } = useUnitSet();
  return (
    <NativeSelect
      size="xs"
      label={t("report.unitSet")}
      value={unitSet}
      onChange={(event) => choose(event.currentTarget.value === "today" ? "today" : "then")}
      data={[
        { value: "then", label: t("report.unitsThen") },
        { value: "today", label: t("report.unitsToday") },
      ]}
    />
  );
}
