import type { EventOf } from '@coflyfr/core'
import type { AssessmentEvent } from '../assessment/events.ts'
import type { BirthRecorded, ChildAmended, ChildRecorded, DeathRecorded } from '../child/events.ts'
import type {
  ContactDecided,
  ContactReceived,
  ReportAcknowledged,
  ReporterAnswered,
} from '../contact/events.ts'
import type { CaseClosed, ReferralAccepted } from '../referral/events.ts'
import type { ClockFact } from './clock-fact.ts'

/** The events of the front door, of assessments and of the child that a clock heeds. */
export type FrontDoorEvent =
  | EventOf<typeof ContactReceived>
  | EventOf<typeof ContactDecided>
  | EventOf<typeof ReportAcknowledged>
  | EventOf<typeof ReporterAnswered>
  | EventOf<typeof ReferralAccepted>
  | EventOf<typeof CaseClosed>
  | AssessmentEvent
  | EventOf<typeof ChildRecorded>
  | EventOf<typeof ChildAmended>
  | EventOf<typeof BirthRecorded>
  | EventOf<typeof DeathRecorded>

/** What clocks need of an event of the front door, of an assessment or of the child. */
export const frontDoorFacts = ({
  type,
  effectiveOn: on,
  data,
}: FrontDoorEvent): readonly ClockFact[] => {
  switch (type) {
    case 'ContactReceived':
      return [{ mark: 'contact-received', on, about: data.contact }]
    case 'ContactDecided': {
      const decided: ClockFact = { mark: 'contact-decided', on, about: data.contact }
      if (data.outcome !== 'report-of-concern') return [decided]
      return [decided, { fact: 'report-taken', on, contact: data.contact }]
    }
    case 'ReportAcknowledged':
      return [{ mark: 'report-acknowledged', on, about: data.contact }]
    case 'ReporterAnswered':
      return [{ mark: 'report-answered', on, about: data.contact }]
    case 'ReferralAccepted': {
      const accepted: ClockFact = { mark: 'referral-accepted', on, about: data.referral }
      const { referral: about, closedOn } = data
      if (closedOn === null) return [accepted]
      return [accepted, { mark: 'referral-closed', on: closedOn, about }]
    }
    case 'CaseClosed':
      return [{ mark: 'referral-closed', on, about: data.referral }]
    case 'AssessmentStarted': {
      const { referral, assessment } = data
      return [{ fact: 'assessment-begun', on, referral, assessment }]
    }
    case 'AssessmentCompleted':
      return [{ fact: 'assessment-ended', on, assessment: data.assessment }]
    case 'ChildRecorded':
      // An unborn child has no birthday yet.
      return data.birth?.status === 'born' ? [{ fact: 'born', on, month: data.birth.month }] : []
    case 'ChildAmended':
      return data.birthMonth === null ? [] : [{ fact: 'born', on, month: data.birthMonth }]
    case 'BirthRecorded':
      return [{ fact: 'born', on, month: data.birthMonth }]
    case 'DeathRecorded':
      return [{ mark: 'died', on, about: null }]
  }
}
