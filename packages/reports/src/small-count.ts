/** What is printed, in Wales, for a count that would disclose who it is about. */
export const suppressedMark = '*'

/** Counts from 1 up to but not including this are not published (DOMAIN §9). */
const smallCountBelow = 5

/** Whether a count would disclose who it is about; zero discloses nobody. */
export const isSmall = (count: number): boolean => count > 0 && count < smallCountBelow

/** A count as published. */
export const printedCount = (count: number): number | string =>
  isSmall(count) ? suppressedMark : count
