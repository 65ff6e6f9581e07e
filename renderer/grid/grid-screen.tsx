import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { useNavigation } from "../shell/navigation.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showClock } from "../shell/show-time.ts";
import { useUndoCount } from "../undo/undo-count.ts";
import { useUndo } from "../undo/use-undo.ts";
import { ChooseColumns } from "./choose-columns.tsx";
import { type GridRow, isBlank } from "./edit-cell.ts";
import classes from "./grid.module.css";
import { GridTable } from "./grid-table.tsx";
import { PasteDialog } from "./paste-dialog.tsx";
import { useGridFields } from "./use-grid-columns.ts";
import { useGridRows } from "./use-grid-rows.ts";

/** *Nhập dạng bảng*: cases nobody has approved yet as rows, typed as in Excel; each row keeps itself as a draft. */
export function GridScreen() {
  const { t } = useTranslation();
  const { openCase } = useNavigation();
  const grid = useGridRows();
  const undo = useUndo();
  const save = useCommand("grid.save");
  const { count: undoCount } = useUndoCount();
  const [block, setBlock] = useState<{ text: string; fields: readonly string[] } | null>(null);
  const [pasted, setPasted] = useState<number | null>(null);
  const [deleted, setDeleted] = useState<string | null>(null);
  const fields = useGridFields();

  const { reload } = grid;
  useEffect(() => {
    // What a step of undo changed is on this screen too.
    if (undoCount > 0) void reload();
  }, [undoCount, reload]);

  const typed = grid.rows.filter((row) => row.isTyped && !isBlank(row));
  // Those of hidden columns are told by name when saving is refused.
  const badIn = (rows: readonly GridRow[]) =>
    rows.reduce((sum, row) => sum + fields.filter((field) => row.bad[field.id]).length, 0);
  const badCells = badIn(grid.rows);
  const runSave = async () => {
    // The cell that is being typed in is read on leaving it.
    const typedIn = document.activeElement;
    if (typedIn instanceof HTMLElement) typedIn.blur();
    await new Promise((resolve) => setTimeout(resolve));
    await grid.flush();
    const caseIds = grid.current().flatMap((row) => (row.isTyped && row.caseId !== null ? [row.caseId] : []));
    if (caseIds.length === 0 || badIn(grid.current()) > 0) return;
    if (await save.run({ caseIds })) await grid.reload();
    if (typedIn instanceof HTMLElement && typedIn.isConnected) typedIn.focus();
  };
  useShortcut("save", () => void runSave());

  const said = grid.isKeeping
    ? t("grid.keeping")
    : grid.keptAtMs === null
      ? ""
      : t("grid.kept", { time: showClock(grid.keptAtMs) });
  return (
    <Stack gap="xs" className={classes.page}>
      <Group justify="space-between">
        <Group gap="sm">
          <Title order={2} size="h3">
            {t("grid.title")}
          </Title>
          <Text size="sm" c="dimmed" role="status" data-testid="kept">
            {said}
          </Text>
        </Group>
        <Group gap="xs">
          <ChooseColumns />
          <Button disabled={typed.length === 0 || save.isRunning} onClick={() => void runSave()}>
            {t("grid.save", { count: typed.length })}
          </Button>
        </Group>
      </Group>
      <Text size="xs" c="dimmed">
        {t("grid.which")}
        <br />
        {t("grid.hint")}
      </Text>
      <ProblemNote problem={grid.problem ?? save.problem ?? undo.problem} />
      {badCells > 0 && (
        <Text size="sm" c="red.9">
          {t("grid.badCells", { count: badCells })}
        </Text>
      )}
      {save.value && typed.length === 0 && (
        <Text size="sm" role="status">
          {t("grid.saved", { count: save.value.saved })}
        </Text>
      )}
      {pasted !== null && (
        <Text size="sm" role="status">
          {t("grid.pasted", { count: pasted })}
        </Text>
      )}
      {deleted !== null && (
        <Text size="sm" role="status">
          {t("grid.deleted", { name: deleted })}
        </Text>
      )}
      {undo.said && (
        <Text size="sm" role="status">
          {undo.said}
        </Text>
      )}
      {grid.hasMore && (
        <Button size="compact-sm" variant="default" onClick={() => void grid.loadEarlier()}>
          {t("grid.earlier")}
        </Button>
      )}
      <GridTable
        rows={grid.rows}
        onChange={grid.change}
        onOpen={(caseId) => void grid.flush().then(() => openCase(caseId))}
        onDelete={(row) => {
          const name = row.number || row.record.title || t("grid.unsaved");
          void grid.remove(row).then((isGone) => setDeleted(isGone ? name : null));
        }}
        onUndo={() => {
          setDeleted(null);
          if (!grid.undo()) void undo.undo(null);
        }}
        onRedo={() => {
          if (!grid.redo()) void undo.redo(null);
        }}
        onBlock={(text, column) => setBlock({ text, fields: fields.slice(column).map((field) => field.id) })}
      />
      {block && (
        <PasteDialog
          text={block.text}
          fields={block.fields}
          onClose={() => setBlock(null)}
          onTaken={(added, left) => {
            // What was not taken can still be seen and written out.
            if (left === 0) setBlock(null);
            setPasted(added);
            void grid.reload();
          }}
        />
      )}
    </Stack>
  );
}
