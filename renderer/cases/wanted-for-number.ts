type Begun = { readonly title: string; readonly secret: boolean; readonly detectedOn: string | null };

/** What a case must have before it takes a number: the number has the year of the day it was detected. A count-only line has no title. */
export const wantedForNumber = ({ title, secret, detectedOn }: Begun): string[] => [
  ...(title.trim() === "" && !secret ? ["title"] : []),
  ...(detectedOn === null ? ["detectedOn"] : []),
];
