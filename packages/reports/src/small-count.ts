/** What a count that would disclose who it is about is printed as, in Wales. */
export const suppressedMark = '*'

/** Counts from 1 up to but not including this are not published (DOMAIN §9). */
const smallCountBelow = 5

/** Whether a count discloses who it is about; nought discloses nobody. */
export const isSmall = (count: number): boolean => count > 0 && count < smallCountBelow

/** A count as it may be published. */
export const printedCount = (count: number): number | string =>
  isSmall(count) ? suppressedMark : count
