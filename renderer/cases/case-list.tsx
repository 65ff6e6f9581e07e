import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameOf, SOURCES, STAGES } from "../../shared/catalogue/codes.ts";
import { UNITS } from "../../shared/catalogue/units.ts";
import { useClient } from "../api/client-context.ts";
import { useLanguage } from "../i18n/language.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { type ListFilters, useNavigation } from "../shell/navigation.ts";
import { useOpenState } from "../shell/open-state.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./case-list.module.css";
import { CodeFilterRow, type CodeFilters } from "./code-filter-row.tsx";
import { useListOrder } from "./list-order.ts";
import { showDate } from "./partial-date-text.ts";

const PAGE = 200;
const ROW_PX = 34;
const STATES = ["draft", "submitted", "returned", "approved", "withdrawn"] as const;

const codesOf = ({ sector, source, role, stage }: ListFilters): CodeFilters => ({
  ...(sector === undefined ? {} : { sector }),
  ...(source === undefined ? {} : { source }),
  ...(role === undefined ? {} : { role }),
  ...(stage === undefined ? {} : { stage }),
});

/** The register as a grid: only the rows in sight are drawn, further ones are read as one scrolls. */
export function CaseList() {
  const { t } = useTranslation();
  const language = useLanguage();
  const unitName = useUnitName();
  const client = useClient();
  const { openCase, newCase, listFilters } = useNavigation();
  const open = useOpenState();
  const { period } = usePeriod();
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState(listFilters.kind ?? "");
  const [status, setStatus] = useState(listFilters.status ?? "");
  const [unit, setUnit] = useState("");
  const [onlyPeriod, setOnlyPeriod] = useState(listFilters.period === period);
  const [codes, setCodes] = useState<CodeFilters>(() => codesOf(listFilters));
  const wanted = useDeferredValue(search);
  const filters = {
    ...(kind === "" ? {} : { kind }),
    ...(status === "" ? {} : { status }),
    ...(unit === "" ? {} : { unit }),
    ...(onlyPeriod ? { period } : {}),
    ...codes,
  };
  const list = useInfiniteQuery({
    queryKey: ["case.list", wanted, filters],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      client.call("case.list", { search: wanted, after: pageParam, limit: PAGE, filters }),
    getNextPageParam: (last) => (last.ok ? last.value.next : null),
  });
  const pages = list.data?.pages ?? [];
  const failed = pages.find((page) => !page.ok);
  const rows = pages.flatMap((page) => (page.ok ? page.value.cases : []));
  const { keep } = useListOrder();
  const order = rows.map((row) => row.id).join(" ");
  useEffect(() => keep(order === "" ? [] : order.split(" ")), [keep, order]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastSeen > rows.length - 40) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastSeen, rows.length]);
  const isOffice = open?.kind === "office";
  return (
    <Stack gap="xs" className={classes.page}>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t("case.listTitle")}
        </Title>
        {isOffice && (
          <Group gap="xs">
            <Button onClick={() => newCase("VA")}>{t("case.addVA")}</Button>
            <Button onClick={() => newCase("VV")}>{t("case.addVV")}</Button>
          </Group>
        )}
      </Group>
      <Group gap="xs">
        <TextInput
          className={classes.search}
          aria-label={t("case.search")}
          placeholder={t("case.search")}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t("case.allKinds")}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={[
            { value: "", label: t("case.allKinds") },
            { value: "VA", label: t("case.VA") },
            { value: "VV", label: t("case.VV") },
          ]}
        />
        <NativeSelect
          aria-label={t("case.allStates")}
          value={status}
          onChange={(event) => setStatus(event.currentTarget.value)}
          data={[
            { value: "", label: t("case.allStates") },
            ...STATES.map((state) => ({ value: state, label: t(`case.status_${state}`) })),
          ]}
        />
        {!isOffice && (
          <NativeSelect
            aria-label={t("case.allUnits")}
            value={unit}
            onChange={(event) => setUnit(event.currentTarget.value)}
            data={[
              { value: "", label: t("case.allUnits") },
              ...UNITS.map((one) => ({ value: one.code, label: one[language] })),
            ]}
          />
        )}
        <Checkbox
          label={t("case.onlyPeriod")}
          checked={onlyPeriod}
          onChange={(event) => setOnlyPeriod(event.currentTarget.checked)}
        />
      </Group>
      <CodeFilterRow chosen={codes} onChoose={setCodes} />
      {failed && !failed.ok && <ProblemNote problem={failed.problem} />}
      <div className={classes.grid} role="table" aria-rowcount={rows.length}>
        <div className={classes.header} role="row">
          {["number", "title", "detectedOn", isOffice ? "source" : "unit", "stage", "status"].map(
            (column) => (
              <span key={column} role="columnheader">
                {t(`case.${column}`)}
              </span>
            ),
          )}
        </div>
        <div
          className={classes.body}
          ref={scroller}
          role="rowgroup"
          tabIndex={0}
          aria-label={t("case.listTitle")}
        >
          <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
            {items.map((item) => {
              const row = rows[item.index];
              if (!row) return null;
              return (
                <div
                  key={row.id}
                  role="row"
                  className={classes.row}
                  style={{ transform: `translateY(${item.start}px)` }}
                  onDoubleClick={() => openCase(row.id)}
                >
                  <span role="cell">
                    <Button size="compact-xs" variant="subtle" onClick={() => openCase(row.id)}>
                      {row.number}
                    </Button>
                  </span>
                  <span role="cell" title={row.title}>
                    {row.title}
                  </span>
                  <span role="cell">{showDate(row.detectedOn)}</span>
                  <span role="cell">
                    {isOffice ? nameOf(SOURCES, row.source, language) : unitName(row.unit)}
                  </span>
                  <span role="cell">{nameOf(STAGES, row.stage, language)}</span>
                  <span role="cell">{t(`case.status_${row.status as "draft"}`)}</span>
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <Text size="sm" role="status">
        {rows.length === 0 && list.isSuccess
          ? t("case.none")
          : t(hasNextPage ? "case.rowsMore" : "case.rows", { count: rows.length })}
      </Text>
    </Stack>
  );
}
