import type { TotalsWords } from "./words-vi.ts";

export const totalsEn: TotalsWords = {
  betweenTitle: "Numbers between any two days",
  betweenCounts:
    "Counted by these two days, saved but unapproved cases too; the period's table above counts approved cases only.",
  from: "From",
  to: "To the end of",
  badDay: "Type day/month/year, e.g. 23/07/2020; the first day not after the last.",
  provisional: "Provisional: {{count}} not approved.",
  typedOnly: "{{count}} being typed and never saved are not counted.",
  VA_found: "Criminal cases found",
  VA_effective: "Criminal cases, effective",
  VV_found: "Petty incidents found",
  VV_effective: "Petty incidents, effective",
  why: "Why this number",
  whyTitle: "{{number}} from {{from}} to the end of {{to}}: why this number",
  counted: "Counted: {{count}}",
  notCounted: "Not counted: {{count}}",
  draft: "not approved",
  more: "Show more",
  "other-period": "Prosecuted outside these days",
  "outcome-other-period": "Outcome outside these days",
  "no-period": "No day of detection recorded",
};
