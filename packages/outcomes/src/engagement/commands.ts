import { type Command, exactObject, IdText, NonEmptyText, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'
import { Count } from '../codec/count.ts'
import { EngagementKind, ResponseOutcome, Said } from './events.ts'

/** Codecs of the data of every command about an engagement, by the command's name. */
export const engagementCommands = {
  /** Records whom a service asked, how many took part, and what they said. */
  RecordEngagement: exactObject(
    'RecordEngagement',
    {
      engagement: IdText,
      kind: EngagementKind,
      title: NonEmptyText,
      audience: NonEmptyText,
      heldOn: PlainDateText,
      attended: Count,
      said: t.readonlyArray(Said),
    },
    { invited: Count, plan: IdText },
  ),
  /** Records what was done about one thing that was said, or why it could not be done. */
  RecordResponse: exactObject('RecordResponse', {
    engagement: IdText,
    said: IdText,
    outcome: ResponseOutcome,
    response: NonEmptyText,
  }),
} as const

/** The name of a command about an engagement. */
type EngagementCommandName = keyof typeof engagementCommands

/** One command about an engagement. */
export type EngagementCommandOf<Name extends EngagementCommandName> = Command<
  Name,
  t.TypeOf<(typeof engagementCommands)[Name]>
>

/** Any command about an engagement. */
export type EngagementCommand = {
  [Name in EngagementCommandName]: EngagementCommandOf<Name>
}[EngagementCommandName]
