import { firstDayOf, lastDayOf } from '@coflyfr/core'
import { formatPounds, type Pence, subtractPence } from '@coflyfr/money'
import type { ClosedPeriods } from '../period/state.ts'
import { isTooLarge } from '../shared/amount-rules.ts'
import { firstRefusal, type Rule } from '../shared/rule.ts'
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
export interface Import {
  readonly data: ImportActuals['data']
  readonly state: Actuals
  readonly periods: ClosedPeriods
}

type ImportRule = Rule<Import, ImportActualsRefusal>

const someAndNotTooMany: ImportRule = ({ data: { batch, postings } }) => {
  const count = postings.length
  if (count === 0) return { tag: 'NoPostings', batch }
  return count > postingsMax ? { tag: 'TooManyPostings', count, countMax: postingsMax } : null
}

const insideTheYear: ImportRule = ({ data: { financialYear, postings } }) => {
  const index = postings.findIndex(
    ({ period, postedOn }) =>
      period === undefined &&
      (postedOn < firstDayOf(financialYear) || postedOn > lastDayOf(financialYear)),
  )
  const posting = postings[index]
  if (posting === undefined) return null
  const { reference, postedOn } = posting
  return { tag: 'PostingOutsideYear', financialYear, number: index + 1, reference, postedOn }
}

const refuseClosedBatch = (
  state: Actuals,
  { source, batch }: { readonly source: string; readonly batch: string },
): BatchAlreadyClosed | null =>
  batchOf(state, batch).isClosed ? { tag: 'BatchAlreadyClosed', source, batch } : null

const holdsWhatIsKnown: ImportRule = ({ state, data: { source, sourceHolds } }) =>
  sourceHolds === undefined || sourceHolds === state.postings
    ? null
    : { tag: 'SourceHoldsOther', source, given: sourceHolds, holds: state.postings }

const canBeTotalled: ImportRule = ({ state, data: { financialYear, batch, postings } }) => {
  const amounts = postings.map(({ amount }) => amount)
  const { debits, credits } = withAmounts(batchOf(state, batch), amounts)
  return isTooLarge(debits) || isTooLarge(credits) ? { tag: 'TotalTooLarge', financialYear } : null
}

const goesIntoAnOpenPeriod: ImportRule = ({ periods, data: { financialYear, postings } }) => {
  const index = postings.findIndex((posting) => placeOf(posting, financialYear, periods) === null)
  const posting = postings[index]
  if (posting === undefined) return null
  const { reference } = posting
  const period = periodMeant(posting)
  return { tag: 'NoOpenPeriod', financialYear, period, number: index + 1, reference }
}

/** What the postings themselves must be, whoever brings them; null where they may come in as far as that goes. */
export const refusePostings = (given: Import): ImportActualsRefusal | null =>
  firstRefusal([someAndNotTooMany, insideTheYear], given)

/** What their batch, source and year must be; null where they may come in as far as that goes. */
export const refuseImport = (given: Import): ImportActualsRefusal | null =>
  firstRefusal(
    [
      ({ state, data }) => refuseClosedBatch(state, data),
      holdsWhatIsKnown,
      canBeTotalled,
      goesIntoAnOpenPeriod,
    ],
    given,
  )

const refuseOtherTotal = (
  batch: string,
  figure: ControlTotalDiffers['figure'],
  expected: Pence | undefined,
  actual: Pence,
): ControlTotalDiffers | null =>
  expected === undefined || expected === actual
    ? null
    : {
        tag: 'ControlTotalDiffers',
        batch,
        figure,
        expected: formatPounds(expected),
        actual: formatPounds(actual),
        difference: formatPounds(subtractPence(actual, expected)),
      }

/** A batch is closed once, and only whole: to the posting and to the penny. */
export const refuseClose = (state: Actuals, data: CloseBatch['data']): CloseBatchRefusal | null => {
  const { batch, count: expected } = data
  const held = batchOf(state, batch)
  const closed = refuseClosedBatch(state, data)
  if (closed !== null) return closed
  const { count: actual } = held
  if (actual !== expected) {
    return { tag: 'BatchCountDiffers', batch, expected, actual, difference: actual - expected }
  }
  return (
    refuseOtherTotal(batch, 'controlTotal', data.controlTotal, controlTotalOf(held)) ??
    refuseOtherTotal(batch, 'debits', data.debits, held.debits) ??
    refuseOtherTotal(batch, 'credits', data.credits, held.credits)
  )
}
