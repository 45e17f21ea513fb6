import { isSmall } from '../small-count.ts'

/**
 * The parts of a printed sum that are not printed: those that are too small, and where one alone would be left, the
 * smallest other one, so that it does not follow from the sum (DOMAIN §9).
 */
export const suppressedParts = <Part>(parts: ReadonlyMap<Part, number>): ReadonlySet<Part> => {
  const small = [...parts].filter(([, count]) => isSmall(count)).map(([part]) => part)
  if (small.length !== 1) return new Set(small)
  const size = (count: number): number => count || Number.POSITIVE_INFINITY
  const [least] = [...parts]
    .filter(([part]) => !small.includes(part))
    .toSorted(([, one], [, other]) =>
      size(one) < size(other) ? -1 : Number(size(one) > size(other)),
    )
  return new Set([...small, ...(least === undefined ? [] : [least[0]])])
}
