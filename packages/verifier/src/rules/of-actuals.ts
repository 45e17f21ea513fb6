import type { PlacedEvent } from '../event.ts'
import { larger, smaller } from '../extremes.ts'
import { daysOfPeriod } from '../text/dates.ts'
import { penceOf, poundsOf } from '../text/pounds.ts'
import {
  type Checks,
  type Decision,
  may,
  must,
  type Rule,
  refused,
  same,
  supported,
} from './decision.ts'
import { byProcess } from './processes.ts'

const postingsMax = 500
const sumMax = penceOf('1000000000000000.00')

const groupOf = ({ effectiveOn, data }: PlacedEvent): string =>
  `${effectiveOn} ${data.period} ${data.concerns}`

/** Checks all postings of an append together; done with its first event. */
function* together({ append, states, data }: Decision): Checks {
  const postings = append.flatMap((event) => event.data.postings ?? [])
  yield* must(
    postings.length > 0 && postings.length <= postingsMax,
    'a batch holds 1 to 500 postings',
  )
  const batch = states.actuals(data.financialYear, data.source).batch(data.batch)
  yield* must(!batch.isClosed, `the batch ${data.batch} is closed`)
  let { debits, credits } = batch
  for (const { amount } of postings) {
    const pence = penceOf(amount)
    if (pence > 0n) debits += pence
    else credits += pence
  }
  yield* must(debits <= sumMax && credits >= -sumMax, 'the sums of the batch are too large')
  const groups = append.map(groupOf)
  yield* same('groups', new Set(groups).size, groups.length)
}

const imported: Rule = function* (decision) {
  const { data, event, states, number, append } = decision
  yield* may(decision, 'ImportActuals')
  if (number === 0) yield* together(decision)
  yield* same('data.batch', data.batch, append[0].data.batch)
  const periods = states.periods(data.financialYear)
  const meant = data.concerns ?? data.period
  const open = periods.firstOpen
  if (open === undefined) {
    yield refused('no period of the year is open')
    return
  }
  if (data.postings.length === 0) yield refused('there is no posting')
  if (!periods.isClosed(meant)) {
    yield* same('data.period', data.period, meant)
    yield* same('data.concerns', data.concerns, null)
    const [first, last] = daysOfPeriod(data.financialYear, meant)
    for (const { postedOn } of data.postings) {
      const clipped = larger(first, smaller(postedOn, last))
      yield* same('effectiveOn', event.effectiveOn, clipped)
    }
  } else {
    yield* same('data.period', data.period, open)
    const [first] = daysOfPeriod(data.financialYear, open)
    yield* same('effectiveOn', event.effectiveOn, first)
    yield* same('data.concerns', data.concerns, meant)
  }
}

const batchClosed: Rule = function* (decision) {
  const { data, states } = decision
  const batch = states.actuals(data.financialYear, data.source).batch(data.batch)
  yield* may(decision, 'CloseBatch')
  yield* must(!batch.isClosed, `the batch ${data.batch} is closed`)
  yield* must(
    data.count === batch.count,
    `it states a count of ${data.count}, but there are ${batch.count} postings`,
  )
  const total = poundsOf(batch.debits + batch.credits)
  yield* must(
    data.controlTotal === total,
    `it states a control total of ${data.controlTotal}, but the postings add up to ${total}`,
  )
  yield* same('data.debits', data.debits, poundsOf(batch.debits))
  yield* same('data.credits', data.credits, poundsOf(batch.credits))
}

const periodClosed: Rule = function* (decision) {
  const { data, event, states } = decision
  const periods = states.periods(data.financialYear)
  yield* may(decision, 'ClosePeriod')
  yield* must(data.period === periods.firstOpen, `the first open period is ${periods.firstOpen}`)
  yield* must(event.effectiveOn >= periods.lastOn, 'it is dated before the previous step')
}

const periodReopened: Rule = function* (decision) {
  const { data, event, states } = decision
  const periods = states.periods(data.financialYear)
  yield* must(event.actor.role === data.by, 'the actor is not the person or body that decides')
  yield* may(decision, 'ReopenPeriod', data.decidedOn)
  const number = Number(data.period.slice(1))
  yield* must(number === periods.closedCount, 'it is not the latest closed period')
  yield* must(
    event.effectiveOn >= periods.lastOn && data.decidedOn >= periods.lastOn,
    'it is dated before the previous step',
  )
  const isCarried = states.budget(data.financialYear).carriedServices.size > 0
  yield* must(!isCarried || data.period === 'P13', 'the year has already been carried forward')
  yield* supported(decision, {
    by: data.by,
    decidedOn: data.decidedOn,
    subject: { kind: 'period', reference: `${data.financialYear} ${data.period}` },
  })
}

const sealed: Rule = function* (decision) {
  const { data, states } = decision
  const { financialYear, period, upTo } = data
  const periods = states.periods(financialYear)
  const gift = periods.closes.get(upTo)
  if (gift === undefined || gift.data.period !== period) {
    yield refused(`no close of ${period} of ${financialYear} stands at position ${upTo}`)
    return
  }
  yield* must(!periods.sealed.has(upTo), 'it has already been sealed')
  yield* byProcess(decision, {
    name: 'sealing',
    command: 'SealReports',
    gift,
    effectiveOn: gift.effectiveOn,
    data: { financialYear, period, upTo },
  })
}

/** Rules of actuals and of periods, by type of event. */
export const rulesOfActuals = {
  ActualsImported: imported,
  BatchClosed: batchClosed,
  PeriodClosed: periodClosed,
  PeriodReopened: periodReopened,
  ReportsSealed: sealed,
} satisfies { readonly [type: string]: Rule }
