/** One invented case: a partial record as a clerk's list would give it, and what the counting rules must make of it. */
export type SampleCase = {
  /** Stable within the sample; relations name it. */
  readonly key: string;
  readonly record: Readonly<Record<string, unknown>> & { readonly kind: string; readonly unit: string };
  readonly related: readonly { readonly to: string; readonly relation: string }[];
  readonly expect: { readonly found: boolean; readonly effective: boolean; readonly why?: string };
  /** Left as a draft: never submitted, never counted. */
  readonly draft?: boolean;
};
