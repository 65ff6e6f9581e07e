import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** Whom to call at a unit, from the cluster's own directory. */
export function ContactForm(props: {
  unit: string;
  contact: { readonly person: string; readonly telephone: string } | null;
}) {
  const { t } = useTranslation();
  const save = useCommand("cluster.saveContact");
  const [person, setPerson] = useState(props.contact?.person ?? "");
  const [telephone, setTelephone] = useState(props.contact?.telephone ?? "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save.run({ unit: props.unit, person: person.normalize("NFC"), telephone });
      }}
    >
      <Group align="flex-end" gap="xs" mb="xs">
        <TextInput
          label={t("cluster.contactPerson")}
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
        />
        <TextInput
          label={t("cluster.contactTelephone")}
          inputMode="tel"
          value={telephone}
          onChange={(event) => setTelephone(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={save.isRunning}>
          {t("cluster.contactSave")}
        </Button>
        {save.value === null && <span role="status">{t("cluster.contactSaved")}</span>}
      </Group>
      <ProblemNote problem={save.problem} />
    </form>
  );
}
