/**
 * Events of `plan-<id>`. This is the wire format: what is written here is in ledgers for decades. Add fields by a new
 * schema version with an upcaster; never change a shape in place.
 */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  NonEmptyText,
  oneOf,
  PlainDateText,
  Role,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { Count } from '../codec/count.ts'
import { nullable } from '../codec/nullable.ts'
import { Sha256Text } from '../codec/sha256-text.ts'
import { MeasureCode } from '../measure/measure-code.ts'
import { PlanContent, planHeading } from './content.ts'

/** Progress of an action: red late, amber at risk, green on track, blue done (DOMAIN §5.7). */
export const ProgressRating = oneOf('red', 'amber', 'green', 'blue')

/** Confidence that an action will have its effect; apart from its progress (DOMAIN §5.7). */
export const ConfidenceRating = oneOf('red', 'amber', 'green')

/** What a review of a plan concludes. */
export const ReviewConclusion = oneOf('continue', 'amend', 'close')

/** A plan was begun; its first version is a draft. */
export const PlanDrafted = defineEvent({
  type: 'PlanDrafted',
  data: exactObject('PlanDrafted', { plan: IdText, ...planHeading }),
})

/** The draft gained a theme, after those it has. */
export const ThemeAdded = defineEvent({
  type: 'ThemeAdded',
  data: exactObject('ThemeAdded', { plan: IdText, theme: IdText, title: NonEmptyText }),
})

/** The draft gained a strategic action; `owner` is a post, never a name. */
export const StrategicActionAdded = defineEvent({
  type: 'StrategicActionAdded',
  data: exactObject('StrategicActionAdded', {
    plan: IdText,
    theme: IdText,
    action: IdText,
    title: NonEmptyText,
    owner: NonEmptyText,
    due: PlainDateText,
    measures: t.readonlyArray(MeasureCode),
  }),
})

/** The draft restates an action; the fields are those that now hold. */
export const StrategicActionAmended = defineEvent({
  type: 'StrategicActionAmended',
  data: exactObject('StrategicActionAmended', {
    plan: IdText,
    theme: IdText,
    action: IdText,
    title: NonEmptyText,
    owner: NonEmptyText,
    due: PlainDateText,
  }),
})

/** The draft drops an action with its milestones. */
export const StrategicActionWithdrawn = defineEvent({
  type: 'StrategicActionWithdrawn',
  data: exactObject('StrategicActionWithdrawn', {
    plan: IdText,
    action: IdText,
    reason: NonEmptyText,
  }),
})

/** The draft sets a milestone of an action, new or in place of the one with the same reference. */
export const MilestoneSet = defineEvent({
  type: 'MilestoneSet',
  data: exactObject('MilestoneSet', {
    plan: IdText,
    action: IdText,
    milestone: IdText,
    title: NonEmptyText,
    due: PlainDateText,
  }),
})

/** The draft names one more measure by which an action is judged. */
export const MeasureLinked = defineEvent({
  type: 'MeasureLinked',
  data: exactObject('MeasureLinked', { plan: IdText, action: IdText, measure: MeasureCode }),
})

/** The draft became a numbered version, frozen whole; `contentHash` is that of `content` (see `planContentHash`). */
export const PlanSubmitted = defineEvent({
  type: 'PlanSubmitted',
  data: exactObject('PlanSubmitted', {
    plan: IdText,
    content: PlanContent,
    contentHash: Sha256Text,
  }),
})

/** A version came into force; the approval names its content hash, and `decidedOn` the minute's own date. */
export const PlanApproved = defineEvent({
  type: 'PlanApproved',
  data: exactObject('PlanApproved', {
    plan: IdText,
    version: Count,
    by: Role,
    decision: NonEmptyText,
    contentHash: Sha256Text,
    decidedOn: nullable(PlainDateText),
  }),
})

/** What changed on an action, for the highlight report: milestones met, the risk, the decision asked of the board. */
export const ActionProgressReported = defineEvent({
  type: 'ActionProgressReported',
  data: exactObject('ActionProgressReported', {
    plan: IdText,
    action: IdText,
    summary: NonEmptyText,
    milestonesMet: t.readonlyArray(IdText),
    risk: nullable(NonEmptyText),
    decisionAsked: nullable(NonEmptyText),
  }),
})

/** An action was rated: its progress and, separately, the confidence in its effect. */
export const ActionRated = defineEvent({
  type: 'ActionRated',
  data: exactObject('ActionRated', {
    plan: IdText,
    action: IdText,
    progress: ProgressRating,
    confidence: ConfidenceRating,
    reason: nullable(NonEmptyText),
  }),
})

/** A milestone of the version in force is now expected on another day; the version itself stays as approved. */
export const MilestoneRevised = defineEvent({
  type: 'MilestoneRevised',
  data: exactObject('MilestoneRevised', {
    plan: IdText,
    action: IdText,
    milestone: IdText,
    due: PlainDateText,
    reason: NonEmptyText,
  }),
})

/** An action is complete: its progress is blue from here on. */
export const ActionCompleted = defineEvent({
  type: 'ActionCompleted',
  data: exactObject('ActionCompleted', { plan: IdText, action: IdText, evidence: NonEmptyText }),
})

/** The plan in force was reviewed; `engagements` name where children and young people were heard. */
export const PlanReviewed = defineEvent({
  type: 'PlanReviewed',
  data: exactObject('PlanReviewed', {
    plan: IdText,
    summary: NonEmptyText,
    conclusion: ReviewConclusion,
    engagements: t.readonlyArray(IdText),
    nextReviewOn: nullable(PlainDateText),
  }),
})

/**
 * The plan's own fields are stated again in a draft. If a version was in force, this opens the next draft: that version
 * with its milestones at their revised dates. A version that was submitted and not approved becomes void.
 */
export const PlanAmended = defineEvent({
  type: 'PlanAmended',
  data: exactObject('PlanAmended', { plan: IdText, ...planHeading, reason: NonEmptyText }),
})

/** The plan ended; nothing follows. */
export const PlanClosed = defineEvent({
  type: 'PlanClosed',
  data: exactObject('PlanClosed', { plan: IdText, reason: NonEmptyText }),
})

/** Every event of a plan's stream. */
export type PlanEvent =
  | EventOf<typeof PlanDrafted>
  | EventOf<typeof ThemeAdded>
  | EventOf<typeof StrategicActionAdded>
  | EventOf<typeof StrategicActionAmended>
  | EventOf<typeof StrategicActionWithdrawn>
  | EventOf<typeof MilestoneSet>
  | EventOf<typeof MeasureLinked>
  | EventOf<typeof PlanSubmitted>
  | EventOf<typeof PlanApproved>
  | EventOf<typeof ActionProgressReported>
  | EventOf<typeof ActionRated>
  | EventOf<typeof MilestoneRevised>
  | EventOf<typeof ActionCompleted>
  | EventOf<typeof PlanReviewed>
  | EventOf<typeof PlanAmended>
  | EventOf<typeof PlanClosed>

/** Events of `plan-<id>`. */
export const planEvents: EventCatalogue = eventCatalogue(
  PlanDrafted,
  ThemeAdded,
  StrategicActionAdded,
  StrategicActionAmended,
  StrategicActionWithdrawn,
  MilestoneSet,
  MeasureLinked,
  PlanSubmitted,
  PlanApproved,
  ActionProgressReported,
  ActionRated,
  MilestoneRevised,
  ActionCompleted,
  PlanReviewed,
  PlanAmended,
  PlanClosed,
)
