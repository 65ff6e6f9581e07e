import { Text, TextInput, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/language.ts";
import classes from "./help.module.css";
import { findPages, helpText, type PageId, pagesOf } from "./pages.ts";

/** The pages there are, searched as one types. */
export function HelpContents(props: {
  kind: "office" | "cluster";
  current: PageId;
  onChoose: (id: PageId) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const found = findPages(pagesOf(props.kind), query, language);
  return (
    <nav aria-label={t("help.contents")} className={classes.contents}>
      <TextInput
        size="xs"
        aria-label={t("help.search")}
        placeholder={t("help.search")}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {found.length === 0 && (
        <Text size="sm" role="status">
          {t("help.none")}
        </Text>
      )}
      {found.map((id) => (
        <UnstyledButton
          key={id}
          className={classes.entry}
          data-page={id}
          aria-current={id === props.current ? "page" : undefined}
          onClick={() => props.onChoose(id)}
        >
          {helpText(id, language).title}
        </UnstyledButton>
      ))}
    </nav>
  );
}
