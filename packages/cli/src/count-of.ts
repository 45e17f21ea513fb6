/** A count with its noun, which says by an `s` that there are several or none. */
export const countOf = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`
