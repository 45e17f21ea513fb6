/** Order of texts by their code units, the same in every language. */
export const ascending = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0
