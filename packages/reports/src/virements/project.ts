import {
  BudgetApproved,
  type LegWire,
  VirementAgreed,
  VirementAmended,
  VirementApproved,
  VirementCarried,
  type VirementEvent,
  VirementForwarded,
  VirementPosted,
  VirementProposed,
  VirementRejected,
  VirementReversed,
  VirementWithdrawn,
} from '@coflyfr/budget/events'
import { type EventOf, keptByField, mapApart, type Placed, type Projection } from '@coflyfr/core'
import { type Pence, penceOfPounds, sumPence } from '@coflyfr/money'
import { textKeptOnce } from '../text-kept-once.ts'
import { routeKeptOnce } from './route-kept-once.ts'
import {
  type CarriedVirement,
  type TakenStep,
  type Virement,
  type VirementsState,
  virementKey,
} from './state.ts'
import { withStep } from './with-step.ts'

/** The events that the report folds: virements, and the budgets that include carried ones. */
export type VirementsEvent = VirementEvent | EventOf<typeof BudgetApproved>

type State = VirementsState
type Key = Parameters<typeof virementKey>[0]

const grossOf = (legs: readonly { readonly amount: string }[]): Pence =>
  sumPence(legs.map(({ amount }) => penceOfPounds(amount)).filter((amount) => amount > 0n))

const change = (state: State, named: Key, changed: (virement: Virement) => Virement): State => {
  const key = virementKey(named)
  const virement = state.virements.get(key)
  if (virement !== undefined) state.virements.set(key, changed(virement))
  return state
}

/** The leg, sharing the text of its subjective with earlier legs. */
const legKeptOnce = ({ amount, costCentre, subjective }: LegWire): LegWire => ({
  amount,
  costCentre,
  subjective: textKeptOnce(subjective),
})

type Version = EventOf<typeof VirementProposed> | EventOf<typeof VirementAmended>

/** A new version cancels the steps taken on the one before, and keeps the day of the first proposal. */
const putVersion = (state: State, { data, effectiveOn }: Version): State => {
  const { reference, financialYear, kind, reason, legs, contentHash, reverses, route } = data
  const key = virementKey(data)
  const before = state.virements.get(key)
  state.virements.set(key, {
    reference,
    financialYear,
    kind,
    reason: textKeptOnce(reason),
    legs: legs.map(legKeptOnce),
    amount: grossOf(legs),
    contentHash,
    standing: 'proposed',
    route: routeKeptOnce(route),
    steps: [],
    proposedOn: before?.proposedOn ?? effectiveOn,
    postedOn: null,
    reverses,
    reversal: null,
  })
  return state
}

type Decision =
  | EventOf<typeof VirementAgreed>
  | EventOf<typeof VirementApproved>
  | EventOf<typeof VirementRejected>

const takenStep = (
  { by, decision, decidedOn, onRecord }: Decision['data'],
  act: TakenStep['act'],
): TakenStep => ({ by, act, decision, on: decidedOn, onRecord })

const decide = (state: State, event: Decision): State => {
  const decided = change(state, event.data, (virement) => {
    const { steps } = virement
    switch (event.type) {
      case 'VirementAgreed':
        return {
          ...virement,
          standing: 'agreed',
          route: routeKeptOnce(event.data.route),
          steps: withStep(steps, takenStep(event.data, 'agree')),
        }
      case 'VirementApproved':
        return {
          ...virement,
          standing: 'approved',
          route: routeKeptOnce(event.data.route),
          steps: withStep(steps, takenStep(event.data, 'approve')),
        }
      case 'VirementRejected':
        return {
          ...virement,
          standing: 'rejected',
          steps: withStep(steps, takenStep(event.data, 'refuse')),
        }
    }
  })
  return event.type === 'VirementRejected' ? forgetReversal(decided, event.data) : decided
}

/** A virement is reversed when its reversal is posted, not when that is proposed. */
const post = (state: State, { data, effectiveOn }: EventOf<typeof VirementPosted>): State => {
  const posted = reach(
    change(state, data, (virement) => ({
      ...virement,
      standing: 'posted',
      postedOn: effectiveOn,
    })),
    data,
  )
  const { reverses, financialYear } = data
  if (reverses === null) return posted
  return change(posted, { reference: reverses, financialYear }, (virement) => ({
    ...virement,
    standing: 'reversed',
  }))
}

/** If a reversal is rejected or withdrawn, the virement is as if it had not been proposed. */
const forgetReversal = (state: State, key: Key): State => {
  const { reverses = null } = state.virements.get(virementKey(key)) ?? {}
  if (reverses === null) return state
  const reversed = { financialYear: key.financialYear, reference: reverses }
  return change(state, reversed, (virement) => ({ ...virement, reversal: null }))
}

const withdraw = (state: State, { data }: EventOf<typeof VirementWithdrawn>): State =>
  forgetReversal(
    change(state, data, (virement) => ({ ...virement, standing: 'withdrawn' })),
    data,
  )

type Posted = EventOf<typeof VirementPosted>['data']

type Carrying = EventOf<typeof VirementForwarded> | EventOf<typeof VirementCarried>

const putCarried = (state: State, carried: CarriedVirement): State => {
  state.carried.set(`${virementKey(carried)}@${carried.postedInYear}`, carried)
  return state
}

/** A posting affects later years only once they have received it. */
const reach = (state: State, { reference, financialYear, laterYears }: Posted): State =>
  laterYears.reduce((reached, later) => {
    const key = { reference, financialYear: later.financialYear }
    const standing = state.included.has(virementKey(key)) ? 'included' : 'unreceived'
    const amount = grossOf(later.legs)
    return putCarried(reached, { ...key, postedInYear: financialYear, amount, standing })
  }, state)

const carry = (state: State, { type, data }: Carrying): State => {
  const { reference, financialYear, postedInYear, legs } = data
  const standing = type === 'VirementCarried' ? 'carried' : 'waiting'
  const amount = grossOf(legs)
  return putCarried(state, { reference, financialYear, postedInYear, amount, standing })
}

/**
 * Approving a budget also carries in what waits for it, in the same decision. So whatever still waits afterwards is
 * either included in its lines or left out.
 */
const approve = (state: State, { data }: EventOf<typeof BudgetApproved>): State => {
  const { financialYear, includes } = data
  state.budgets.add(financialYear)
  for (const reference of includes) state.included.add(virementKey({ financialYear, reference }))
  return [...state.carried.values()]
    .filter((one) => one.financialYear === financialYear)
    .reduce((approved, waiting) => {
      const standing = state.included.has(virementKey(waiting)) ? 'included' : 'unreceived'
      return putCarried(approved, { ...waiting, standing })
    }, state)
}

const evolve = (state: State, event: Placed<VirementsEvent>): State => {
  switch (event.type) {
    case 'BudgetApproved':
      return approve(state, event)
    case 'VirementProposed':
    case 'VirementAmended':
      return putVersion(state, event)
    case 'VirementAgreed':
    case 'VirementApproved':
    case 'VirementRejected':
      return decide(state, event)
    case 'VirementWithdrawn':
      return withdraw(state, event)
    case 'VirementPosted':
      return post(state, event)
    case 'VirementReversed':
      return change(state, event.data, (virement) => ({
        ...virement,
        reversal: event.data.reversalReference,
      }))
    case 'VirementForwarded':
    case 'VirementCarried':
      return carry(state, event)
  }
}

/** Folds every virement from proposal to end, and its amounts in later years. */
export const virementsProjection: Projection<VirementsState, VirementsEvent> = {
  name: 'virements',
  version: 4,
  types: [
    BudgetApproved.type,
    VirementProposed.type,
    VirementAmended.type,
    VirementAgreed.type,
    VirementApproved.type,
    VirementRejected.type,
    VirementPosted.type,
    VirementWithdrawn.type,
    VirementReversed.type,
    VirementForwarded.type,
    VirementCarried.type,
  ],
  initialState: () => ({
    virements: new Map(),
    carried: new Map(),
    included: new Set(),
    budgets: new Set(),
  }),
  evolve,
  keptForm: keptByField<VirementsState>(1, { virements: mapApart(), carried: mapApart() }),
}
