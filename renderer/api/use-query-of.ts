import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Contract, InputOf, MethodName, OutputOf } from "../../shared/api/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "./client-context.ts";

/** Names of the methods that change nothing. */
export type QueryName = { [M in MethodName]: Contract[M]["type"] extends "query" ? M : never }[MethodName];

export type Answer<M extends QueryName> = {
  readonly value: OutputOf<M> | undefined;
  readonly problem: Problem | null;
};

/** Reads and keeps an answer; every command makes all of them be read again (use-command.ts). */
export function useQueryOf<M extends QueryName>(method: M, input: InputOf<M>, enabled = true): Answer<M> {
  const client = useClient();
  const { data } = useQuery({
    queryKey: [method, input],
    queryFn: () => client.call(method, input),
    placeholderData: keepPreviousData,
    enabled,
  });
  if (!data) return { value: undefined, problem: null };
  return data.ok ? { value: data.value, problem: null } : { value: undefined, problem: data.problem };
}
