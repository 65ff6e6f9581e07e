import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListView } from "../../shared/api/list-methods.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

type Props = {
  readonly view: ListView;
  readonly onView: (view: ListView) => void;
  readonly onClose: () => void;
};

/** Saved views: columns, filters and order under a name, kept in the register. */
export function ViewsDialog({ view, onView, onClose }: Props) {
  const { t } = useTranslation();
  const saved = useQueryOf("list.views", {}).value?.saved ?? [];
  const save = useCommand("list.saveView");
  const remove = useCommand("list.removeView");
  const [name, setName] = useState("");
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("list.viewsTitle")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack gap="sm">
        {saved.length === 0 && <Text size="sm">{t("list.viewsNone")}</Text>}
        {saved.map((one) => (
          <Group key={one.name} justify="space-between" wrap="nowrap">
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                onView(one.view);
                onClose();
              }}
            >
              {one.name}
            </Button>
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t("list.viewRemoveNamed", { name: one.name })}
              onClick={() => void remove.run({ name: one.name })}
            >
              {t("list.viewRemove")}
            </Button>
          </Group>
        ))}
        <ProblemNote problem={save.problem ?? remove.problem} />
        <form
          onSubmit={async (event) => {
            event.preventDefault();
            if (name.trim() !== "" && (await save.run({ name, view })) !== undefined) setName("");
          }}
        >
          <Group align="end" wrap="nowrap">
            <TextInput
              flex={1}
              label={t("list.viewName")}
              description={t("list.viewNameHint")}
              value={name}
              maxLength={80}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" disabled={name.trim() === ""} loading={save.isRunning}>
              {t("list.viewSave")}
            </Button>
          </Group>
        </form>
      </Stack>
    </Modal>
  );
}
