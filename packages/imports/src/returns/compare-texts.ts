/** Compares texts by their code units, so that ISO days are in the order of time. */
export const compareTexts = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0
