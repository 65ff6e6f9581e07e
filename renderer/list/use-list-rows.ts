import { useQueries } from "@tanstack/react-query";
import type { ListedCase } from "../../shared/api/case-methods.ts";
import type { InputOf, OutputOf } from "../../shared/api/contract.ts";
import type { Problem, Result } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { useQueryOf } from "../api/use-query-of.ts";

export type ListQuery = Pick<InputOf<"list.overview">, "search" | "filters" | "order">;

/** Cases a block: the distance of the overview's anchors. */
export const BLOCK = 200;

/**
 * The overview of a list, and the cases of it that are in sight: blocks of 200, each read from its anchor, so that any
 * part of 100,000 cases is one read away and only blocks in sight (and lately so) are in memory.
 * @param first @param last the places in sight, inclusive
 */
export function useListRows(query: ListQuery, texts: boolean, first: number, last: number) {
  const client = useClient();
  const { value: overview, problem } = useQueryOf("list.overview", query);
  const blocks: number[] = [];
  for (
    let block = Math.floor(Math.max(first, 0) / BLOCK);
    block <= Math.floor(Math.max(last, 0) / BLOCK);
    block++
  )
    blocks.push(block);
  const pages = useQueries({
    queries: blocks.map((block) => {
      const from = overview?.anchors[block];
      return {
        queryKey: ["case.list", query, texts, block, from ?? ""],
        queryFn: () =>
          client.call("case.list", {
            ...query,
            after: null,
            ...(from === undefined ? {} : { from }),
            limit: BLOCK,
            texts,
          }),
        enabled: block === 0 || from !== undefined,
        gcTime: 30_000,
        // What was there stays until the new order is read: no flicker while one types.
        placeholderData: (before: unknown) => before as Result<OutputOf<"case.list">> | undefined,
      };
    }),
  });
  const failed = pages.find((page) => page.data && !page.data.ok)?.data as
    | Exclude<Result<OutputOf<"case.list">>, { ok: true }>
    | undefined;
  const rowAt = (at: number): ListedCase | undefined => {
    const page = pages[blocks.indexOf(Math.floor(at / BLOCK))]?.data;
    return page?.ok ? page.value.cases[at % BLOCK] : undefined;
  };
  /** The cases of the blocks in sight, in order: what Alt+← and Alt+→ walk in an open case. */
  const order = pages
    .flatMap((page) => (page.data?.ok ? page.data.value.cases.map((row) => row.id) : []))
    .join(" ");
  return { overview, order, problem: (problem ?? failed?.problem ?? null) as Problem | null, rowAt };
}

/** Ids of the cases from one place to another, read where they are not in sight. At most `most`. */
export async function idsBetween(
  client: ReturnType<typeof useClient>,
  query: ListQuery,
  anchors: readonly string[],
  first: number,
  last: number,
  most: number,
): Promise<string[]> {
  const ids: string[] = [];
  const end = Math.min(last, first + most - 1);
  for (let block = Math.floor(first / BLOCK); block <= Math.floor(end / BLOCK); block++) {
    const from = anchors[block];
    if (from === undefined) break;
    const page = await client.call("case.list", { ...query, after: null, from, limit: BLOCK });
    if (!page.ok) break;
    for (const [i, row] of page.value.cases.entries()) {
      const at = block * BLOCK + i;
      if (at >= first && at <= end) ids.push(row.id);
    }
  }
  return ids;
}
