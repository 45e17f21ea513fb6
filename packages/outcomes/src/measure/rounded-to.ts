import { divideRounded } from '@coflyfr/money'
import { millionthsOf } from '../decimal/millionths.ts'
import type { MeasureDefinition } from './definition.ts'

/**
 * A count as a multiple of what its definition rounds to. Every printed count is rounded from its own exact figure, totals
 * too, so that rounded parts may not add up to a rounded total (DOMAIN §9).
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { roundedTo } from '@coflyfr/outcomes/events'
 *
 * assert.equal(roundedTo({ roundTo: '5', rounding: 'half-up' }, '7188'), '7190')
 * assert.equal(roundedTo({ roundTo: '1', rounding: 'half-up' }, '7188'), '7188')
 * ```
 */
export const roundedTo = (
  { roundTo, rounding }: Pick<MeasureDefinition, 'roundTo' | 'rounding'>,
  count: string,
): string => {
  if (roundTo === '1') return count
  const multiple = BigInt(roundTo)
  return `${divideRounded(millionthsOf(count), millionthsOf(roundTo), rounding) * multiple}`
}
