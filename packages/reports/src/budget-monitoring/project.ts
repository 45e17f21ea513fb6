import type {
  BudgetApproved,
  BudgetLinesDrafted,
  ContributedToReserve,
  DrawdownPosted,
  DrawdownReversed,
  ForecastChallenged,
  ForecastSubmitted,
  GiftReturned,
  VirementCarried,
  VirementPosted,
} from '@coflyfr/budget/events'
import type { EventOf, FinancialYear, Placed, PlainDate, Projection } from '@coflyfr/core'
import { giftKey } from '../gift-key.ts'
import { closingTypes, foldClosing } from '../periods/closed-periods.ts'
import { periodWithin } from '../periods/period-sums.ts'
import { foldChart } from './chart.ts'
import { type BudgetMonitoringEvent, budgetMonitoringTypes } from './events.ts'
import { foldChallenge, foldForecast } from './forecasts.ts'
import { type Exchange, movedBack, noteGift } from './gifts.ts'
import { budgetKeptForm } from './kept-form.ts'
import { openLines, post, setPending, yearBudget } from './post.ts'
import {
  foldCarriedCommitment,
  foldCarriedForward,
  foldCommitment,
  foldInvoice,
  foldPostings,
} from './spend.ts'
import {
  type BudgetColumn,
  type BudgetMonitoringState,
  type HeadAmount,
  virementColumn,
} from './state.ts'

type State = BudgetMonitoringState

const draft = (state: State, { data }: EventOf<typeof BudgetLinesDrafted>): State => {
  yearBudget(state, data.financialYear).drafted.set(data.part, data.lines)
  return state
}

const approveBudget = (
  state: State,
  { data, effectiveOn }: EventOf<typeof BudgetApproved>,
): State => {
  const year = yearBudget(state, data.financialYear)
  const drafted = [...year.drafted].sort(([a], [b]) => a - b).flatMap(([, lines]) => lines)
  const period = periodWithin(data.financialYear, effectiveOn)
  openLines(year, period, data.fromDraft ? drafted : data.lines)
  year.drafted.clear()
  return state
}

type Legs = { readonly financialYear: FinancialYear; readonly legs: readonly HeadAmount[] }

const postLegs = (
  state: State,
  column: BudgetColumn,
  { financialYear, legs }: Legs,
  on: PlainDate,
): State => {
  const period = periodWithin(financialYear, on)
  post(yearBudget(state, financialYear), column, period, legs)
  return state
}

const postVirement = (state: State, event: Placed<EventOf<typeof VirementPosted>>): State => {
  const { data, effectiveOn } = event
  const { financialYear, reference, kind, laterYears } = data
  setPending(yearBudget(state, financialYear), reference, [])
  const isTechnical = kind === 'technical'
  if (isTechnical && laterYears.length > 0) state.technical.add(giftKey(event))
  return postLegs(state, virementColumn(isTechnical), data, effectiveOn)
}

const carryVirement = (
  state: State,
  { data, effectiveOn }: EventOf<typeof VirementCarried>,
): State =>
  postLegs(state, virementColumn(state.technical.has(giftKey(data.gift))), data, effectiveOn)

type Pending = { readonly financialYear: FinancialYear; readonly reference: string }

const pend = (
  state: State,
  { financialYear, reference }: Pending,
  legs: readonly HeadAmount[],
): State => {
  setPending(yearBudget(state, financialYear), reference, legs)
  return state
}

const exchange = (state: State, { year, leg, sign }: Exchange, on: PlainDate): State => {
  post(yearBudget(state, year), 'reserveFunding', periodWithin(year, on), [leg], sign)
  return state
}

/**
 * A reserve and a budget exchange money in one event. Its place is remembered in case the receiver sends the money
 * back.
 */
const give = (state: State, event: Placed, exchanged: Exchange): State => {
  noteGift(state.gifts, event, exchanged.year)
  return exchange(state, exchanged, event.effectiveOn)
}

type Drawing = EventOf<typeof DrawdownPosted> | EventOf<typeof DrawdownReversed>

const draw = (state: State, event: Placed<Drawing>): State => {
  const { financialYear: year, to, amount } = event.data
  const leg = { costCentre: to.costCentre, subjective: to.subjective, amount }
  return give(state, event, { year, leg, sign: event.type === 'DrawdownPosted' ? 1n : -1n })
}

const contribute = (state: State, event: Placed<EventOf<typeof ContributedToReserve>>): State => {
  const { from, amount } = event.data
  if (from === null) return state
  const { financialYear: year, costCentre, subjective } = from
  return give(state, event, { year, leg: { costCentre, subjective, amount }, sign: -1n })
}

const returnGift = (state: State, { data, effectiveOn }: EventOf<typeof GiftReturned>): State => {
  const back = movedBack(state.gifts, data)
  return back === null ? state : exchange(state, back, effectiveOn)
}

const foresee = (
  state: State,
  event: EventOf<typeof ForecastSubmitted> | EventOf<typeof ForecastChallenged>,
): State => {
  const { forecasts } = yearBudget(state, event.data.financialYear)
  if (event.type === 'ForecastSubmitted') foldForecast(forecasts, event)
  else foldChallenge(forecasts, event)
  return state
}

const evolve = (state: State, event: Placed<BudgetMonitoringEvent>): State => {
  switch (event.type) {
    case 'ActualsImported':
      return foldPostings(state, event)
    case 'BudgetLinesDrafted':
      return draft(state, event)
    case 'BudgetApproved':
      return approveBudget(state, event)
    case 'SpecificGrantReceived':
      return postLegs(state, 'grants', event.data, event.effectiveOn)
    case 'SupplementaryEstimateApproved':
      return postLegs(state, 'supplementaryEstimates', event.data, event.effectiveOn)
    case 'VirementProposed':
    case 'VirementAmended':
      return pend(state, event.data, event.data.legs)
    case 'VirementRejected':
    case 'VirementWithdrawn':
      return pend(state, event.data, [])
    case 'VirementPosted':
      return postVirement(state, event)
    case 'VirementCarried':
      return carryVirement(state, event)
    case 'DrawdownPosted':
    case 'DrawdownReversed':
      return draw(state, event)
    case 'ContributedToReserve':
      return contribute(state, event)
    case 'GiftReturned':
      return returnGift(state, event)
    case 'CommitmentRaised':
    case 'CommitmentClosed':
      return foldCommitment(state, event)
    case 'CommitmentInvoiced':
      return foldInvoice(state, event)
    case 'CommitmentCarried':
      return foldCarriedCommitment(state, event)
    case 'CarriedForward':
      return foldCarriedForward(state, event)
    case 'ForecastSubmitted':
    case 'ForecastChallenged':
      return foresee(state, event)
    case 'ChartOfAccountsSet':
      foldChart(state.chart, event)
      return state
    case 'PeriodClosed':
    case 'PeriodReopened':
      foldClosing(state.closed, event)
      return state
  }
}

/**
 * Folds every movement, actual, commitment and forecast into the lines of each year. Of a gift, the giving event counts
 * and the receipt does not.
 */
export const budgetMonitoringProjection: Projection<BudgetMonitoringState, BudgetMonitoringEvent> =
  {
    name: 'budget-monitoring',
    version: 3,
    types: budgetMonitoringTypes,
    undated: closingTypes,
    initialState: () => ({
      years: new Map(),
      gifts: new Map(),
      technical: new Set(),
      closed: new Map(),
      chart: { costCentres: new Map(), subjectives: new Map() },
    }),
    evolve,
    keptForm: budgetKeptForm,
  }
