import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useClient } from "../api/client-context.ts";
import { useLanguage } from "../i18n/language.ts";
import { LanguageSelect } from "../report/language-select.tsx";
import { UnitSetSelect, useUnitSet } from "../report/unit-set.tsx";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { Composer } from "./composer.tsx";
import { afterLastSave, type Which } from "./use-draft.ts";

/** *Soạn báo cáo*: the text of one report, of a period, by the units of then or today, in a language. */
export function ComposeScreen() {
  const screenLanguage = useLanguage();
  const { period } = usePeriod();
  const { unitSet } = useUnitSet();
  const [language, setLanguage] = useState(screenLanguage);
  const [opening, setOpening] = useState(0);
  const client = useClient();
  const which: Which = { period, unitSet, language };
  // Never a text from before: it saves itself without being read again, and typing into an old one would clash.
  const { data } = useQuery({
    queryKey: ["report.compose.open", which, opening],
    gcTime: 0,
    queryFn: async () => {
      await afterLastSave();
      return client.call("report.compose.open", which);
    },
  });
  const chooser = (
    <Group gap={6} align="flex-end">
      <UnitSetSelect />
      <LanguageSelect language={language} onLanguage={setLanguage} width={150} />
    </Group>
  );
  if (!data) return null;
  if (!data.ok)
    return (
      <>
        {chooser}
        <ProblemNote problem={data.problem} />
      </>
    );
  return (
    <Composer
      key={`${period} ${unitSet} ${language} ${opening}`}
      which={which}
      opened={data.value}
      chooser={chooser}
      onOpenAnew={() => setOpening(opening + 1)}
    />
  );
}
