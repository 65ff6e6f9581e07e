import { Badge, Button, Group, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CatalogueRows } from "../../shared/catalogue/rules.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { useLanguage } from "../i18n/language.ts";

type Props<Row> = {
  readonly rows: readonly Row[];
  /** Opens a row's dialog, "" for a new one; null where rows are only shown. */
  readonly onEdit: ((code: string) => void) | null;
};
type PeriodProps = Props<CatalogueRows["periods"][number]> & { isReported: (code: string) => boolean };

function Head({ title, add, onEdit }: { title: string; add: string } & Pick<Props<never>, "onEdit">) {
  return (
    <Group justify="space-between" mb={4}>
      <Title order={3} size="h5">
        {title}
      </Title>
      {onEdit && (
        <Button size="xs" variant="default" onClick={() => onEdit("")}>
          {add}
        </Button>
      )}
    </Group>
  );
}

function EditCell({ code, onEdit }: { code: string } & Pick<Props<never>, "onEdit">) {
  const { t } = useTranslation();
  if (!onEdit) return null;
  return (
    <Table.Td>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t("catalogue.editRow", { code })}
        onClick={() => onEdit(code)}
      >
        {t("catalogue.edit")}
      </Button>
    </Table.Td>
  );
}

/** Newest first: what is coming is what people look for. */
export function PeriodTable({ rows, isReported, onEdit }: PeriodProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section>
      <Head title={t("catalogue.periods")} add={t("catalogue.addPeriod")} onEdit={onEdit} />
      <Table withTableBorder verticalSpacing={3} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("catalogue.code")}</Table.Th>
            <Table.Th>{t("catalogue.name")}</Table.Th>
            <Table.Th>{t("catalogue.from")}</Table.Th>
            <Table.Th>{t("catalogue.to")}</Table.Th>
            <Table.Th>{t("catalogue.deadline")}</Table.Th>
            {onEdit && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...rows].reverse().map((one) => (
            <Table.Tr key={one.code}>
              <Table.Td>{one.code}</Table.Td>
              <Table.Td>
                {one[language]}{" "}
                {isReported(one.code) && (
                  <Badge variant="outline" color="dark" size="sm">
                    {t("catalogue.reported")}
                  </Badge>
                )}
              </Table.Td>
              <Table.Td className="digits">{showDate(one.from)}</Table.Td>
              <Table.Td className="digits">{showDate(one.to)}</Table.Td>
              <Table.Td className="digits">{showDate(one.deadline)}</Table.Td>
              <EditCell code={one.code} onEdit={onEdit} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

export function PlanTable({ rows, onEdit }: Props<CatalogueRows["plans"][number]>) {
  const { t } = useTranslation();
  return (
    <section>
      <Head title={t("catalogue.plans")} add={t("catalogue.addPlan")} onEdit={onEdit} />
      <Table withTableBorder verticalSpacing={3} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("catalogue.planCode")}</Table.Th>
            <Table.Th>{t("catalogue.from")}</Table.Th>
            <Table.Th>{t("catalogue.to")}</Table.Th>
            <Table.Th>{t("catalogue.milestones")}</Table.Th>
            {onEdit && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...rows].reverse().map((plan) => (
            <Table.Tr key={plan.code}>
              <Table.Td>{plan.code}</Table.Td>
              <Table.Td className="digits">{showDate(plan.from)}</Table.Td>
              <Table.Td className="digits">{showDate(plan.to)}</Table.Td>
              <Table.Td>
                {plan.milestones.length === 0 && (
                  <Text size="sm" c="dimmed">
                    {t("catalogue.noMilestones")}
                  </Text>
                )}
                {plan.milestones.map(({ by, va, acts }) => (
                  <Text size="sm" key={by}>
                    {t("catalogue.milestone", { by: showDate(by), va, acts })}
                  </Text>
                ))}
              </Table.Td>
              <EditCell code={plan.code} onEdit={onEdit} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
