/**
 * Events of `engagement-<id>`. This is the wire format: what is written here is in ledgers for decades. Add fields by a
 * new schema version with an upcaster; never change a shape in place. No names: what was said is summarised.
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
} from '@coflyfr/core'
import * as t from 'io-ts'
import { Count } from '../codec/count.ts'
import { nullable } from '../codec/nullable.ts'

/** How children, young people and families were asked. */
export const EngagementKind = oneOf(
  'focus-group',
  'youth-council',
  'survey',
  'workshop',
  'interviews',
  'forum',
)

/** What became of something that was said: "you said, we did", or why not. */
export const ResponseOutcome = oneOf('done', 'planned', 'not-possible')

/** One thing that was said, summarised so that nobody can be recognised. */
export const Said = exactObject('Said', { reference: IdText, summary: NonEmptyText })

/** People were asked and heard; `invited` is null where the invitation was open. */
export const EngagementRecorded = defineEvent({
  type: 'EngagementRecorded',
  data: exactObject('EngagementRecorded', {
    engagement: IdText,
    kind: EngagementKind,
    title: NonEmptyText,
    audience: NonEmptyText,
    heldOn: PlainDateText,
    invited: nullable(Count),
    attended: Count,
    said: t.readonlyArray(Said),
    plan: nullable(IdText),
  }),
})

/** What was done, or not, about one thing that was said; the latest response counts. */
export const ResponseRecorded = defineEvent({
  type: 'ResponseRecorded',
  data: exactObject('ResponseRecorded', {
    engagement: IdText,
    said: IdText,
    outcome: ResponseOutcome,
    response: NonEmptyText,
  }),
})

/** Every event of an engagement's stream. */
export type EngagementEvent = EventOf<typeof EngagementRecorded> | EventOf<typeof ResponseRecorded>

/** Events of `engagement-<id>`. */
export const engagementEvents: EventCatalogue = eventCatalogue(EngagementRecorded, ResponseRecorded)
