import type { PlainDate } from '@coflyfr/core'
import type { ComplaintEvent } from './events.ts'

/** Where a complaint stands; the last four are ends, of which `answered` alone leads on, to the Ombudsman. */
export type ComplaintStatus =
  | 'received'
  | 'acknowledged'
  | 'discussed'
  | 'settled'
  | 'not-settled'
  | 'investigated'
  | 'terms-sent'
  | 'answered'
  | 'with-ombudsman'
  | 'withdrawn'

/** A complaint, if one was received. */
export type ComplaintState =
  | { readonly status: 'none' }
  | { readonly status: ComplaintStatus; readonly lastStepOn: PlainDate }

/** No complaint. */
export const initialComplaint = (): ComplaintState => ({ status: 'none' })

/** Folds one event of a complaint. */
export const evolveComplaint = (_: ComplaintState, event: ComplaintEvent): ComplaintState => ({
  status: statusAfter(event),
  lastStepOn: event.effectiveOn,
})

const statusAfter = ({ type, data }: ComplaintEvent): ComplaintStatus => {
  switch (type) {
    case 'ComplaintReceived':
      return 'received'
    case 'ComplaintAcknowledged':
      return 'acknowledged'
    case 'ComplaintDiscussed':
      return 'discussed'
    case 'StageOneConcluded':
      return data.outcome
    case 'SettlementTermsSent':
      return 'terms-sent'
    case 'StageTwoStarted':
      return 'investigated'
    case 'InvestigationConcluded':
      return 'answered'
    case 'OmbudsmanInformed':
      return 'with-ombudsman'
    case 'ComplaintWithdrawn':
      return 'withdrawn'
  }
}
