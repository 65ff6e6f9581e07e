const NAME_MAX = 31;

/**
 * Names that Excel accepts, as near as can be to those wished for: at most 31 characters, none of `[ ] : * ? / \`, no
 * apostrophe at either end, not empty, not "History", and no two alike whatever their case.
 */
export function sheetNames(wished: readonly string[]): string[] {
  const taken = new Set<string>();
  return wished.map((wish) => {
    const base = permitted(wish);
    for (let n = 1; ; n++) {
      const end = n === 1 ? "" : ` (${n})`;
      const name = `${cut(base, NAME_MAX - end.length)}${end}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

function permitted(wish: string): string {
  const plain = wish
    .normalize("NFC")
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f\u{fffe}\u{ffff}]/gu, " ")
    .replace(/[[\]:*?/\\]/g, "-");
  const name = cut(plain, NAME_MAX).replace(/^['\s]+|['\s]+$/g, "");
  return name === "" || name.toLowerCase() === "history" ? "Bảng" : name;
}

/** At most so many UTF-16 units, never half of a character. */
function cut(text: string, max: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > max) break;
    kept += character;
  }
  return kept.trimEnd();
}
