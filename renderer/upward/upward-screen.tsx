import { Alert, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { useFilesFor } from "../cluster/dropped-files.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { ConfirmList } from "./confirm-list.tsx";
import { Members } from "./members.tsx";
import { SendUpward } from "./send-upward.tsx";

/** *Cấp trên và các Cụm*: a register sends upwards or takes clusters' files in; before either list is here, it is on neither side. */
export function UpwardScreen() {
  const { t } = useTranslation();
  const { value: state, problem } = useQueryOf("upward.state", {});
  if (problem) return <ProblemNote problem={problem} />;
  if (!state) return null;
  const { above, members, sent } = state;
  return (
    <Stack gap="lg" maw={1000}>
      <div>
        <Title order={2} size="h3">
          {t("upward.title")}
        </Title>
        <Text>{t("upward.intro")}</Text>
      </div>
      {members.length === 0 && (
        <section>
          <Title order={3} size="h5">
            {t("upward.aboveTitle")}
          </Title>
          {above && <SendUpward above={above} sent={sent} />}
          <ConfirmList side="above" isKnown={above !== null} />
        </section>
      )}
      {members.length === 0 && <NotAbove />}
      {above === null && (
        <section>
          <Title order={3} size="h5">
            {t("upward.memberTitle")}
          </Title>
          {members.length > 0 && <Members members={members} />}
          <ConfirmList side="member" isKnown={members.length > 0} />
        </section>
      )}
    </Stack>
  );
}

/** A cluster's file was dropped or opened where none is taken in yet. */
function NotAbove() {
  const { t } = useTranslation();
  const [name, setName] = useState<string | null>(null);
  useFilesFor("upward", ([file]) => setName(file?.name ?? null));
  return (
    name !== null && (
      <Alert color="yellow" variant="outline" role="status">
        {t("upward.notAbove", { file: name })}
      </Alert>
    )
  );
}
