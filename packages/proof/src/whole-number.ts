/** Whether a number can be a tree size or a leaf index: 0 to 2^53 − 1, where numbers are exact. */
export const isWholeNumber = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** A whole number shifted right by one bit. The bit operators of the language only reach 2^32. */
export const half = (value: number): number => Math.floor(value / 2)

/** Whether the lowest bit of a whole number is set. */
export const isOdd = (value: number): boolean => value % 2 === 1

/** Position of the highest bit set in a whole number above 0. */
export const highestBit = (value: number): number =>
  value < 2 ** 32 ? 31 - Math.clz32(value) : 63 - Math.clz32(value / 2 ** 32)

const decimalPattern = /^(0|[1-9][0-9]*)$/

/** Reads an ASCII decimal without leading zeroes; undefined for anything else or above 2^53 − 1. */
export const parseWholeNumber = (text: string): number | undefined =>
  decimalPattern.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined
