import { divideRounded, type Pence, pence } from '@coflyfr/money'

const percentForm = /^(?:0|[1-9]\d{0,5})(?:\.\d{1,4})?$/

/**
 * Whether a text is a percentage from 0 up with at most four decimals, as thresholds are given.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isPercent } from '@coflyfr/reports'
 *
 * assert.equal(isPercent('2.5'), true)
 * assert.equal(isPercent('-2'), false)
 * ```
 */
export const isPercent = (text: string): boolean => percentForm.test(text)

const decimalsMax = 4

/** A percentage in ten thousandths, so that comparisons are exact in whole numbers. */
const scaled = (percent: string): bigint => {
  const [whole = '0', decimals = ''] = percent.split('.')
  return BigInt(whole + decimals.padEnd(decimalsMax, '0'))
}

const hundredPercent = 100n * 10n ** BigInt(decimalsMax)

/** Compares an amount with a percentage of another, exactly: the result is negative, zero or positive. */
export const comparedToPercent = (amount: Pence, percent: string, whole: Pence): bigint =>
  amount * hundredPercent - scaled(percent) * whole

/** A percentage of an amount, rounded up to whole pence: a minimum that must be held is never rounded down. */
export const shareOfPercent = (whole: Pence, percent: string): Pence =>
  pence(divideRounded(scaled(percent) * whole, hundredPercent, 'up'))
