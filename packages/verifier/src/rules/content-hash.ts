import type { BudgetLine, Leg, Rules, Told } from '../event.ts'
import { type Hashing, sha256Hex } from '../hashing.ts'
import { canonicalTextOf } from '../text/canonical.ts'

/** The fields of the document stand in their order here, so that it is written as it is. */
const hashOf = (hashing: Hashing, document: unknown): string =>
  sha256Hex(hashing, canonicalTextOf(document))

const plainLegs = (legs: readonly Leg[]) =>
  legs.map(({ amount, costCentre, subjective }) => ({ amount, costCentre, subjective }))

/** What an approval of a virement binds. */
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

/** What an approval of a drawdown binds. */
export const drawdownHash = (
  hashing: Hashing,
  { reserve, reference, amount, financialYear, to, purpose, reason, expiresOn }: Told,
): string =>
  hashOf(hashing, { amount, expiresOn, financialYear, purpose, reason, reference, reserve, to })

/** What an approval of a budget binds. */
export const budgetHash = (
  hashing: Hashing,
  financialYear: string,
  lines: readonly BudgetLine[],
): string => hashOf(hashing, { financialYear, lines })

/** What an approval of rules binds. */
export const rulesHash = (hashing: Hashing, rules: Rules): string => hashOf(hashing, rules)
