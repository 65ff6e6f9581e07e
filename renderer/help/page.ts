/** One page in one language: what it is for, what one does step by step, and what one should know. */
export type HelpText = {
  readonly title: string;
  readonly lead: string;
  readonly steps?: readonly string[];
  readonly notes?: readonly string[];
};

export type HelpPage = { readonly vi: HelpText; readonly en: HelpText };
