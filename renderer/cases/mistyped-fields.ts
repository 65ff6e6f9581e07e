/** Paths of the fields whose typing could not be read, as react-hook-form nests its errors. */
export function mistypedFields(errors: object, path = ""): string[] {
  return Object.entries(errors).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof value !== "object" || value === null) return [];
    return typeof value.message === "string" ? [here] : mistypedFields(value, here);
  });
}
