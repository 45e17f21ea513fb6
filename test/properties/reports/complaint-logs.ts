import {
  InvestigationConcluded,
  LearningRecorded,
  StageOneConcluded,
} from '@coflyfr/outcomes/events'
import { logsOf } from './logs-of.ts'

/** Complaints that end and have lessons, in any order. */
export const complaintLogs = logsOf('complaint', [
  ({ day, id: complaint, pick }) => {
    const outcome = pick % 2 === 0 ? 'settled' : 'not-settled'
    return StageOneConcluded.of(day, { complaint, outcome })
  },
  ({ day, id: complaint, pick }) => {
    const outcome = pick % 2 === 0 ? 'upheld' : 'not-upheld'
    return InvestigationConcluded.of(day, { complaint, outcome })
  },
  ({ day, id: complaint, pick }) =>
    LearningRecorded.of(day, {
      complaint,
      learning: `l${pick}`,
      theme: 'delay',
      action: 'Letters go out by post',
      due: null,
    }),
])
