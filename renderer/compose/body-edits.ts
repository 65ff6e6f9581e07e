import type { ComposedBody } from "../../shared/report/composer/body.ts";

export type SectionKey = ComposedBody["sections"][number]["key"];
export type WrittenParagraph = ComposedBody["sections"][number]["paragraphs"][number];

type Change = (paragraphs: readonly WrittenParagraph[]) => WrittenParagraph[];

const inSection = (body: ComposedBody, key: SectionKey, change: Change): ComposedBody => ({
  sections: body.sections.map((one) =>
    one.key === key ? { ...one, paragraphs: change(one.paragraphs) } : one,
  ),
});

const placeOf = (body: ComposedBody, id: string) => {
  for (const { key, paragraphs } of body.sections) {
    const at = paragraphs.findIndex((one) => one.id === id);
    if (at >= 0) return { key, at };
  }
  return null;
};

const around = (body: ComposedBody, id: string, change: (at: number) => Change): ComposedBody => {
  const place = placeOf(body, id);
  return place ? inSection(body, place.key, change(place.at)) : body;
};

export const withText = (body: ComposedBody, id: string, text: string): ComposedBody =>
  around(body, id, (at) => (all) => all.map((one, i) => (i === at ? { ...one, text } : one)));

export const withStyle = (body: ComposedBody, id: string, style: WrittenParagraph["style"]): ComposedBody =>
  around(body, id, (at) => (all) => all.map((one, i) => (i === at ? { ...one, style } : one)));

/** Enter: what stood behind the cursor becomes a paragraph of its own, of the same form. */
export const splitAt = (
  body: ComposedBody,
  id: string,
  [before, after]: readonly [string, string],
  newId: string,
): ComposedBody =>
  around(
    body,
    id,
    (at) => (all) =>
      all.flatMap((one, i) =>
        i === at
          ? [
              { ...one, text: before },
              { ...one, id: newId, text: after },
            ]
          : [one],
      ),
  );

/** Backspace at a paragraph's beginning: it goes on in the one before it; the first of a part stays. */
export function joinedWithPrevious(
  body: ComposedBody,
  id: string,
): { readonly body: ComposedBody; readonly id: string; readonly length: number } | null {
  const place = placeOf(body, id);
  const paragraphs = body.sections.find((one) => one.key === place?.key)?.paragraphs ?? [];
  const [previous, own] = [paragraphs[(place?.at ?? 0) - 1], paragraphs[place?.at ?? 0]];
  if (!place || !previous || !own) return null;
  const joined = inSection(body, place.key, (all) =>
    all.flatMap((one, i) => {
      if (i === place.at) return [];
      return i === place.at - 1 ? [{ ...one, text: previous.text + own.text }] : [one];
    }),
  );
  return { body: joined, id: previous.id, length: previous.text.length };
}

export const without = (body: ComposedBody, id: string): ComposedBody =>
  around(body, id, (at) => (all) => all.filter((_, i) => i !== at));

/** At the end of a part. */
export const withNew = (body: ComposedBody, key: SectionKey, paragraph: WrittenParagraph): ComposedBody =>
  inSection(body, key, (all) => [...all, paragraph]);

/** One place up (-1) or down (1) within its part. */
export const moved = (body: ComposedBody, id: string, by: -1 | 1): ComposedBody =>
  around(body, id, (at) => (all) => {
    const [one, other] = [all[at], all[at + by]];
    if (!one || !other) return [...all];
    return all.map((each, i) => (i === at ? other : i === at + by ? one : each));
  });

/** A paragraph's name for ever; the text of a kept version is compared by it. */
export const newParagraphId = (): string => `p${crypto.randomUUID()}`;
