/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventOf,
  exactObject,
  IdText,
  oneOf,
  PlainDateText,
  Sealed,
  SubjectKey,
} from '@coflyfr/core'
import * as t from 'io-ts'

/** Why records may be kept and not used (UK GDPR, article 18). */
export const RestrictionGround = oneOf(
  'accuracy-contested',
  'unlawful-processing',
  'needed-for-a-claim',
  'objection-pending',
)

/** What a person objects to, or asks for. */
export const RightClaimed = oneOf('erasure', 'objection', 'rectification', 'restriction')

/** Why a claim is not met (UK GDPR, articles 17(3) and 21(1)). */
export const GroundOfRefusal = oneOf(
  'legal-obligation',
  'public-task',
  'archiving',
  'legal-claim',
  'compelling-grounds',
)

/** Who asks to see a person's records. */
export const Requester = oneOf('person', 'parent', 'representative', 'court', 'other')

/** Why parts of a record are not shown (Data Protection Act 2018, schedules 2 and 3). */
export const Exemption = oneOf(
  'serious-harm',
  'other-people',
  'legal-privilege',
  'crime-prevention',
  'adoption-records',
)

/** The person's records are kept, but only the data protection officer may read them. */
export const ProcessingRestricted = defineEvent({
  type: 'ProcessingRestricted',
  data: exactObject('ProcessingRestricted', { subject: SubjectKey, ground: RestrictionGround }),
})

/** The person's records may be read again. */
export const RestrictionLifted = defineEvent({
  type: 'RestrictionLifted',
  data: exactObject('RestrictionLifted', { subject: SubjectKey }),
})

/** A statement was added to the record; what it corrects stays as it was recorded. */
export const RectificationRecorded = defineEvent({
  type: 'RectificationRecorded',
  data: exactObject('RectificationRecorded', {
    subject: SubjectKey,
    rectification: IdText,
    /** The id of the event that it corrects; null where it is about the record as a whole. */
    corrects: t.union([t.string, t.null]),
    statement: Sealed,
  }),
})

/** A person's claim was decided. */
export const ObjectionDecided = defineEvent({
  type: 'ObjectionDecided',
  data: exactObject('ObjectionDecided', {
    subject: SubjectKey,
    objection: IdText,
    right: RightClaimed,
    outcome: oneOf('upheld', 'refused'),
    ground: t.union([GroundOfRefusal, t.null]),
  }),
})

/** Someone asked to see the person's records; the answer is due within a month. */
export const AccessRequestReceived = defineEvent({
  type: 'AccessRequestReceived',
  data: exactObject('AccessRequestReceived', {
    subject: SubjectKey,
    request: IdText,
    requester: Requester,
    dueOn: PlainDateText,
  }),
})

/** The person's records were disclosed to someone, without what is exempt. */
export const DisclosureMade = defineEvent({
  type: 'DisclosureMade',
  data: exactObject('DisclosureMade', {
    subject: SubjectKey,
    disclosure: IdText,
    /** The request that it answers; null where the law asked for it. */
    request: t.union([IdText, t.null]),
    to: Requester,
    exemptions: t.readonlyArray(Exemption),
  }),
})

/** Events about a person's rights over their record. */
export type RightsEvent =
  | EventOf<typeof ProcessingRestricted>
  | EventOf<typeof RestrictionLifted>
  | EventOf<typeof RectificationRecorded>
  | EventOf<typeof ObjectionDecided>
  | EventOf<typeof AccessRequestReceived>
  | EventOf<typeof DisclosureMade>
