import type { BudgetLine, Leg, Rules, Told } from '../event.ts'
import { type Hashing, sha256Hex } from '../hashing.ts'
import { canonicalText } from '../text/canonical.ts'
import { asJson } from './decision.ts'

const hashOf = (hashing: Hashing, document: unknown): string =>
  sha256Hex(hashing, canonicalText(asJson(document)))

const plainLegs = (legs: readonly Leg[]) =>
  legs.map(({ costCentre, subjective, amount }) => ({ costCentre, subjective, amount }))

/** What an approval of a virement binds. */
export const virementHash = (
  hashing: Hashing,
  { reference, financialYear, kind, reason, legs, laterYears }: Told,
): string =>
  hashOf(hashing, {
    reference,
    financialYear,
    kind,
    reason,
    legs: plainLegs(legs),
    laterYears: laterYears.map((year) => ({
      financialYear: year.financialYear,
      legs: plainLegs(year.legs),
    })),
  })

/** What an approval of a drawdown binds. */
export const drawdownHash = (
  hashing: Hashing,
  { reserve, reference, amount, financialYear, to, purpose, reason, expiresOn }: Told,
): string =>
  hashOf(hashing, { reserve, reference, amount, financialYear, to, purpose, reason, expiresOn })

/** What an approval of a budget binds. */
export const budgetHash = (
  hashing: Hashing,
  financialYear: string,
  lines: readonly BudgetLine[],
): string => hashOf(hashing, { financialYear, lines })

/** What an approval of rules binds. */
export const rulesHash = (hashing: Hashing, rules: Rules): string => hashOf(hashing, rules)
