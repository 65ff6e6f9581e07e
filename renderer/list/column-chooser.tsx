import { ActionIcon, Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ListView } from "../../shared/api/list-methods.ts";
import { LIST_COLUMNS, listColumn } from "../../shared/list/columns.ts";
import { useLanguage } from "../i18n/language.ts";

type Props = {
  readonly view: ListView;
  readonly first: ListView;
  readonly onView: (part: Partial<ListView>) => void;
  readonly onClose: () => void;
};

/** Which columns are shown and in which order; the list behind follows at once. */
export function ColumnChooser({ view, first, onView, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = view.columns.map((one) => one.id);
  const rest = LIST_COLUMNS.filter((one) => !shown.includes(one.id));
  const move = (id: string, step: -1 | 1) => {
    const at = shown.indexOf(id);
    const columns = [...view.columns];
    const [one] = columns.splice(at, 1);
    if (one) columns.splice(at + step, 0, one);
    onView({ columns });
  };
  const toggle = (id: string, show: boolean) =>
    onView({
      columns: show
        ? [...view.columns, { id, width: listColumn(id)?.width ?? 120 }]
        : view.columns.filter((one) => one.id !== id),
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("list.columnsTitle")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack gap={6}>
        {shown.map((id, at) => (
          <Group key={id} gap={4} wrap="nowrap" justify="space-between">
            <Checkbox
              size="xs"
              label={listColumn(id)?.[language] ?? id}
              checked
              disabled={shown.length === 1}
              onChange={() => toggle(id, false)}
            />
            <Group gap={2} wrap="nowrap">
              <ActionIcon
                size="sm"
                variant="default"
                disabled={at === 0}
                aria-label={t("list.moveLeft", { column: listColumn(id)?.[language] ?? id })}
                onClick={() => move(id, -1)}
              >
                ↑
              </ActionIcon>
              <ActionIcon
                size="sm"
                variant="default"
                disabled={at === shown.length - 1}
                aria-label={t("list.moveRight", { column: listColumn(id)?.[language] ?? id })}
                onClick={() => move(id, 1)}
              >
                ↓
              </ActionIcon>
            </Group>
          </Group>
        ))}
        <Text size="sm" fw={600}>
          {t("list.columnsMore")}
        </Text>
        {rest.map((column) => (
          <Checkbox
            key={column.id}
            size="xs"
            label={column[language]}
            checked={false}
            onChange={() => toggle(column.id, true)}
          />
        ))}
        <Group justify="space-between">
          <Button size="xs" variant="default" onClick={() => onView({ columns: first.columns })}>
            {t("list.columnsFirst")}
          </Button>
          <Button size="xs" onClick={onClose}>
            {t("shell.close")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
