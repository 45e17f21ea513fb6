import {
  type Command,
  exactObject,
  IdText,
  NonEmptyText,
  oneOf,
  PlainDateText,
} from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import type * as t from 'io-ts'
import { Subject } from '../decision/subject.ts'
import { Inspector } from './inspector.ts'
import { RecommendationKind } from './recommendation-kind.ts'

/** Codec of the data of `MakeRecommendation`. */
export const MakeRecommendationData = exactObject(
  'MakeRecommendation',
  {
    body: IdText,
    meeting: IdText,
    recommendation: IdText,
    kind: RecommendationKind,
    madeBy: NonEmptyText,
    to: NonEmptyText,
    text: NonEmptyText,
  },
  { respondBy: PlainDateText, amount: PenceFromPounds, inspector: Inspector },
)

/** Enters a recommendation in the tracker of the body that made or received it. */
export type MakeRecommendation = Command<
  'MakeRecommendation',
  t.TypeOf<typeof MakeRecommendationData>
>

/** Codec of the data of `RequestResponse`. */
export const RequestResponseData = exactObject('RequestResponse', {
  body: IdText,
  recommendation: IdText,
  of: NonEmptyText,
  respondBy: PlainDateText,
})

/** Asks for a response by a given day; asking again sets a new day. */
export type RequestResponse = Command<'RequestResponse', t.TypeOf<typeof RequestResponseData>>

/** Codec of the data of `ChaseResponse`. */
export const ChaseResponseData = exactObject('ChaseResponse', {
  body: IdText,
  recommendation: IdText,
  chasedBy: NonEmptyText,
})

/** Reminds whoever owes a response that it is overdue. */
export type ChaseResponse = Command<'ChaseResponse', t.TypeOf<typeof ChaseResponseData>>

/** Codec of the data of `ReceiveResponse`. */
export const ReceiveResponseData = exactObject('ReceiveResponse', {
  body: IdText,
  recommendation: IdText,
  from: NonEmptyText,
  response: NonEmptyText,
})

/** Records a response that does not accept or reject the recommendation yet. */
export type ReceiveResponse = Command<'ReceiveResponse', t.TypeOf<typeof ReceiveResponseData>>

/** Codec of the data of `RespondToRecommendation`. */
export const RespondToRecommendationData = exactObject(
  'RespondToRecommendation',
  {
    body: IdText,
    recommendation: IdText,
    answer: oneOf('accepted', 'rejected'),
    answeredBy: NonEmptyText,
    response: NonEmptyText,
  },
  { subject: Subject },
)

/** Answers a recommendation. */
export type RespondToRecommendation = Command<
  'RespondToRecommendation',
  t.TypeOf<typeof RespondToRecommendationData>
>

/** Codec of the data of `ReportImplementation`. */
export const ReportImplementationData = exactObject('ReportImplementation', {
  body: IdText,
  recommendation: IdText,
  reportedBy: NonEmptyText,
  progress: NonEmptyText,
  evidence: NonEmptyText,
})

/** Reports what was done about an accepted recommendation. */
export type ReportImplementation = Command<
  'ReportImplementation',
  t.TypeOf<typeof ReportImplementationData>
>

/** Codec of the data of `CloseRecommendation`. */
export const CloseRecommendationData = exactObject('CloseRecommendation', {
  body: IdText,
  recommendation: IdText,
  evidence: NonEmptyText,
})

/** Closes a recommendation whose implementation was reported. */
export type CloseRecommendation = Command<
  'CloseRecommendation',
  t.TypeOf<typeof CloseRecommendationData>
>

/** The commands of the recommendations tracker. */
export type RecommendationCommand =
  | MakeRecommendation
  | RequestResponse
  | ChaseResponse
  | ReceiveResponse
  | RespondToRecommendation
  | ReportImplementation
  | CloseRecommendation
