import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/language.ts";
import { KeysTable } from "../keys/keys-dialog.tsx";
import classes from "./help.module.css";
import { helpText, type PageId } from "./pages.ts";

/** One page as it is read: what it is for, the steps, what one should know. */
export function HelpPageView({ id }: { id: PageId }) {
  const { t } = useTranslation();
  const { title, lead, steps = [], notes = [] } = helpText(id, useLanguage());
  return (
    <Stack gap="xs" component="article" className={classes.page} data-help={id}>
      <Title order={3} size="h4">
        {title}
      </Title>
      <Text>{lead}</Text>
      {steps.length > 0 && (
        <>
          <Title order={4} size="h6">
            {t("help.steps")}
          </Title>
          <ol className={classes.list}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      {notes.length > 0 && (
        <>
          <Title order={4} size="h6">
            {t("help.notes")}
          </Title>
          <ul className={classes.list}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {id === "shortcuts" && <KeysTable />}
    </Stack>
  );
}
