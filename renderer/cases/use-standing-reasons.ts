import { useEffect } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { CaseRecord } from "../../shared/case/record.ts";
import { lookedAt } from "../../shared/case/standing-reasons.ts";
import type { FormValues } from "./form-record.ts";

/** A warning's reason goes away on the screen, as it does in the register, when what it explained is changed. */
export function useStandingReasons(form: UseFormReturn<FormValues>): void {
  useEffect(() => {
    const recordNow = () => form.getValues() as CaseRecord;
    const factsOf = (): Map<string, string> =>
      new Map(recordNow().reasons.map(({ rule }) => [rule, lookedAt(rule, recordNow())]));
    let facts = factsOf();
    const watching = form.watch((_values, { name }) => {
      if (name === "reasons") {
        facts = factsOf();
        return;
      }
      if (facts.size === 0) return;
      const standing = recordNow().reasons.filter(
        ({ rule }) => lookedAt(rule, recordNow()) === facts.get(rule),
      );
      if (standing.length < facts.size) form.setValue("reasons", standing);
    });
    return () => watching.unsubscribe();
  }, [form]);
}
