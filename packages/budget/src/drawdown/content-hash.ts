import { canonicalJson, type FinancialYear, type PlainDate, sha256Hex } from '@coflyfr/core'
import { formatPounds, type Pence } from '@coflyfr/money'
import { type Head, headOf } from '../shared/leg.ts'

/** Exactly what is approved of a drawdown: the content hash is over these fields. */
export interface DrawdownDocument {
  readonly reserve: string
  readonly reference: string
  readonly amount: Pence
  readonly financialYear: FinancialYear
  readonly to: Head
  readonly purpose: string
  readonly reason: string
  readonly expiresOn?: PlainDate
}

/**
 * SHA-256, lower-case hex, of what of a drawdown is to be approved (CONTRACT, "Content hash"): the canonical JSON of its
 * document, the amount as pounds with two decimals, `expiresOn` as null when there is none.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { drawdownContentHash } from '@coflyfr/budget'
 * import { financialYear, plainDate } from '@coflyfr/core'
 * import { pence } from '@coflyfr/money'
 *
 * const drawdown = {
 *   reserve: 'looked-after-children',
 *   reference: 'D1',
 *   amount: pence(250_000_000n),
 *   financialYear: financialYear('2023-24'),
 *   to: { costCentre: 'Placements', subjective: 'all' },
 *   purpose: 'Placement pressures',
 *   reason: 'Overspend on independent placements',
 * }
 *
 * const expiring = { ...drawdown, expiresOn: plainDate('2024-03-31') }
 * assert.notEqual(drawdownContentHash(drawdown), drawdownContentHash(expiring))
 * ```
 */
export const drawdownContentHash = (drawdown: DrawdownDocument): string => {
  const { reserve, reference, amount, financialYear, to, purpose, reason } = drawdown
  const { costCentre, subjective } = headOf(to)
  return sha256Hex(
    canonicalJson({
      reserve,
      reference,
      amount: formatPounds(amount),
      financialYear,
      to: { costCentre, subjective },
      purpose,
      reason,
      expiresOn: drawdown.expiresOn ?? null,
    }),
  )
}
