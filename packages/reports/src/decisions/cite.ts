import type { CitingEvent } from './events.ts'
import { minuteKeptOnce } from './minute-kept-once.ts'
import type { Citation, CitedMinute, Subject } from './state.ts'

/** A minute and the document for which it is cited. */
type Cited = CitedMinute & { readonly subject: Subject }

/**
 * Whether the event says that the minute was in its body's stream. If it does not say, the report looks the minute up.
 */
const isOnRecord = ({ data }: CitingEvent): boolean => 'onRecord' in data && data.onRecord

const virementOf = (reference: string, contentHash: string) =>
  ({ kind: 'virement', reference, contentHash }) as const

const drawdownOf = (reference: string, contentHash: string) =>
  ({ kind: 'drawdown', reference, contentHash }) as const

/** A citation that gives neither the body nor the verb counts as an approval. */
const approval = (on: Cited['on'], decision: string, subject: Subject): Cited => ({
  on,
  by: null,
  decision,
  verb: 'approved',
  subject,
})

const citedBy = ({ type, data, effectiveOn }: CitingEvent): Cited | null => {
  switch (type) {
    case 'BudgetApproved': {
      const { decision, financialYear, contentHash, decidedOn: on = effectiveOn } = data
      return approval(on, decision, { kind: 'budget', reference: financialYear, contentHash })
    }
    case 'SupplementaryEstimateApproved':
    case 'CarriedForward':
    case 'ReductionApproved':
    case 'ReductionRemoved': {
      const { decision, financialYear, reference } = data
      const subject = { kind: kindByType[type], reference: `${reference} ${financialYear}` }
      return approval(effectiveOn, decision, subject)
    }
    case 'SpecificGrantReceived': {
      const { decision, reference } = data
      return decision === null
        ? null
        : approval(effectiveOn, decision, { kind: 'grant', reference })
    }
    case 'VirementAgreed':
    case 'VirementApproved':
    case 'VirementRejected': {
      const { by, decision, decidedOn: on, reference, contentHash } = data
      const subject = virementOf(reference, contentHash)
      return { on, by, decision, verb: verbByType[type], subject }
    }
    case 'ReserveEstablished':
    case 'ContributedToReserve':
    case 'ReserveReleased':
    case 'ReserveRepurposed':
    case 'TransferredBetweenReserves':
    case 'ReserveRestated': {
      const { decision, reserve: reference } = data
      const on = 'decidedOn' in data ? data.decidedOn : effectiveOn
      return approval(on, decision, { kind: 'reserve', reference })
    }
    case 'DrawdownAgreed':
    case 'DrawdownApproved': {
      const { by, decision, decidedOn: on, reference, contentHash } = data
      const subject = drawdownOf(reference, contentHash)
      return { on, by, decision, verb: verbByType[type], subject }
    }
    case 'PlanApproved': {
      const { by, decision, plan: reference, contentHash } = data
      const subject = { kind: 'plan', reference, contentHash }
      return { on: data.decidedOn ?? effectiveOn, by, decision, verb: 'approved', subject }
    }
  }
}

/** Their references are unique only within a year. */
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

/** The minute that an event cites and that was not on record then; null if it cites none, or one on record. */
export const citationOf = (event: CitingEvent): Citation | null => {
  const cited = isOnRecord(event) ? null : citedBy(event)
  if (cited === null) return null
  const { on, by, decision, verb, subject } = cited
  const minute = minuteKeptOnce({ on, by, decision, verb })
  const { kind, reference, contentHash } = subject
  return contentHash === undefined
    ? { minute, kind, reference }
    : { minute, kind, reference, contentHash }
}
