import { useQueryOf } from "../api/use-query-of.ts";

/** Which register is open and who opened it; null where none is. */
export const useOpenState = () => useQueryOf("workspace.state", {}).value?.open ?? null;

/** Passphrases of the sample register that is open, to be shown beside a passphrase field; null in a real one. */
export function useSamplePassphrases() {
  const { value } = useQueryOf("workspace.state", {});
  return value?.open?.sample ? value.samplePassphrases : null;
}
