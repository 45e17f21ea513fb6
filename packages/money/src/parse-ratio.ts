import { type Either, map } from 'fp-ts/lib/Either.js'
import { decimalText } from './decimal-text.ts'
import { magnitudeMaximum } from './magnitude-maximum.ts'
import type { MoneyTextRefusal } from './money-text-refusal.ts'
import { type Ratio, ratio } from './ratio.ts'
import { ratioDecimal, ratioDecimalsMaximum } from './ratio-decimal.ts'
import { readDecimalText } from './read-decimal-text.ts'

/**
 * Reads a rate with up to twenty decimals and at most 10^15 either way, exactly; or refuses, as `MoneyTextRefusal` says.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { parseRatio } from '@coflyfr/money'
 *
 * assert.equal(parseRatio('1.035')._tag, 'Right')
 * assert.equal(parseRatio('0x1F')._tag, 'Left')
 * ```
 */
export function parseRatio(text: unknown): Either<MoneyTextRefusal, Ratio> {
  const units = readDecimalText(text, {
    decimalsMaximum: ratioDecimalsMaximum,
    unitsMaximum: magnitudeMaximum * 10n ** BigInt(ratioDecimalsMaximum),
    grouping: 'none',
    expected: 'a decimal rate as text, such as "1.035"',
  })
  return map(ratioOfUnits)(units)
}

// decimal.js reads 0x1F, 1_000 and Infinity too, so it is given only text that we have written.
function ratioOfUnits(units: bigint): Ratio {
  const Decimal = ratioDecimal()
  return ratio(new Decimal(decimalText(units, ratioDecimalsMaximum)))
}
