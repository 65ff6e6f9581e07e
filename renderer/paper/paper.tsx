import { Button, Group, Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import styles from "./paper.module.css";

/** A sheet shown before it is printed; on paper stands the sheet alone. */
export function Paper(props: { title: string; onClose: () => void; children: ReactNode }) {
  const { title, onClose, children } = props;
  const { t } = useTranslation();
  return (
    <>
      <Modal
        opened
        onClose={onClose}
        size="xl"
        title={title}
        lockScroll={false}
        closeButtonProps={{ "aria-label": t("approval.close") }}
      >
        <Stack gap="sm">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className={`${styles.sheet} ${styles.preview}`} tabIndex={0} aria-label={title}>
            {children}
          </section>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("approval.close")}
            </Button>
            <Button onClick={() => window.print()}>{t("approval.print")}</Button>
          </Group>
        </Stack>
      </Modal>
      {createPortal(
        <div className={`${styles.sheet} ${styles.printed}`} aria-hidden="true">
          {children}
        </div>,
        document.body,
      )}
    </>
  );
}
