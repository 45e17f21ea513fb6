import { firstDayOf, lastDayOf } from '@coflyfr/core'
import { atMost, exactly } from '@coflyfr/governance/rules'
import { formatPounds, negatePence, type Pence, subtractPence, zeroPence } from '@coflyfr/money'
import type { ClosedPeriods } from '../period/state.ts'
import { totalMax } from '../shared/amount-rules.ts'
import { limitRule, type Measure, type Rule, rule } from '../shared/rule.ts'
import type { CloseBatch, ImportActuals } from './commands.ts'
import { periodMeant, placeOf } from './place.ts'
import type {
  BatchAlreadyClosed,
  CloseBatchRefusal,
  ControlTotalDiffers,
  ImportActualsRefusal,
} from './refusals.ts'
import { type Actuals, batchOf, controlTotalOf, withAmounts } from './state.ts'

/**
 * The most postings that one command takes. A posting of 4 texts is a few hundred bytes, so 500 stay well below the
 * 900 kB of an append on every store; and an importer that is interrupted has at most so many to send again.
 */
export const postingsMax = 500

/** Postings that somebody brings in. */
interface Import {
  readonly data: ImportActuals['data']
  readonly state: Actuals
  readonly periods: ClosedPeriods
}

type ImportRule = Rule<Import, ImportActualsRefusal>

const isSome: ImportRule = rule('the command holds a posting', ({ data: { batch, postings } }) =>
  postings.length === 0 ? { tag: 'NoPostings', batch } : null,
)

const isNotTooMany: ImportRule = limitRule(
  'there are no more postings than one command can take',
  ({ data: { postings } }) => {
    const [asked, limit] = [BigInt(postings.length), BigInt(postingsMax)]
    const refuse = (): ImportActualsRefusal => ({
      tag: 'TooManyPostings',
      count: postings.length,
      countMax: postingsMax,
    })
    return [{ count: atMost({ of: 'postings', limit, total: 0n, asked }, 'items'), refuse }]
  },
)

const isInsideTheYear: ImportRule = rule(
  'every posting belongs to the year, by its period or its date',
  ({ data: { financialYear, postings } }) => {
    const index = postings.findIndex(
      ({ period, postedOn }) =>
        period === undefined &&
        (postedOn < firstDayOf(financialYear) || postedOn > lastDayOf(financialYear)),
    )
    const posting = postings[index]
    if (posting === undefined) return null
    const { reference, postedOn } = posting
    return { tag: 'PostingOutsideYear', financialYear, number: index + 1, reference, postedOn }
  },
)

const refuseClosedBatch = (
  state: Actuals,
  { source, batch }: { readonly source: string; readonly batch: string },
): BatchAlreadyClosed | null =>
  batchOf(state, batch).isClosed ? { tag: 'BatchAlreadyClosed', source, batch } : null

const holdsWhatIsKnown: ImportRule = limitRule(
  'the source holds only the postings that its importer knows about',
  ({ state, data: { source, sourceHolds } }) => {
    if (sourceHolds === undefined) return []
    const [limit, total] = [BigInt(sourceHolds), BigInt(state.postings)]
    const refuse = (): ImportActualsRefusal => ({
      tag: 'SourceHoldsOther',
      source,
      given: sourceHolds,
      holds: state.postings,
    })
    return [{ count: exactly({ of: source, limit, total, asked: 0n }, 'items'), refuse }]
  },
)

const canBeTotalled: ImportRule = limitRule(
  'the totals of the batch are not too large for the ledger',
  ({ state, data: { financialYear, batch, postings } }) => {
    const held = batchOf(state, batch)
    const amounts = postings.map(({ amount }) => amount)
    const { debits, credits } = withAmounts(
      { ...held, debits: zeroPence, credits: zeroPence },
      amounts,
    )
    const limit = totalMax
    const refuse = (): ImportActualsRefusal => ({ tag: 'TotalTooLarge', financialYear })
    const [paid, received] = [held.debits, negatePence(held.credits)]
    return [
      { count: atMost({ of: 'debits', limit, total: paid, asked: debits }), refuse },
      {
        count: atMost({ of: 'credits', limit, total: received, asked: negatePence(credits) }),
        refuse,
      },
    ]
  },
)

const goesIntoAnOpenPeriod: ImportRule = rule(
  'the period of every posting, or a later one, is open',
  ({ periods, data: { financialYear, postings } }) => {
    const index = postings.findIndex((posting) => placeOf(posting, financialYear, periods) === null)
    const posting = postings[index]
    if (posting === undefined) return null
    const { reference } = posting
    const period = periodMeant(posting)
    return { tag: 'NoOpenPeriod', financialYear, period, number: index + 1, reference }
  },
)

/** The rules of the postings themselves, in order of precedence. */
export const postingsRules: readonly ImportRule[] = [isSome, isNotTooMany, isInsideTheYear]

/** The rules of their batch, source and year, in order of precedence. */
export const importRules: readonly ImportRule[] = [
  rule('the batch is open', ({ state, data }) => refuseClosedBatch(state, data)),
  holdsWhatIsKnown,
  canBeTotalled,
  goesIntoAnOpenPeriod,
]

/** A batch that somebody wants closed as complete. */
export interface BatchClosing {
  readonly state: Actuals
  readonly data: CloseBatch['data']
}

const holdsTheCount: Rule<BatchClosing, CloseBatchRefusal> = limitRule(
  'the batch holds as many postings as stated',
  ({ state, data: { batch, count: expected } }) => {
    const { count: actual } = batchOf(state, batch)
    const [limit, total] = [BigInt(expected), BigInt(actual)]
    const refuse = (): CloseBatchRefusal => ({
      tag: 'BatchCountDiffers',
      batch,
      expected,
      actual,
      difference: actual - expected,
    })
    return [{ count: exactly({ of: batch, limit, total, asked: 0n }, 'items'), refuse }]
  },
)

const measureTotal = (
  batch: string,
  figure: ControlTotalDiffers['figure'],
  expected: Pence | undefined,
  actual: Pence,
): readonly Measure<ControlTotalDiffers>[] => {
  if (expected === undefined) return []
  const refuse = (): ControlTotalDiffers => ({
    tag: 'ControlTotalDiffers',
    batch,
    figure,
    expected: formatPounds(expected),
    actual: formatPounds(actual),
    difference: formatPounds(subtractPence(actual, expected)),
  })
  return [{ count: exactly({ of: figure, limit: expected, total: actual, asked: 0n }), refuse }]
}

/** The rules of closing a batch, in order of precedence: it is closed once, and only if count and total agree. */
export const batchClosingRules: readonly Rule<BatchClosing, CloseBatchRefusal>[] = [
  rule('the batch is open', ({ state, data }) => refuseClosedBatch(state, data)),
  holdsTheCount,
  limitRule('the batch comes to the totals stated', ({ state, data }) => {
    const held = batchOf(state, data.batch)
    return [
      ...measureTotal(data.batch, 'controlTotal', data.controlTotal, controlTotalOf(held)),
      ...measureTotal(data.batch, 'debits', data.debits, held.debits),
      ...measureTotal(data.batch, 'credits', data.credits, held.credits),
    ]
  }),
]
