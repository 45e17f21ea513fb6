import {
  BudgetApproved,
  BudgetLinesDrafted,
  CarriedForward,
  ChartOfAccountsSet,
  ContributedToReserve,
  DrawdownPosted,
  DrawdownReversed,
  GiftReturned,
  ReserveEstablished,
  SpecificGrantReceived,
  SupplementaryEstimateApproved,
  VirementCarried,
  VirementPosted,
} from '@coflyfr/budget/events'
import type { EventOf, FinancialYear, Placed, PlainDate, Projection } from '@coflyfr/core'
import { formatPounds, negatePence, pence, penceOfPounds, zeroPence } from '@coflyfr/money'
import { budgetMonitoringProjection } from '../budget-monitoring/project.ts'
import { type HeadAmount, headKey } from '../budget-monitoring/state.ts'
import { giftKey } from '../gift-key.ts'
import { bridgeKeptForm } from './kept-form.ts'
import type { BridgeState, Fund, Movement, Step } from './state.ts'

const definitions = [
  BudgetApproved,
  BudgetLinesDrafted,
  CarriedForward,
  ChartOfAccountsSet,
  ContributedToReserve,
  DrawdownPosted,
  DrawdownReversed,
  GiftReturned,
  ReserveEstablished,
  SpecificGrantReceived,
  SupplementaryEstimateApproved,
  VirementCarried,
  VirementPosted,
] as const

/** The events that move the revised budget, and the chart that says where its heads stand. */
export type BridgeEvent = EventOf<(typeof definitions)[number]>

/** What a movement is called by. */
type Named = Pick<Movement, 'step' | 'reference' | 'reserve'>

/** What one event moves of a year's budget. */
export interface Moved {
  readonly year: FinancialYear
  readonly step: Step
  readonly reference: string | null
  /** See `Movement`. */
  readonly reserve: string | null
  readonly legs: readonly HeadAmount[]
}

const opposite = ({ amount, ...head }: HeadAmount): HeadAmount => ({
  ...head,
  amount: formatPounds(negatePence(penceOfPounds(amount))),
})

const carriedLegs = ({ services }: EventOf<typeof CarriedForward>['data']): readonly HeadAmount[] =>
  services.flatMap(({ to, carriedForward }) =>
    to === null ? [] : [opposite({ ...to, amount: carriedForward })],
  )

const approved = (
  { monitoring }: BridgeState,
  { financialYear: year, fromDraft, lines }: EventOf<typeof BudgetApproved>['data'],
): Moved => {
  // Asked before the budget itself is folded, which clears what was drafted.
  const drafted = [...(monitoring.years.get(year)?.drafted.values() ?? [])].flat()
  return {
    ...ofNoReserve,
    year,
    step: 'original budget',
    reference: null,
    legs: fromDraft ? drafted : lines,
  }
}

const returned = (
  { monitoring, funds }: BridgeState,
  { gift, amount }: EventOf<typeof GiftReturned>['data'],
): Moved | null => {
  const given = monitoring.gifts.get(giftKey(gift))
  if (given === undefined) return null
  const back = { ...given, amount }
  return {
    year: given.financialYear,
    step: 'reserve funding',
    ...(funds.get(giftKey(gift)) ?? { ...ofNoReserve, reference: null }),
    legs: [given.direction === 1n ? opposite(back) : back],
  }
}

const virementStep = (isTechnical: boolean): Step =>
  isTechnical ? 'technical adjustment' : 'virement'

/** What an event moves; null where it moves no budget. */
export const movedBy = (state: BridgeState, { type, data }: BridgeEvent): Moved | null => {
  switch (type) {
    case 'BudgetApproved':
      return approved(state, data)
    case 'VirementPosted': {
      const step = virementStep(data.kind === 'technical')
      return {
        ...ofNoReserve,
        year: data.financialYear,
        step,
        reference: data.reference,
        legs: data.legs,
      }
    }
    case 'VirementCarried': {
      const reference = `${data.reference} of ${data.postedInYear}`
      const step = virementStep(state.monitoring.technical.has(giftKey(data.gift)))
      return { ...ofNoReserve, year: data.financialYear, step, reference, legs: data.legs }
    }
    case 'SpecificGrantReceived':
      return {
        ...ofNoReserve,
        year: data.financialYear,
        step: 'grant',
        reference: data.reference,
        legs: data.legs,
      }
    case 'SupplementaryEstimateApproved': {
      const step = 'supplementary estimate'
      return {
        ...ofNoReserve,
        year: data.financialYear,
        step,
        reference: data.reference,
        legs: data.legs,
      }
    }
    case 'DrawdownPosted':
    case 'DrawdownReversed': {
      const leg = { ...data.to, amount: data.amount }
      const legs = [type === 'DrawdownPosted' ? leg : opposite(leg)]
      return { ...fundOf(data), year: data.financialYear, step: 'reserve funding', legs }
    }
    case 'ContributedToReserve': {
      const { from, amount } = data
      if (from === null) return null
      const legs = [opposite({ ...from, amount })]
      return { ...fundOf(data), year: from.financialYear, step: 'reserve funding', legs }
    }
    case 'GiftReturned':
      return returned(state, data)
    case 'CarriedForward': {
      const { toYear: year, reference } = data
      return { ...ofNoReserve, year, step: 'carried in', reference, legs: carriedLegs(data) }
    }
    case 'BudgetLinesDrafted':
    case 'ChartOfAccountsSet':
    case 'ReserveEstablished':
      return null
  }
}

const ofNoReserve = { reserve: null } as const

/** References are each reserve's own. */
const fundOf = ({ reserve, reference }: Fund): Fund => ({ reserve, reference })

/** The place of a movement among those of its year. */
export const movementKey = ({ step, reference, reserve }: Named): string =>
  [step, reserve, reference].filter((part) => part !== null).join(' ')

const put = (
  { movements }: BridgeState,
  { year, step, reference, reserve, legs }: Moved,
  on: PlainDate,
): void => {
  const ofYear = movements.get(year) ?? new Map<string, Movement>()
  movements.set(year, ofYear)
  const key = movementKey({ step, reference, reserve })
  const known = ofYear.get(key)
  const heads = known?.heads ?? new Map()
  for (const { costCentre, subjective, amount } of legs) {
    const head = headKey(costCentre, subjective)
    heads.set(head, pence((heads.get(head) ?? zeroPence) + penceOfPounds(amount)))
  }
  const latest = known === undefined || known.on < on ? on : known.on
  ofYear.set(key, { step, reference, reserve, on: latest, heads })
}

const isGiving = (
  event: Placed<BridgeEvent>,
): event is Placed<
  Extract<
    BridgeEvent,
    { readonly type: 'DrawdownPosted' | 'DrawdownReversed' | 'ContributedToReserve' }
  >
> =>
  event.type === 'DrawdownPosted' ||
  event.type === 'DrawdownReversed' ||
  event.type === 'ContributedToReserve'

const evolve = (state: BridgeState, event: Placed<BridgeEvent>): BridgeState => {
  const moved = movedBy(state, event)
  if (moved !== null) put(state, moved, event.effectiveOn)
  if (isGiving(event)) state.funds.set(giftKey(event), fundOf(event.data))
  if (event.type === 'ReserveEstablished')
    state.reserveNames.set(event.data.reserve, event.data.name)
  else budgetMonitoringProjection.evolve(state.monitoring, event)
  return state
}

/** Folds the revised budget twice: by document, and as budget monitoring does, so that the one checks the other. */
export const bridgeProjection: Projection<BridgeState, BridgeEvent> = {
  name: 'bridge',
  version: 3,
  types: definitions.map(({ type }) => type),
  initialState: () => ({
    monitoring: budgetMonitoringProjection.initialState(),
    movements: new Map(),
    funds: new Map(),
    reserveNames: new Map(),
  }),
  evolve,
  keptForm: bridgeKeptForm,
}
