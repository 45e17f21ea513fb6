import type { PlainDate } from '@coflyfr/core'
import type { ComplaintEvent } from './events.ts'

/** The state of a complaint; the last four are ends, of which only `answered` leads on, to the Ombudsman. */
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
  | {
      readonly status: ComplaintStatus
      readonly lastStepOn: PlainDate
      /** References of what it taught. */
      readonly learning: readonly string[]
    }

/** No complaint. */
export const initialComplaint = (): ComplaintState => ({ status: 'none' })

/** Folds one event of a complaint. */
export const evolveComplaint = (state: ComplaintState, event: ComplaintEvent): ComplaintState => {
  const learning = state.status === 'none' ? [] : state.learning
  const status = state.status === 'none' ? 'received' : state.status
  const lastStepOn = event.effectiveOn
  switch (event.type) {
    case 'ComplaintExtended':
      return { status, lastStepOn, learning }
    case 'LearningRecorded':
      return { status, lastStepOn, learning: [...learning, event.data.learning] }
    default:
      return { status: statusAfter(event), lastStepOn, learning }
  }
}

type StepEvent = Exclude<
  ComplaintEvent,
  { readonly type: 'ComplaintExtended' | 'LearningRecorded' }
>

const statusAfter = ({ type, data }: StepEvent): ComplaintStatus => {
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
