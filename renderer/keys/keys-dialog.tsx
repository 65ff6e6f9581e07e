import { Kbd, Modal, Table } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./keys.module.css";
import { PLACES, SHORTCUTS, type ShortcutId, shortcutOf, showKeys } from "./shortcuts.ts";
import { useShortcut } from "./use-shortcut.ts";

const IDS = Object.keys(SHORTCUTS) as ShortcutId[];

/** Ctrl+/: every shortcut there is, by where it holds. */
export function KeysDialog() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useShortcut("keys", () => setOpen(true));
  if (!isOpen) return null;
  return (
    <Modal
      opened
      size="xl"
      onClose={() => setOpen(false)}
      title={t("keys.title")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <KeysTable />
    </Modal>
  );
}

/** The list itself; the help page on keys shows the same. */
export function KeysTable() {
  const { t } = useTranslation();
  return (
    <div className={classes.columns}>
      {PLACES.map((place) => (
        <Table key={place} verticalSpacing={3} fz="sm" className={classes.place}>
          <Table.Caption className={classes.caption}>{t(`keys.place_${place}`)}</Table.Caption>
          <Table.Thead className={classes.unseen}>
            <Table.Tr>
              <Table.Th>{t("keys.key")}</Table.Th>
              <Table.Th>{t("keys.does")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {IDS.filter((id) => shortcutOf(id).place === place).map((id) => (
              <Table.Tr key={id}>
                <Table.Td w={110}>
                  <Kbd>{showKeys(id)}</Kbd>
                </Table.Td>
                <Table.Td>{t(`keys.${id}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ))}
    </div>
  );
}
