import { type Actor, plainDate } from '@coflyfr/core'
import { bodyHandler } from '@coflyfr/governance'
import {
  AdviceRecorded,
  BoardActionAssigned,
  BoardActionClosed,
  BoardActionRescheduled,
  BodyEstablished,
  HighlightReportReceived,
  MeetingHeld,
  MemberAppointed,
} from '@coflyfr/governance/events'
import { specificationFor } from '@coflyfr/testing'
import { test } from 'vitest'

const specification = specificationFor(bodyHandler)
const actor: Actor = { id: 'u-040', role: 'board' }
const held = plainDate('2023-11-15')
const later = plainDate('2024-01-10')
const dayBefore = plainDate('2023-11-14')
const body = 'improving-outcomes-board'
const at = { body, meeting: '2023-11-15' }
const adviser = 'Independent expert adviser'

const established = BodyEstablished.of(held, {
  body,
  name: 'Improving Outcomes for Children Board',
  kind: 'board',
  terms: 'Oversight, challenge and direction of the plan',
  chair: 'Chief Executive',
  reportsTo: ['cabinet-corporate-management-board', 'corporate-parenting-committee', 'scrutiny'],
})
const met = MeetingHeld.of(held, { ...at, attendance: ['Chief Executive', adviser] })
const seated = MemberAppointed.of(held, { body, member: adviser, capacity: 'independent-adviser' })

const report = {
  ...at,
  report: 'HR1',
  lines: [
    {
      action: 'A1',
      owner: 'Head of Service',
      dueOn: later,
      progress: 'amber',
      outcomeConfidence: 'green',
      changed: 'Recruitment slipped',
    },
  ],
} as const
const advice = { ...at, adviser, matter: 'Priorities', advice: 'Measure handoffs first' }
const action = {
  ...at,
  action: 'B1',
  kind: 'challenge',
  text: 'Say why agency cover has grown',
  owner: 'Head of Service',
  dueOn: later,
} as const
const closing = { body, action: 'B1', outcome: 'Explained', evidence: 'Paper 4' }

const receive = {
  command: 'ReceiveHighlightReport',
  actor,
  effectiveOn: held,
  data: report,
} as const
const advise = { command: 'RecordAdvice', actor, effectiveOn: held, data: advice } as const
const assign = { command: 'AssignBoardAction', actor, effectiveOn: held, data: action } as const
const close = { command: 'CloseBoardAction', actor, effectiveOn: later, data: closing } as const

test('a highlight report is received once, in a meeting', () => {
  const received = HighlightReportReceived.of(held, report)
  specification.given(established).when(receive).thenRefused('NoSuchMeeting')
  specification.given(established, met).when(receive).then(received)
  specification.given(established, met, received).when(receive).thenRefused('HighlightReportExists')
})

test('advice counts as independent only from someone appointed to give it', () => {
  specification
    .given(established, met)
    .when(advise)
    .thenRefused({ tag: 'NotAMember', body, member: adviser })
  const partner = MemberAppointed.of(held, { body, member: adviser, capacity: 'partner' })
  specification.given(established, met, partner).when(advise).thenRefused('NotAMember')
  specification.given(established, met, seated).when(advise).then(AdviceRecorded.of(held, advice))
})

test('a challenge is assigned and closed once, with evidence', () => {
  const assigned = BoardActionAssigned.of(held, action)
  const closed = BoardActionClosed.of(later, closing)
  specification.given(established, met).when(assign).then(assigned)
  specification.given(established, met, assigned).when(assign).thenRefused('BoardActionExists')
  specification.given(established, met).when(close).thenRefused('NoSuchBoardAction')
  specification.given(established, met, assigned).when(close).then(closed)
  specification
    .given(established, met, assigned, closed)
    .when(close)
    .thenRefused('BoardActionIsClosed')
  specification
    .given(established, met, assigned)
    .when({ ...close, effectiveOn: dayBefore })
    .thenRefused('DatedBeforePreviousStep')
})

test('the due date of an open action can be moved, with a reason', () => {
  const assigned = BoardActionAssigned.of(held, action)
  const moved = { body, action: 'B1', dueOn: plainDate('2024-02-28'), reason: 'Data is late' }
  const reschedule = {
    command: 'RescheduleBoardAction',
    actor,
    effectiveOn: later,
    data: moved,
  } as const
  const rescheduled = BoardActionRescheduled.of(later, moved)
  specification.given(established, met, assigned).when(reschedule).then(rescheduled)
  specification.given(established, met).when(reschedule).thenRefused('NoSuchBoardAction')
  specification
    .given(established, met, assigned, BoardActionClosed.of(later, closing))
    .when(reschedule)
    .thenRefused('BoardActionIsClosed')
})

test('a highlight report says how each action stands once, whichever plan it is of', () => {
  const [line] = report.lines
  const twice = { ...report, lines: [line, line] }
  specification
    .given(established, met)
    .when({ ...receive, data: twice })
    .thenRefused({ tag: 'ActionReportedTwice', report: 'HR1', action: 'A1' })
  const ofTwoPlans = { ...report, lines: [line, { ...line, plan: 'think-family' }] }
  specification
    .given(established, met)
    .when({ ...receive, data: ofTwoPlans })
    .then(HighlightReportReceived.of(held, ofTwoPlans))
})
