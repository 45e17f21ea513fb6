import { firstDayOf, lastDayOf, nextFinancialYear, type PlainDate } from '@coflyfr/core'
import { formatPounds, type Pence, subtractPence, zeroPence } from '@coflyfr/money'
import { type BudgetHeads, refuseHead } from '../budget-year/budget-heads-source.ts'
import { fundingKey } from '../budget-year/reserve-funding.ts'
import { lineOf, refuseCarriedService, refuseNoBudget } from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import type { HeadOfOtherService } from '../commitment/refusals.ts'
import { type ClosedPeriods, firstOpen, isClosed } from '../period/state.ts'
import { refuseNotPositive } from '../shared/amount-rules.ts'
import { type Head, headKey, headOf } from '../shared/leg.ts'
import { entryOf } from '../shared/persistent-map.ts'
import type { CapitalMixesWithRevenue } from '../shared/refusals.ts'
import { firstRefusal, type Rule } from '../shared/rule.ts'
import type { CarryForward } from './commands.ts'
import { postedKey, type SpendingContext } from './outturn-sources.ts'
import type { CarryForwardRefusal, NamedTwice } from './refusals.ts'

/** What of other streams the rules of a year's end look at. */
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

const isNew: EndingRule = ({ state, data: { reference } }) =>
  state.yearEnd.references.has(reference) ? { tag: 'ReferenceInUse', reference } : null

const namesSomething: EndingRule = ({ data: { actuals, services } }) => {
  if (actuals.length === 0) return { tag: 'NothingNamed', list: 'actuals' }
  return services.length === 0 ? { tag: 'NothingNamed', list: 'services' } : null
}

const refuseTwice = (list: NamedTwice['list'], names: readonly string[]): NamedTwice | null => {
  const twice = names.find((name, index) => names.indexOf(name) < index)
  return twice === undefined ? null : { tag: 'NamedTwice', list, name: twice }
}

const namesOnce: Rule<Ending, NamedTwice> = ({ data: { actuals, services, funding = [] } }) =>
  refuseTwice('actuals', actuals) ??
  refuseTwice(
    'services',
    services.map(({ service }) => service),
  ) ??
  refuseTwice(
    'funding',
    funding.map(({ reserve = '', item }) => (reserve === '' ? item : `${reserve} ${item}`)),
  )

const capIsNoDebt: EndingRule = ({ data: { cap } }) =>
  cap === undefined || cap >= 0n
    ? null
    : { tag: 'AmountBelowZero', field: 'cap', amount: formatPounds(cap) }

const isOver: EndingRule = ({ effectiveOn, data: { financialYear } }) => {
  if (effectiveOn < lastDayOf(financialYear)) {
    return { tag: 'YearNotOver', financialYear, effectiveOn }
  }
  const toYear = nextFinancialYear(financialYear)
  return effectiveOn > lastDayOf(toYear)
    ? { tag: 'DateOutsideYear', financialYear: toYear, effectiveOn }
    : null
}

/** The last month is closed, and with it every one before; P13 still takes the adjustments of the audit. */
const isClosedToPostings: EndingRule = ({ facts: { periods }, data: { financialYear } }) => {
  const open = firstOpen(periods)
  return open === null || isClosed(periods, 'P12')
    ? null
    : { tag: 'YearStillOpen', financialYear, open }
}

const servicesAreKnown: EndingRule = ({ state, data: { financialYear, services } }) => {
  const lines = [...(state.budget?.lines.values() ?? [])]
  const known = new Set(lines.flatMap(({ fund, service }) => (fund === 'revenue' ? service : [])))
  const unknown = services.find(({ service }) => !known.has(service))
  return unknown === undefined
    ? null
    : { tag: 'UnknownService', financialYear, service: unknown.service }
}

const servicesAreNotCarried: EndingRule = ({ state, data: { financialYear, services } }) => {
  for (const { service } of services) {
    const reference = state.yearEnd.carried.get(service)
    if (reference !== undefined) {
      return { tag: 'ServiceCarriedForward', financialYear, service, reference }
    }
  }
  return null
}

const sourcesHoldSomething: EndingRule = ({ facts, data: { financialYear, actuals } }) => {
  const empty = actuals.find((source) => {
    const posted = facts[postedKey(source)]
    return posted === undefined || posted.length === 0
  })
  return empty === undefined ? null : { tag: 'SourceIsEmpty', financialYear, source: empty }
}

/** What this year's budget holds of a drawdown, less what met overspends at an earlier carrying of other services. */
const drawnOf = (state: BudgetYear, key: string): Pence => {
  const drawn = entryOf(state.funding, key)
  if (drawn === undefined) return zeroPence
  const held = subtractPence(drawn.received, drawn.reversed)
  return subtractPence(held, state.yearEnd.applied.get(key) ?? zeroPence)
}

/** A drawdown stands in one service's budget: what that carried, or carries now, is there to meet no overspend as well. */
const refuseDrawdown = (
  { state, data: { financialYear, services } }: Ending,
  reserve: string,
  { item: reference, available }: Funding,
): CarryForwardRefusal | null => {
  const key = fundingKey({ reserve, reference })
  const held = drawnOf(state, key)
  if (available > held) {
    const [asked, drawn] = [formatPounds(available), formatPounds(held)]
    return { tag: 'FundingNotDrawn', reserve, reference, available: asked, drawn }
  }
  const to = entryOf(state.funding, key)?.to
  const service = to === undefined ? undefined : lineOf(state, to)?.service
  return service !== undefined && services.some((one) => one.service === service)
    ? { tag: 'FundingInsideService', reserve, reference, service }
    : refuseCarriedService(state, financialYear, to === undefined ? [] : [to])
}

const fundingIsThere: EndingRule = (ending) => {
  for (const funding of ending.data.funding ?? []) {
    const { kind, item, reserve, available } = funding
    if ((kind === 'reserve') !== (reserve !== undefined)) {
      return { tag: 'FundingMisnamed', kind, item }
    }
    const refusal =
      refuseNotPositive(available) ??
      (reserve === undefined ? null : refuseDrawdown(ending, reserve, funding))
    if (refusal !== null) return refusal
  }
  return null
}

const endingRules: readonly EndingRule[] = [
  ({ state, data }) => refuseNoBudget(state, data.financialYear),
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

/** The first rule that a year's end breaks before its sums are made, in the documented precedence. */
export const refuseEnding = (ending: Ending): CarryForwardRefusal | null =>
  firstRefusal(endingRules, ending)

const refuseOtherService = (
  { state, facts: { nextHeads } }: Ending,
  service: string,
  to: Head,
): HeadOfOtherService | null => {
  const isApproved = nextHeads.approved !== null
  const place = isApproved ? nextHeads.approved.get(headKey(to)) : lineOf(state, to)
  const goesOn = isApproved ? nextHeads.services.has(service) : true
  return place === undefined || place.service === service || !goesOn
    ? null
    : { tag: 'HeadOfOtherService', ...headOf(to), service, budgetService: place.service }
}

const refuseCapitalHead = (
  { state, facts: { nextHeads } }: Ending,
  service: string,
  to: Head,
): CapitalMixesWithRevenue | null => {
  const { approved } = nextHeads
  const place = approved === null ? lineOf(state, to) : approved.get(headKey(to))
  if (place?.fund !== 'capital') return null
  const lines = [...(state.budget?.lines.values() ?? [])]
  const own = lines.find((line) => line.service === service && line.fund === 'revenue') ?? to
  return { tag: 'CapitalMixesWithRevenue', rule: 'R2', revenue: headOf(own), capital: headOf(to) }
}

/**
 * The head that takes a service's balance must be a revenue line of the next year's budget, and of the same service where
 * that goes on: money for another service is a virement, with the route of one. Before there is such a budget, this year's
 * is asked, and the next one must have the head (`BalanceWithoutHead`).
 */
export const refuseReceivingHead = (
  ending: Ending,
  service: string,
): CarryForwardRefusal | null => {
  const { facts, data } = ending
  const to = data.services.find((one) => one.service === service)?.to
  if (to === undefined) return null
  const unknown =
    facts.nextHeads.approved === null
      ? null
      : refuseHead(facts.nextHeads, nextFinancialYear(data.financialYear), to)
  return (
    unknown ?? refuseCapitalHead(ending, service, to) ?? refuseOtherService(ending, service, to)
  )
}

/** The day from which the next year has what was carried: its first one, or the decision's own. */
export const receivedOn = (effectiveOn: PlainDate, toYear: ReturnType<typeof nextFinancialYear>) =>
  effectiveOn > firstDayOf(toYear) ? effectiveOn : firstDayOf(toYear)
