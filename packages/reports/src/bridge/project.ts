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
import { movedBack } from '../budget-monitoring/gifts.ts'
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

/** The events that move the revised budget, and the chart that says to which service its heads belong. */
export type BridgeEvent = EventOf<(typeof definitions)[number]>

/** What identifies a movement within its year. */
type Named = Pick<Movement, 'step' | 'reference' | 'reserve'>

/** What one event moves in the budget of a year. */
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

/** A document that moves the budget of a year. */
interface Document {
  readonly financialYear: FinancialYear
  readonly reference: string | null
  readonly legs: readonly HeadAmount[]
}

const movedByDocument = (
  step: Step,
  { financialYear: year, reference, legs }: Document,
): Moved => ({ year, step, reference, reserve: null, legs })

const approved = (
  { monitoring }: BridgeState,
  { financialYear, fromDraft, lines }: EventOf<typeof BudgetApproved>['data'],
): Moved => {
  // Read before budget monitoring folds the event, which clears the draft.
  const drafted = [...(monitoring.years.get(financialYear)?.drafted.values() ?? [])].flat()
  const legs = fromDraft ? drafted : lines
  return movedByDocument('original budget', { financialYear, reference: null, legs })
}

const returned = (
  { monitoring }: BridgeState,
  data: EventOf<typeof GiftReturned>['data'],
): Moved | null => {
  const back = movedBack(monitoring.gifts, data)
  if (back === null) return null
  const { year, leg, sign } = back
  const legs = [sign === 1n ? leg : opposite(leg)]
  return { ...fundOf(data), year, step: 'reserve funding', legs }
}

const virementStep = (isTechnical: boolean): Step =>
  isTechnical ? 'technical adjustment' : 'virement'

/** What an event moves; null if it moves no budget. */
export const movedBy = (state: BridgeState, { type, data }: BridgeEvent): Moved | null => {
  switch (type) {
    case 'BudgetApproved':
      return approved(state, data)
    case 'VirementPosted':
      return movedByDocument(virementStep(data.kind === 'technical'), data)
    case 'VirementCarried': {
      const step = virementStep(state.monitoring.technical.has(giftKey(data.gift)))
      const reference = `${data.reference} of ${data.postedInYear}`
      return movedByDocument(step, { ...data, reference })
    }
    case 'SpecificGrantReceived':
      return movedByDocument('grant', data)
    case 'SupplementaryEstimateApproved':
      return movedByDocument('supplementary estimate', data)
    case 'CarriedForward': {
      const { toYear: financialYear, reference } = data
      return movedByDocument('carried in', { financialYear, reference, legs: carriedLegs(data) })
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
    case 'BudgetLinesDrafted':
    case 'ChartOfAccountsSet':
    case 'ReserveEstablished':
      return null
  }
}

/** References are unique only within a reserve, so both are needed. */
const fundOf = ({ reserve, reference }: Fund): Fund => ({ reserve, reference })

/** The key of a movement among those of its year. */
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

const evolve = (state: BridgeState, event: Placed<BridgeEvent>): BridgeState => {
  const moved = movedBy(state, event)
  if (moved !== null) put(state, moved, event.effectiveOn)
  if (event.type === 'ReserveEstablished')
    state.reserveNames.set(event.data.reserve, event.data.name)
  else budgetMonitoringProjection.evolve(state.monitoring, event)
  return state
}

/** Folds the revised budget twice, by document and as budget monitoring does, so that one checks the other. */
export const bridgeProjection: Projection<BridgeState, BridgeEvent> = {
  name: 'bridge',
  version: 3,
  types: definitions.map(({ type }) => type),
  initialState: () => ({
    monitoring: budgetMonitoringProjection.initialState(),
    movements: new Map(),
    reserveNames: new Map(),
  }),
  evolve,
  keptForm: bridgeKeptForm,
}
