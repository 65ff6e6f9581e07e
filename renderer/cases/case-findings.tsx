import { type ReactNode, useCallback } from "react";
import type { Finding } from "../../shared/case/rules.ts";
import { useFindingWords } from "./finding-words.ts";
import { FindingsProvider } from "./findings-context.ts";

/** Lets every field of the form below say what was found there. */
export function CaseFindings({
  findings,
  children,
}: {
  readonly findings: readonly Finding[];
  readonly children: ReactNode;
}) {
  const inWords = useFindingWords();
  const findingOf = useCallback(
    (field: string) => {
      const found = findings.find((one) => one.field === field);
      return found ? { level: found.level, sentence: inWords(found) } : null;
    },
    [findings, inWords],
  );
  return <FindingsProvider value={findingOf}>{children}</FindingsProvider>;
}
