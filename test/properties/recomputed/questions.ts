import { type PlainDate, periods } from '@coflyfr/core'
import { levels, type ReportParameters } from '@coflyfr/reports'
import fc from 'fast-check'
import { dates } from '../reports/folding.ts'
import { asked } from '../reports/ledgers.ts'
import { years } from './council.ts'
import type { Fact, Question } from './oracle/facts.ts'
import type { SecondOpinion } from './second-opinions.ts'

/** A question for any ledger; the position is given as a share of its length. */
type AnyQuestion = Omit<Question, 'knownAt'> & { readonly knownShare: number | null }

/** Some point in time, year, period and level. */
export const questions: fc.Arbitrary<AnyQuestion> = fc.record({
  asOf: fc.option(dates),
  knownShare: fc.option(fc.integer({ min: 0, max: 99 }), { freq: 2 }),
  year: fc.constantFrom(...years.slice(1), ...years),
  period: fc.option(fc.constantFrom(...periods), { freq: 1 }),
  by: fc.constantFrom(...levels),
})

/** The question for one ledger. */
export const questionOf = (
  { knownShare, ...rest }: AnyQuestion,
  log: readonly Fact[],
): Question => ({
  ...rest,
  knownAt: knownShare === null ? null : Math.floor((knownShare * log.length) / 100),
})

/** The question as parameters of a report. */
export const parametersOf = (
  { takes, asks }: SecondOpinion,
  question: Question,
): ReportParameters => {
  const { asOf, knownAt, year, period, by } = takes(question)
  const at = { asOf: asOf as PlainDate | null, knownAt }
  return {
    ...asked(at, year as ReportParameters['year']),
    period: period as ReportParameters['period'],
    by,
    ...asks,
  }
}
