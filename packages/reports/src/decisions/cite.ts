import type { CitingEvent } from './events.ts'
import type { Citation } from './state.ts'

/** An event said that the minute was not in its body's stream; where it says nothing, the report looks it up. */
const isOnRecord = ({ data }: CitingEvent): boolean => 'onRecord' in data && data.onRecord

const virementOf = (reference: string, contentHash: string) =>
  ({ kind: 'virement', reference, contentHash }) as const

const drawdownOf = (reference: string, contentHash: string) =>
  ({ kind: 'drawdown', reference, contentHash }) as const

type Cited = Omit<Citation, 'on'> & { readonly on?: Citation['on'] }

const citedBy = ({ type, data }: CitingEvent): Cited | null => {
  const approved = { by: null, verb: 'approved' } as const
  switch (type) {
    case 'BudgetApproved': {
      const { decision, financialYear, contentHash, decidedOn: on } = data
      const subject = { kind: 'budget', reference: financialYear, contentHash }
      const cited = { ...approved, decision, subject }
      return on === undefined ? cited : { ...cited, on }
    }
    case 'SupplementaryEstimateApproved':
    case 'CarriedForward':
    case 'ReductionApproved':
    case 'ReductionRemoved': {
      const { decision, financialYear, reference } = data
      const subject = { kind: kindByType[type], reference: `${reference} ${financialYear}` }
      return { ...approved, decision, subject }
    }
    case 'SpecificGrantReceived': {
      const { decision, reference } = data
      return decision === null
        ? null
        : { ...approved, decision, subject: { kind: 'grant', reference } }
    }
    case 'VirementAgreed':
    case 'VirementApproved':
    case 'VirementRejected': {
      const { by, decision, decidedOn: on, reference, contentHash } = data
      const subject = virementOf(reference, contentHash)
      return { by, decision, verb: verbByType[type], on, subject }
    }
    case 'ReserveEstablished':
    case 'ContributedToReserve':
    case 'ReserveReleased':
    case 'ReserveRepurposed':
    case 'TransferredBetweenReserves':
    case 'ReserveRestated': {
      const { decision, reserve: reference } = data
      const dated = 'decidedOn' in data ? { on: data.decidedOn } : {}
      return { ...approved, ...dated, decision, subject: { kind: 'reserve', reference } }
    }
    case 'DrawdownAgreed':
    case 'DrawdownApproved': {
      const { by, decision, decidedOn: on, reference, contentHash } = data
      const subject = drawdownOf(reference, contentHash)
      return { by, decision, verb: verbByType[type], on, subject }
    }
    case 'PlanApproved': {
      const { by, decision, plan: reference, contentHash } = data
      const subject = { kind: 'plan', reference, contentHash }
      const cited = { by, decision, verb: 'approved', subject } as const
      return data.decidedOn === null ? cited : { ...cited, on: data.decidedOn }
    }
  }
}

/** References of these are each year's own. */
const kindByType = {
  SupplementaryEstimateApproved: 'supplementary-estimate',
  CarriedForward: 'carry-forward',
  ReductionApproved: 'reduction',
  ReductionRemoved: 'removal-of-reduction',
} as const

const verbByType = {
  VirementAgreed: 'agreed',
  VirementApproved: 'approved',
  VirementRejected: 'refused',
  DrawdownAgreed: 'agreed',
  DrawdownApproved: 'approved',
} as const

/** The minute that an event cites and that was not on record then; null where it cites none, or one on record. */
export const citationOf = (event: CitingEvent): Citation | null => {
  if (isOnRecord(event)) return null
  const cited = citedBy(event)
  return cited === null ? null : { on: event.effectiveOn, ...cited }
}
