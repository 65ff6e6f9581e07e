import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { InputOf, MethodName, OutputOf } from "../../shared/api/contract.ts";
import type { Progress } from "../../shared/api/reply.ts";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "./client-context.ts";

export type Command<M extends MethodName> = {
  /** The answer, or undefined where it failed: then `problem` says why. */
  run(input: InputOf<M>): Promise<OutputOf<M> | undefined>;
  cancel(): void;
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  readonly problem: Problem | null;
  readonly value: OutputOf<M> | undefined;
  reset(): void;
};

/** Calls a method that changes something; whatever it answered, what is on the screen is read again. */
export function useCommand<M extends MethodName>(method: M): Command<M> {
  const client = useClient();
  const queries = useQueryClient();
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [value, setValue] = useState<OutputOf<M> | undefined>(undefined);
  const stop = useRef<AbortController | null>(null);

  const run = useCallback(
    async (input: InputOf<M>) => {
      stop.current = new AbortController();
      setRunning(true);
      setProblem(null);
      setProgress(null);
      const reply = await client.call(method, input, {
        signal: stop.current.signal,
        onProgress: setProgress,
      });
      await queries.invalidateQueries();
      setRunning(false);
      setValue(reply.ok ? reply.value : undefined);
      setProblem(reply.ok ? null : reply.problem);
      return reply.ok ? reply.value : undefined;
    },
    [client, method, queries],
  );
  const cancel = useCallback(() => stop.current?.abort(), []);
  const reset = useCallback(() => {
    setProblem(null);
    setValue(undefined);
  }, []);
  return { run, cancel, isRunning, progress, problem, value, reset };
}
