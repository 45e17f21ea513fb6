import {
  AdviceRecorded,
  BoardActionAssigned,
  BoardActionClosed,
  BoardActionRescheduled,
  BodyEstablished,
  HighlightReportReceived,
  ItemTabled,
  MeetingCalled,
  MeetingHeld,
  MemberAppointed,
  MemberStoodDown,
  RecommendationMade,
  ReportedToBody,
  ReportingLineSet,
  TermsOfReferenceAdopted,
} from '@coflyfr/governance/events'
import { pounds } from './desk.ts'
import { type Drawn, date, logsOf } from './logs-of.ts'

const at = ({ id, pick }: Drawn) => ({ body: id, meeting: `m${pick % 3}` })

const action = ({ id, pick }: Drawn) => ({ body: id, action: `a${pick % 2}` })

const progress = (pick: number) => (['red', 'amber', 'green', 'blue'] as const)[pick % 4] ?? 'red'

const capacity = (pick: number) =>
  (['chair', 'partner', 'independent-adviser'] as const)[pick % 3] ?? 'chair'

/** Boards at work: called, held, reporting on actions, recommending, and owing reports. */
export const boardLogs = logsOf('body', [
  ({ day, id, pick }) =>
    BodyEstablished.of(day, {
      body: id,
      name: `Board ${pick}`,
      kind: 'board',
      terms: 'x',
      chair: 'x',
      reportsTo: id === 'x1' ? ['x2', 'x3'] : [],
    }),
  ({ day, id, pick }) =>
    MemberAppointed.of(day, { body: id, member: `s${pick % 2}`, capacity: capacity(pick) }),
  ({ day, id, pick }) => MemberStoodDown.of(day, { body: id, member: `s${pick % 2}` }),
  ({ day, id, pick }) =>
    TermsOfReferenceAdopted.of(day, { body: id, terms: 'x', quorum: 1 + (pick % 3) }),
  (drawn) =>
    MeetingCalled.of(drawn.day, {
      ...at(drawn),
      meetsOn: date(100 * drawn.pick + 7),
      papersOn: date(100 * drawn.pick),
    }),
  (drawn) => MeetingHeld.of(drawn.day, { ...at(drawn), attendance: [`s${drawn.pick % 2}`, 'x'] }),
  (drawn) =>
    ItemTabled.of(drawn.day, { ...at(drawn), item: `${drawn.pick}`, title: 'x', presentedBy: 'x' }),
  (drawn) =>
    HighlightReportReceived.of(drawn.day, {
      ...at(drawn),
      report: `h${drawn.pick}`,
      lines: [
        {
          action: `a${drawn.pick % 2}`,
          owner: 'x',
          dueOn: date(50 * drawn.pick),
          progress: progress(drawn.pick),
          changed: 'x',
          measures: ['x1'],
        },
      ],
    }),
  (drawn) =>
    AdviceRecorded.of(drawn.day, { ...at(drawn), adviser: 's1', matter: 'x', advice: 'x' }),
  (drawn) =>
    BoardActionAssigned.of(drawn.day, {
      ...at(drawn),
      ...action(drawn),
      kind: (['challenge', 'direction', 'action'] as const)[drawn.pick % 3] ?? 'action',
      text: 'x',
      owner: 'x',
      dueOn: date(90 * drawn.pick),
    }),
  (drawn) =>
    BoardActionRescheduled.of(drawn.day, {
      ...action(drawn),
      dueOn: date(95 * drawn.pick),
      reason: 'x',
    }),
  (drawn) => BoardActionClosed.of(drawn.day, { ...action(drawn), outcome: 'x', evidence: 'x' }),
  (drawn) =>
    RecommendationMade.of(drawn.day, {
      ...at(drawn),
      recommendation: `r${drawn.pick % 2}`,
      kind: 'resource',
      madeBy: 'x',
      to: 'Cabinet',
      text: 'x',
      amount: pounds(BigInt(drawn.pick)),
    }),
  ({ day, id, pick }) =>
    ReportingLineSet.of(day, {
      body: id,
      to: 'x2',
      what: 'x',
      everyMonths: 1 + pick,
      firstDueOn: date(60 * pick),
    }),
  ({ day, id, pick }) =>
    ReportedToBody.of(day, { body: id, to: 'x2', report: `p${pick}`, title: 'x' }),
])
