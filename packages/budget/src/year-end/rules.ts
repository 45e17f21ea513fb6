import { firstDayOf, lastDayOf, nextFinancialYear, type PlainDate } from '@coflyfr/core'
import { atMost, isBroken } from '@coflyfr/governance/rules'
import { formatPounds, type Pence, subtractPence, zeroPence } from '@coflyfr/money'
import type { BudgetHeads } from '../budget-year/budget-heads-source.ts'
import { fundingKey } from '../budget-year/reserve-funding.ts'
import { lineOf, refuseCarriedService, refuseNoBudget } from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { type ClosedPeriods, firstOpen, isClosed } from '../period/state.ts'
import { refuseNotPositive } from '../shared/amount-rules.ts'
import { entryOf } from '../shared/persistent-map.ts'
import { type Measure, type Rule, rule } from '../shared/rule.ts'
import type { CarryForward } from './commands.ts'
import { postedKey, type SpendingContext } from './outturn-sources.ts'
import type { CarryForwardRefusal, FundingNotDrawn, NamedTwice } from './refusals.ts'

/** What the rules of a year's end read from other streams. */
export interface YearEndFacts extends SpendingContext {
  readonly periods: ClosedPeriods
  /** The heads of the next year's budget. */
  readonly nextHeads: BudgetHeads
}

/** A year's end that is put to its authority. */
export interface Ending {
  readonly state: BudgetYear
  readonly facts: YearEndFacts
  readonly effectiveOn: PlainDate
  readonly data: CarryForward['data']
}

type EndingRule = Rule<Ending, CarryForwardRefusal>

type Funding = NonNullable<CarryForward['data']['funding']>[number]

const isNew: EndingRule = rule('the reference is new', ({ state, data: { reference } }) =>
  state.yearEnd.references.has(reference) ? { tag: 'ReferenceInUse', reference } : null,
)

const namesSomething: EndingRule = rule(
  'it names a source of actuals and a service',
  ({ data: { actuals, services } }) => {
    if (actuals.length === 0) return { tag: 'NothingNamed', list: 'actuals' }
    return services.length === 0 ? { tag: 'NothingNamed', list: 'services' } : null
  },
)

const refuseTwice = (list: NamedTwice['list'], names: readonly string[]): NamedTwice | null => {
  const twice = names.find((name, index) => names.indexOf(name) < index)
  return twice === undefined ? null : { tag: 'NamedTwice', list, name: twice }
}

const namesOnce: Rule<Ending, NamedTwice> = rule(
  'each source, service and drawdown is named once',
  ({ data: { actuals, services, funding = [] } }) =>
    refuseTwice('actuals', actuals) ??
    refuseTwice(
      'services',
      services.map(({ service }) => service),
    ) ??
    refuseTwice(
      'funding',
      funding.map(({ reserve = '', item }) => (reserve === '' ? item : `${reserve} ${item}`)),
    ),
)

const capIsNoDebt: EndingRule = rule('the cap is not below zero', ({ data: { cap } }) =>
  cap === undefined || cap >= 0n
    ? null
    : { tag: 'AmountBelowZero', field: 'cap', amount: formatPounds(cap) },
)

const isOver: EndingRule = rule(
  'the year is over on the day, and the next one is not',
  ({ effectiveOn, data: { financialYear } }) => {
    if (effectiveOn < lastDayOf(financialYear)) {
      return { tag: 'YearNotOver', financialYear, effectiveOn }
    }
    const toYear = nextFinancialYear(financialYear)
    return effectiveOn > lastDayOf(toYear)
      ? { tag: 'DateOutsideYear', financialYear: toYear, effectiveOn }
      : null
  },
)

/** The last month is closed, and with it every one before; P13 still takes the adjustments of the audit. */
const isClosedToPostings: EndingRule = rule(
  'every period before P13 is closed',
  ({ facts: { periods }, data: { financialYear } }) => {
    const open = firstOpen(periods)
    return open === null || isClosed(periods, 'P12')
      ? null
      : { tag: 'YearStillOpen', financialYear, open }
  },
)

const servicesAreKnown: EndingRule = rule(
  'every service has a revenue line in the budget',
  ({ state, data: { financialYear, services } }) => {
    const lines = [...(state.budget?.lines.values() ?? [])]
    const known = new Set(lines.flatMap(({ fund, service }) => (fund === 'revenue' ? service : [])))
    const unknown = services.find(({ service }) => !known.has(service))
    return unknown === undefined
      ? null
      : { tag: 'UnknownService', financialYear, service: unknown.service }
  },
)

const servicesAreNotCarried: EndingRule = rule(
  'no service has been carried forward already',
  ({ state, data: { financialYear, services } }) => {
    for (const { service } of services) {
      const reference = state.yearEnd.carried.get(service)
      if (reference !== undefined) {
        return { tag: 'ServiceCarriedForward', financialYear, service, reference }
      }
    }
    return null
  },
)

const sourcesHoldSomething: EndingRule = rule(
  'every source of actuals holds postings of the year',
  ({ facts, data: { financialYear, actuals } }) => {
    const empty = actuals.find((source) => {
      const posted = facts[postedKey(source)]
      return posted === undefined || posted.length === 0
    })
    return empty === undefined ? null : { tag: 'SourceIsEmpty', financialYear, source: empty }
  },
)

/** What this year's budget holds of a drawdown, less what met overspends at an earlier carrying of other services. */
const drawnOf = (state: BudgetYear, key: string): Pence => {
  const drawn = entryOf(state.funding, key)
  if (drawn === undefined) return zeroPence
  const held = subtractPence(drawn.received, drawn.reversed)
  return subtractPence(held, state.yearEnd.applied.get(key) ?? zeroPence)
}

const measureDrawdown = (
  state: BudgetYear,
  reserve: string,
  { item: reference, available: asked }: Funding,
): Measure<FundingNotDrawn> => {
  const limit = drawnOf(state, fundingKey({ reserve, reference }))
  const refuse = (): FundingNotDrawn => ({
    tag: 'FundingNotDrawn',
    reserve,
    reference,
    available: formatPounds(asked),
    drawn: formatPounds(limit),
  })
  return { count: atMost({ of: `${reserve} ${reference}`, limit, total: 0n, asked }), refuse }
}

/** A drawdown belongs to one service's budget: once that is carried, or is being carried, it cannot meet an overspend as well. */
const refuseInsideService = (
  { state, data: { financialYear, services } }: Ending,
  reserve: string,
  { item: reference }: Funding,
): CarryForwardRefusal | null => {
  const to = entryOf(state.funding, fundingKey({ reserve, reference }))?.to
  const service = to === undefined ? undefined : lineOf(state, to)?.service
  return service !== undefined && services.some((one) => one.service === service)
    ? { tag: 'FundingInsideService', reserve, reference, service }
    : refuseCarriedService(state, financialYear, to === undefined ? [] : [to])
}

const refuseFunding = (ending: Ending, funding: Funding): CarryForwardRefusal | null => {
  const { kind, item, reserve, available } = funding
  if ((kind === 'reserve') !== (reserve !== undefined)) {
    return { tag: 'FundingMisnamed', kind, item }
  }
  const refusal = refuseNotPositive(available)
  if (refusal !== null || reserve === undefined) return refusal
  const { count, refuse } = measureDrawdown(ending.state, reserve, funding)
  return isBroken(count) ? refuse() : refuseInsideService(ending, reserve, funding)
}

/** Checks one source after the other, each by all its rules, so that the refusal names the first wrong one. */
const fundingIsThere: EndingRule = {
  rule: 'every source named exists, and a drawdown still has the amount unused, outside the services carried forward',
  source: null,
  look: (ending) => {
    const { funding = [] } = ending.data
    const refusals = funding.map((one) => refuseFunding(ending, one))
    const counts = funding.flatMap((one) =>
      one.reserve === undefined ? [] : measureDrawdown(ending.state, one.reserve, one).count,
    )
    return { refusal: refusals.find((refusal) => refusal !== null) ?? null, counts }
  },
}

/** The rules of a year's end that are checked before its sums are computed, in order of precedence. */
export const endingRules: readonly EndingRule[] = [
  rule('the year has an approved budget', ({ state, data }) =>
    refuseNoBudget(state, data.financialYear),
  ),
  isNew,
  namesSomething,
  namesOnce,
  capIsNoDebt,
  isOver,
  isClosedToPostings,
  servicesAreKnown,
  servicesAreNotCarried,
  sourcesHoldSomething,
  fundingIsThere,
]

/** The day from which the next year has what was carried: its first one, or the decision's own. */
export const receivedOn = (effectiveOn: PlainDate, toYear: ReturnType<typeof nextFinancialYear>) =>
  effectiveOn > firstDayOf(toYear) ? effectiveOn : firstDayOf(toYear)
