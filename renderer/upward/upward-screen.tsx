import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
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
