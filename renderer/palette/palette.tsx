import { Modal, Text, TextInput } from "@mantine/core";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcut } from "../keys/use-shortcut.ts";
import classes from "./palette.module.css";
import { type Entry, useEntries } from "./use-entries.ts";

/** Ctrl+K: a few letters lead to a screen, a command, a case or a help page; arrows and Enter, no mouse needed. */
export function Palette({ kind }: { kind: "office" | "cluster" }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useShortcut("palette", () => setOpen(true));
  if (!isOpen) return null;
  return (
    <Modal
      opened
      size="lg"
      centered={false}
      onClose={() => setOpen(false)}
      title={t("palette.title")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Finder kind={kind} onDone={() => setOpen(false)} />
    </Modal>
  );
}

function Finder({ kind, onDone }: { kind: "office" | "cluster"; onDone: () => void }) {
  const { t } = useTranslation();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const entries = useEntries(kind, typed);
  const chosen = Math.min(at, entries.length - 1);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${chosen}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onDone();
    entry.run();
  };
  return (
    <>
      <TextInput
        aria-label={t("palette.hint")}
        placeholder={t("palette.hint")}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          // Unikey types through 229: its Enter ends a word, not the search.
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step !== undefined) {
            event.preventDefault();
            setAt((chosen + step + entries.length) % Math.max(1, entries.length));
          } else if (event.key === "Enter") {
            event.preventDefault();
            run(entries[chosen]);
          }
        }}
      />
      <Text size="xs" c="dimmed" role="status" mt={4}>
        {entries.length === 0 ? t("palette.none") : t("palette.found", { count: entries.length })}
      </Text>
      <div className={classes.list} role="listbox" id={listId} ref={list} aria-label={t("palette.title")}>
        {entries.map((entry, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, as a combobox has it
          <div
            key={entry.id}
            id={`${listId}-${i}`}
            data-at={i}
            role="option"
            aria-selected={i === chosen}
            className={classes.entry}
            onClick={() => run(entry)}
          >
            <span className={classes.group}>
              {entries[i - 1]?.group === entry.group ? "" : t(`palette.group_${entry.group}`)}
            </span>
            <span className={classes.label}>{entry.label}</span>
            <span className={classes.hint}>{entry.hint}</span>
          </div>
        ))}
      </div>
    </>
  );
}
