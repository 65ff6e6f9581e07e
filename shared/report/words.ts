/** A text in both languages of a report. */
export type Words = { readonly vi: string; readonly en: string };

export const words = (vi: string, en: string): Words => ({ vi, en });
