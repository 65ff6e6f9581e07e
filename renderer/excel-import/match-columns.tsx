import { Button, Checkbox, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { sectors, sources } from "../../shared/catalogue/code-lists.ts";
import { ROLES } from "../../shared/catalogue/codes.ts";
import { CASE_FIELDS, caseField } from "../../shared/excel-import/case-fields.ts";
import { useLanguage } from "../i18n/language.ts";
import classes from "./excel-import.module.css";
import type { ChosenColumn, Defaults } from "./list-steps.tsx";

const SCALES = [1, 1000, 1_000_000, 1_000_000_000] as const;

type Props = {
  readonly columns: readonly ChosenColumn[];
  readonly onColumns: (columns: readonly ChosenColumn[]) => void;
  readonly defaults: Defaults;
  readonly onDefaults: (defaults: Defaults) => void;
  readonly isRemembered: boolean;
  /** A pasted block, no file. */
  readonly isBlock: boolean;
  /** Whether the list names its columns. */
  readonly hasHeaders: boolean;
  readonly isBusy: boolean;
  readonly onBack: (() => void) | undefined;
  readonly onCheck: () => void;
};

/** What each column is taken as. What is wrong with the choice is said here, before anything is checked. */
export function MatchColumns(props: Props) {
  const { columns, onColumns, isRemembered, isBlock, hasHeaders, isBusy, onBack, onCheck } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const change = (column: number, more: Partial<ChosenColumn>) =>
    onColumns(columns.map((one) => (one.column === column ? { ...one, ...more } : one)));
  const doubled = doubledField(columns);
  const isNone = columns.every((one) => one.field === "");
  return (
    <Stack gap="xs" className={classes.fill}>
      <Title order={3} size="h4">
        {t("excel.columnsTitle")}
      </Title>
      {isRemembered && <Text size="sm">{t("excel.remembered")}</Text>}
      {columns.some((one) => one.legacy !== null) && <Text size="sm">{t("excel.legacyHint")}</Text>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t("excel.columnsTitle")}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{t("excel.column")}</th>
              {hasHeaders && <th>{t(isBlock ? "excel.headerOfBlock" : "excel.header")}</th>}
              <th>{t("excel.samples")}</th>
              <th>{t("excel.field")}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((one) => {
              const { column, letter, header, field, scale } = one;
              return (
                <tr key={column}>
                  <td>{letter}</td>
                  {hasHeaders && <td className={classes.name}>{header}</td>}
                  <td className={classes.samples}>
                    <Samples column={one} onConvert={(isConverted) => change(column, { isConverted })} />
                  </td>
                  <td>
                    <Group gap={6} wrap="nowrap">
                      <NativeSelect
                        size="xs"
                        className={classes.grow}
                        aria-label={`${t("excel.field")} ${letter}`}
                        value={field}
                        onChange={(event) => change(column, { field: event.currentTarget.value })}
                        data={[
                          { value: "", label: t("excel.skip") },
                          ...CASE_FIELDS.map((one) => ({ value: one.id, label: one[language] })),
                        ]}
                      />
                      {caseField(field)?.kind === "amount" && (
                        <NativeSelect
                          size="xs"
                          aria-label={`${letter}: ${t("excel.scale")}`}
                          value={String(scale)}
                          onChange={(event) => change(column, { scale: Number(event.currentTarget.value) })}
                          data={SCALES.map((worth) => ({
                            value: String(worth),
                            label: t(`excel.scale${worth}`),
                          }))}
                        />
                      )}
                    </Group>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <DefaultsRow {...props} />
      <Group>
        {onBack && (
          <Button variant="default" onClick={onBack}>
            {t("excel.back")}
          </Button>
        )}
        <Button disabled={doubled !== null || isNone || isBusy} onClick={onCheck}>
          {t("excel.check")}
        </Button>
        {doubled && (
          <Text size="sm" c="red.9" role="alert">
            {t("excel.doubled", { field: doubled[language] })}
          </Text>
        )}
        {isNone && (
          <Text size="sm" c="red.9" role="alert">
            {t("excel.noneTaken")}
          </Text>
        )}
      </Group>
    </Stack>
  );
}

function doubledField(columns: readonly ChosenColumn[]) {
  const seen = new Set<string>();
  for (const { field } of columns) {
    const known = caseField(field);
    if (known && !known.many && seen.has(field)) return known;
    seen.add(field);
  }
  return null;
}

/** Examples of a column; of one in an old encoding the text before and after, and whether it is converted. */
function Samples({ column, onConvert }: { column: ChosenColumn; onConvert: (isConverted: boolean) => void }) {
  const { t } = useTranslation();
  const { letter, samples, legacy, isConverted } = column;
  if (legacy === null) return samples.join(" · ");
  return (
    <Stack gap={2}>
      <span>
        {t("excel.before")}: {legacy.before}
      </span>
      <span className={classes.after}>
        {t("excel.after")}: {legacy.after}
      </span>
      <Checkbox
        size="xs"
        checked={isConverted}
        label={t("excel.legacyTick", {
          letter,
          encoding: t(`excel.${legacy.encoding}`),
          confidence: Math.round(legacy.confidence * 100),
        })}
        onChange={(event) => onConvert(event.currentTarget.checked)}
      />
    </Stack>
  );
}

function DefaultsRow({ defaults, onDefaults }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const lists = [
    ["mainSource", sources()],
    ["sector", sectors()],
    ["role", ROLES],
  ] as const;
  return (
    <Stack gap={2}>
      <Title order={4} size="h5">
        {t("excel.defaultsTitle")}
      </Title>
      <Group gap="sm">
        <NativeSelect
          size="xs"
          label={t("excel.kind")}
          value={defaults.kind}
          onChange={(event) =>
            onDefaults({ ...defaults, kind: event.currentTarget.value as Defaults["kind"] })
          }
          data={[
            { value: "", label: t("excel.nothing") },
            { value: "VA", label: t("case.VA") },
            { value: "VV", label: t("case.VV") },
          ]}
        />
        {lists.map(([key, codes]) => (
          <NativeSelect
            key={key}
            size="xs"
            label={t(`excel.${key}`)}
            value={defaults[key]}
            onChange={(event) => onDefaults({ ...defaults, [key]: event.currentTarget.value })}
            data={[
              { value: "", label: t("excel.nothing") },
              ...codes.map((one) => ({ value: one.code, label: one[language] })),
            ]}
          />
        ))}
      </Group>
    </Stack>
  );
}
