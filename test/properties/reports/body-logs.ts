import { addDays } from '@coflyfr/core'
import {
  CallInConcluded,
  DecisionCalledIn,
  DecisionRecorded,
  DecisionTookEffect,
  ImplementationReported,
  ItemReferred,
  MeetingHeld,
  RecommendationAccepted,
  RecommendationClosed,
  RecommendationMade,
  RecommendationRejected,
  ReportNoted,
  ResponseChased,
  ResponseReceived,
  ResponseRequested,
} from '@coflyfr/governance/events'
import { pounds } from './desk.ts'
import { type Drawn, logsOf } from './logs-of.ts'

const placeOf = ({ id, pick }: Drawn) => ({ body: id, meeting: `m${pick % 2}`, item: `${pick}` })

/** Bodies that meet, decide, refer and note. */
export const decisionLogs = logsOf('body', [
  ({ day, id, pick }) => MeetingHeld.of(day, { body: id, meeting: `m${pick % 2}`, attendance: [] }),
  (drawn) =>
    DecisionRecorded.of(drawn.day, {
      ...placeOf(drawn),
      reference: `d${drawn.pick}`,
      verb: 'agreed',
      decidedOn: drawn.day,
      resolution: 'x',
      subject: { kind: 'virement', reference: `V${drawn.pick}` },
      ...(drawn.pick % 2 === 0 ? { callInEndsOn: addDays(drawn.day, -1) } : {}),
    }),
  ({ day, id, pick }) =>
    DecisionCalledIn.of(day, { body: id, reference: `d${pick}`, calledInBy: 'x', reasons: 'x' }),
  ({ day, id, pick }) =>
    CallInConcluded.of(day, {
      body: id,
      reference: `d${pick}`,
      conclusion: pick % 2 === 0 ? 'stands' : 'referred-back',
      concludedBy: 'x',
      reasons: 'x',
    }),
  ({ day, id, pick }) => DecisionTookEffect.of(day, { body: id, reference: `d${pick}` }),
  ({ day, id, pick }) =>
    ItemReferred.of(day, {
      body: id,
      item: `${pick}`,
      decision: `d${pick}`,
      referredTo: id === 'x1' ? 'x2' : 'x1',
      subject: { kind: 'virement', reference: `V${pick}` },
    }),
  (drawn) =>
    ReportNoted.of(drawn.day, {
      ...placeOf(drawn),
      figures: [{ label: 'EMR', amount: pounds(BigInt(drawn.pick)) }],
    }),
])

const recommended = ({ id, pick }: Drawn) => ({ body: id, recommendation: `r${pick % 2}` })

const answered = (drawn: Drawn) => ({ ...recommended(drawn), answeredBy: 'x', response: 'x' })

/** Recommendations and their answers. */
export const recommendationLogs = logsOf('body', [
  (drawn) =>
    RecommendationMade.of(drawn.day, {
      ...recommended(drawn),
      meeting: 'm0',
      kind: 'resource',
      madeBy: 'x',
      to: 'Cabinet',
      text: 'x',
      respondBy: drawn.day,
      amount: pounds(BigInt(drawn.pick)),
    }),
  (drawn) =>
    ResponseRequested.of(drawn.day, { ...recommended(drawn), of: 'x', respondBy: drawn.day }),
  (drawn) => ResponseChased.of(drawn.day, { ...recommended(drawn), chasedBy: 'x' }),
  (drawn) => ResponseReceived.of(drawn.day, { ...recommended(drawn), from: 'x', response: 'x' }),
  (drawn) => RecommendationAccepted.of(drawn.day, answered(drawn)),
  (drawn) => RecommendationRejected.of(drawn.day, answered(drawn)),
  (drawn) => {
    const said = { reportedBy: 'x', progress: 'x', evidence: 'x' }
    return ImplementationReported.of(drawn.day, { ...recommended(drawn), ...said })
  },
  (drawn) => RecommendationClosed.of(drawn.day, { ...recommended(drawn), evidence: 'x' }),
])
