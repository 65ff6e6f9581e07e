import { Button, Checkbox, Group, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/language.ts";
import classes from "./grid.module.css";
import { ALWAYS_SHOWN, OFFERED } from "./grid-columns.ts";
import { useGridColumns } from "./use-grid-columns.ts";

/** Which columns the entry grid has; the grid behind follows at once. */
export function ChooseColumns() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { ids, show, reset } = useGridColumns();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("list.columns")}
      </Button>
      {isOpen && (
        <Modal
          opened
          onClose={close}
          size="lg"
          title={t("list.columnsTitle")}
          closeButtonProps={{ "aria-label": t("shell.close") }}
        >
          <Stack>
            <div className={classes.choices}>
              {OFFERED.map((field) => (
                <Checkbox
                  key={field.id}
                  size="xs"
                  label={field[language]}
                  checked={ids.includes(field.id)}
                  disabled={field.id === ALWAYS_SHOWN}
                  onChange={(event) => show(field.id, event.currentTarget.checked)}
                />
              ))}
            </div>
            <Group justify="space-between">
              <Button size="xs" variant="default" onClick={reset}>
                {t("list.columnsFirst")}
              </Button>
              <Button size="xs" onClick={close}>
                {t("shell.close")}
              </Button>
            </Group>
          </Stack>
        </Modal>
      )}
    </>
  );
}
