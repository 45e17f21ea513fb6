import type { BudgetLine, Leg, Rules, Told } from '../event.ts'
import { type Hashing, sha256Hex } from '../hashing.ts'
import { canonicalTextOf } from '../text/canonical.ts'

/** Documents below list their fields in canonical order, which spares sorting them. */
const hashOf = (hashing: Hashing, document: unknown): string =>
  sha256Hex(hashing, canonicalTextOf(document))

const plainLegs = (legs: readonly Leg[]) =>
  legs.map(({ amount, costCentre, subjective }) => ({ amount, costCentre, subjective }))

/** The content hash of a virement, which an approval names. */
export const virementHash = (
  hashing: Hashing,
  { reference, financialYear, kind, reason, legs, laterYears }: Told,
): string =>
  hashOf(hashing, {
    financialYear,
    kind,
    laterYears: laterYears.map((year) => ({
      financialYear: year.financialYear,
      legs: plainLegs(year.legs),
    })),
    legs: plainLegs(legs),
    reason,
    reference,
  })

/** The content hash of a drawdown. */
export const drawdownHash = (
  hashing: Hashing,
  { reserve, reference, amount, financialYear, to, purpose, reason, expiresOn }: Told,
): string =>
  hashOf(hashing, { amount, expiresOn, financialYear, purpose, reason, reference, reserve, to })

/** The content hash of a budget. */
export const budgetHash = (
  hashing: Hashing,
  financialYear: string,
  lines: readonly BudgetLine[],
): string => hashOf(hashing, { financialYear, lines })

/** The content hash of approval rules. */
export const rulesHash = (hashing: Hashing, rules: Rules): string => hashOf(hashing, rules)
