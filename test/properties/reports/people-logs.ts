import {
  ContactDecided,
  ContactReceived,
  CrossReferred,
  EngagementRecorded,
  HandedOff,
  ResponseRecorded,
  ServiceRequested,
  ServiceStarted,
  TraineesQualified,
  TraineesStarted,
  WorkforcePositionRecorded,
} from '@coflyfr/outcomes/events'
import { type Drawn, logsOf } from './logs-of.ts'

const contactOf = ({ id, pick }: Drawn) => ({ case: id, contact: `k${pick}` })
const requestOf = ({ id, pick }: Drawn) => ({ case: id, request: `q${pick % 3}` })

/** Cases: contacts, handoffs, waits. */
export const caseLogs = logsOf('case', [
  (drawn) =>
    ContactReceived.of(drawn.day, { ...contactOf(drawn), source: 'school', team: 'front-door' }),
  (drawn) => {
    const outcome = drawn.pick % 2 === 0 ? 'assessment' : 'early-help'
    return ContactDecided.of(drawn.day, { ...contactOf(drawn), outcome })
  },
  ({ day, id }) =>
    HandedOff.of(day, { case: id, fromTeam: 'a', toTeam: 'b', reason: 'specialism' }),
  (drawn) => ServiceRequested.of(drawn.day, { ...requestOf(drawn), service: 'a' }),
  (drawn) => CrossReferred.of(drawn.day, { ...requestOf(drawn), fromService: 'a', toService: 'b' }),
  (drawn) => ServiceStarted.of(drawn.day, { ...requestOf(drawn), service: 'b' }),
])

/** Engagements and what came of them. */
export const engagementLogs = logsOf('engagement', [
  ({ day, id, pick }) =>
    EngagementRecorded.of(day, {
      engagement: id,
      kind: 'forum',
      title: `t${pick}`,
      audience: 'x',
      heldOn: day,
      invited: null,
      attended: pick,
      said: [{ reference: 's0', summary: 'x' }],
      plan: null,
    }),
  ({ day, id, pick }) =>
    ResponseRecorded.of(day, { engagement: id, said: 's0', outcome: 'done', response: `${pick}` }),
])

/** Positions of a workforce and its cohorts. */
export const workforceLogs = logsOf('workforce', [
  ({ day, id, pick }) =>
    WorkforcePositionRecorded.of(day, {
      service: id,
      on: day,
      establishedFte: '10.5',
      inPostFte: String(pick),
      socialWorkerFte: '0',
      vacantFte: '1',
      agencyFte: '2',
      starters: pick,
      leavers: 0,
      trainees: 0,
      secondments: 0,
      correctionReason: null,
    }),
  ({ day, id, pick }) =>
    TraineesStarted.of(day, {
      service: id,
      cohort: `c${pick}`,
      scheme: 'traineeship',
      started: pick,
    }),
  ({ day, id, pick }) =>
    TraineesQualified.of(day, { service: id, cohort: `c${pick}`, qualified: 1 }),
])
