import { Button, Checkbox, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListView } from "../../shared/api/list-methods.ts";
import { useClient } from "../api/client-context.ts";
import { useListOrder } from "../cases/list-order.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { RegisterPaper } from "../print/register-paper.tsx";
import { useNavigation } from "../shell/navigation.ts";
import { useOpenState } from "../shell/open-state.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import type { OpenState } from "../shell/shell.tsx";
import { BulkDialog } from "./bulk-dialog.tsx";
import { ColumnChooser } from "./column-chooser.tsx";
import { layoutOf } from "./layout.ts";
import classes from "./list.module.css";
import { ListGrid } from "./list-grid.tsx";
import { firstView, knownColumns, useListState } from "./list-view.ts";
import { TotalsRow } from "./totals-row.tsx";
import { useKeptView } from "./use-kept-view.ts";
import { useListExport } from "./use-list-export.ts";
import { idsBetween, type ListQuery, useListRows } from "./use-list-rows.ts";
import { ViewsDialog } from "./views-dialog.tsx";

/** More cannot be chosen at a time: what is done with them is one step. */
const MOST_CHOSEN = 5000;

/** The register: the list as it was left. */
export function CaseList() {
  const open = useOpenState();
  return open ? <KeptList key={open.name} open={open} /> : null;
}

function KeptList({ open }: { open: OpenState }) {
  const view = useKeptView(open.name, open.kind);
  return view ? <ShownList open={open} view={view} /> : null;
}

function ShownList({ open, view }: { open: OpenState; view: ListView }) {
  const { t } = useTranslation();
  const client = useClient();
  const { openCase, newCase, listFilters } = useNavigation();
  const { period } = usePeriod();
  const { folded, fold, change } = useListState();
  const [inSight, setInSight] = useState({ first: 0, last: 0 });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState(-1);
  const [anchor, setAnchor] = useState(0);
  const [dialog, setDialog] = useState<"columns" | "views" | "bulk" | "print" | null>(null);
  // Opened from a number or a to-do: narrowed to what stands behind it.
  useEffect(() => {
    if (Object.keys(listFilters).length > 0) change({ filters: listFilters, search: "" });
  }, [listFilters, change]);
  const searchField = useRef<HTMLInputElement>(null);
  const isOffice = open.kind === "office";
  const search = useDeferredValue(view.search);
  const query: ListQuery = useMemo(
    () => ({
      search,
      filters: view.grouped ? { ...view.filters, hiddenStages: [...folded] } : view.filters,
      order: view.grouped ? { by: "stage", descending: false } : view.order,
    }),
    [search, view.filters, view.grouped, view.order, folded],
  );
  const columns = knownColumns(view);
  const texts = columns.some(({ column }) => column.long);
  const { overview, order, problem, rowAt } = useListRows(query, texts, inSight.first, inSight.last);
  const { keep } = useListOrder();
  useEffect(() => keep(order === "" ? [] : order.split(" ")), [keep, order]);
  const layout = useMemo(
    () => layoutOf(overview?.cases ?? 0, view.grouped ? (overview?.stages ?? []) : null, folded),
    [overview, view.grouped, folded],
  );
  const onInSight = useCallback(
    (first: number, last: number) =>
      setInSight((was) => (was.first === first && was.last === last ? was : { first, last })),
    [],
  );
  const find = () => searchField.current?.select();
  useShortcut("find", find);
  useShortcut("print", () => setDialog("print"));
  const choose = (ids: Iterable<string>) => setSelected(new Set([...ids].slice(0, MOST_CHOSEN)));
  const select = async (at: number | null, how: { ctrl: boolean; shift: boolean }) => {
    const anchors = overview?.anchors ?? [];
    if (at === null)
      return choose(await idsBetween(client, query, anchors, 0, layout.cases - 1, MOST_CHOSEN));
    setCursor(at);
    const placeOf = (line: number) => {
      const one = layout.line(line);
      return one.kind === "case" ? one.at : null;
    };
    if (how.shift) {
      const [first, last] = [Math.min(anchor, at), Math.max(anchor, at)];
      const places = [];
      for (let line = first; line <= last; line++) {
        const place = placeOf(line);
        if (place !== null) places.push(place);
      }
      const [from, to] = [places[0], places.at(-1)];
      if (from === undefined || to === undefined) return;
      return choose(await idsBetween(client, query, anchors, from, to, MOST_CHOSEN));
    }
    setAnchor(at);
    const place = placeOf(at);
    const id = place === null ? undefined : rowAt(place)?.id;
    if (id === undefined) return;
    if (!how.ctrl) return choose([id]);
    const rest = [...selected].filter((one) => one !== id);
    return choose(rest.length < selected.size ? rest : [...rest, id]);
  };
  const excel = useListExport(
    query,
    columns.map(({ column }) => column.id),
  );
  const isNarrowed = view.search !== "" || Object.values(view.filters).some((value) => value !== "");
  return (
    <Stack gap={6} className={classes.page}>
      <Group justify="space-between" gap="xs">
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
          ref={searchField}
          size="xs"
          className={classes.search}
          aria-label={t("case.search")}
          placeholder={t("case.searchPlaceholder")}
          title={`${t("case.search")} ${t("case.searchHint")}`}
          value={view.search}
          maxLength={200}
          onChange={(event) => change({ search: event.currentTarget.value })}
        />
        <Checkbox
          size="xs"
          label={t("case.onlyPeriod")}
          checked={view.filters.period === period}
          onChange={(event) =>
            change({ filters: { ...view.filters, period: event.currentTarget.checked ? period : "" } })
          }
        />
        <Checkbox
          size="xs"
          label={t("list.group")}
          checked={view.grouped}
          onChange={(event) => change({ grouped: event.currentTarget.checked })}
        />
        <Button
          size="xs"
          variant="default"
          disabled={!isNarrowed}
          onClick={() => change({ filters: {}, search: "" })}
        >
          {t("case.clearFilters")}
        </Button>
        <Button size="xs" variant="default" onClick={() => setDialog("views")}>
          {t("list.views")}
        </Button>
        <Button size="xs" variant="default" onClick={() => setDialog("columns")}>
          {t("list.columns")}
        </Button>
        {excel.button}
        <Button size="xs" variant="default" onClick={() => setDialog("print")}>
          {t("print.print")}
        </Button>
        {isOffice && (
          <Button
            size="xs"
            variant="default"
            disabled={selected.size === 0}
            onClick={() => setDialog("bulk")}
          >
            {t("list.bulk")}
          </Button>
        )}
      </Group>
      <ProblemNote problem={problem} />
      {excel.outcome}
      <ListGrid
        view={view}
        columns={columns}
        layout={layout}
        rowAt={rowAt}
        search={search}
        selected={selected}
        cursor={cursor}
        onView={change}
        onInSight={onInSight}
        onSelect={(at, how) => void select(at, how)}
        onCursor={setCursor}
        onOpen={(row) => openCase(row.id)}
        onFind={find}
        onFold={fold}
      />
      <TotalsRow overview={overview} selected={selected.size} isNarrowed={isNarrowed} />
      {selected.size === MOST_CHOSEN && <Text size="xs">{t("list.tooMany", { most: MOST_CHOSEN })}</Text>}
      {dialog === "columns" && (
        <ColumnChooser
          view={view}
          first={firstView(open.kind)}
          onView={change}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "bulk" && <BulkDialog caseIds={[...selected]} onClose={() => setDialog(null)} />}
      {dialog === "print" && overview && (
        <RegisterPaper
          open={open}
          query={query}
          overview={overview}
          columns={columns}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "views" && (
        <ViewsDialog view={view} onView={(saved) => change(saved)} onClose={() => setDialog(null)} />
      )}
    </Stack>
  );
}
