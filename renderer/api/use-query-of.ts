import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Contract, InputOf, MethodName, OutputOf } from "../../shared/api/contract.ts";
import type { Reply } from "../../shared/api/reply.ts";
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
  return useAnswer(method, input, () => client.call(method, input), enabled);
}

/** The same for what takes its time: once nobody waits for the answer any more, the work is given up. */
export function useLongQueryOf<M extends QueryName>(method: M, input: InputOf<M>): Answer<M> {
  const client = useClient();
  return useAnswer(method, input, (signal) => client.call(method, input, { signal: signal() }), true);
}

function useAnswer<M extends QueryName>(
  method: M,
  input: InputOf<M>,
  ask: (signal: () => AbortSignal) => Promise<Reply<OutputOf<M>>>,
  enabled: boolean,
): Answer<M> {
  const { data } = useQuery({
    queryKey: [method, input],
    // Asking for the signal at all is what makes the query end with its last reader.
    queryFn: (context) => ask(() => context.signal),
    placeholderData: keepPreviousData,
    enabled,
  });
  if (!data) return { value: undefined, problem: null };
  return data.ok ? { value: data.value, problem: null } : { value: undefined, problem: data.problem };
}
