import { useQuery } from "@tanstack/react-query";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useClient } from "../api/client-context.ts";
import { CaseQuestions } from "../replies/case-questions.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useUndoCount } from "../undo/undo-count.ts";
import { CaseForm } from "./case-form.tsx";

export type ShownCase = OutputOf<"case.get">;

/** Reads a case once and hands it to the form; the form keeps what is typed, so it is never read again under
 * one's hands, but after an undo. */
export function CaseScreen({ caseId, tabKey }: { caseId: string; tabKey: string }) {
  const client = useClient();
  const { count } = useUndoCount();
  const { data } = useQuery({
    queryKey: ["open-case", caseId, count],
    queryFn: () => client.call("case.get", { caseId }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (!data) return null;
  if (!data.ok) return <ProblemNote problem={data.problem} />;
  return (
    <>
      <CaseQuestions caseId={caseId} />
      <CaseForm key={`${caseId} ${count}`} shown={data.value} kind={data.value.record.kind} tabKey={tabKey} />
    </>
  );
}
