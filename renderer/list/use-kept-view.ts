import { useEffect } from "react";
import type { ListView } from "../../shared/api/list-methods.ts";
import { useClient } from "../api/client-context.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { firstView, useListState } from "./list-view.ts";

/** Nothing is written while a column is being drawn or a filter typed. */
const REST_MS = 800;

/** How this register's list was left, and keeps how it is left; null until it is read. */
export function useKeptView(register: string, kind: "office" | "cluster"): ListView | null {
  const client = useClient();
  const { value } = useQueryOf("list.views", {});
  const state = useListState();
  const isBegun = state.register === register;
  useEffect(() => {
    if (!isBegun && value) useListState.getState().begin(register, value.last ?? firstView(kind));
  }, [isBegun, value, register, kind]);
  const { view } = state;
  useEffect(() => {
    if (!isBegun || !view) return;
    const timer = setTimeout(() => {
      // Not a change of the register: what is on the screen need not be read again, and a refusal (E_BUSY) is no matter.
      void client.call("list.keepView", { view });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [client, isBegun, view]);
  return isBegun ? view : null;
}
