import type { Actor, PlainDate } from '@coflyfr/core'
import {
  type DecisionDoesNotSupport,
  type DecisionRegister,
  type DecisionSubject,
  decisionSupports,
} from '@coflyfr/governance/rules'
import { type Either, map } from 'fp-ts/lib/Either.js'
import { type Judged, judgeFound } from './judged.ts'

/** The rule of the minute in words: one that is not on record is accepted, and shown as such. */
export const minuteSupports = 'the minute says so, where it is on record'

/** What every decision that cites a minute of the actor's own body reads besides its own stream. */
export interface MinutesContext {
  readonly minutes: DecisionRegister
}

/** Whether the minute that a command cites is on record; or `DecisionDoesNotSupport` where it is and says otherwise. */
export const approvalOnRecord = (
  { minutes }: MinutesContext,
  { actor, effectiveOn }: { readonly actor: Actor; readonly effectiveOn: PlainDate },
  decision: string,
  subject: DecisionSubject,
): Either<DecisionDoesNotSupport, boolean> =>
  map((standing) => standing === 'on-record')(
    decisionSupports(minutes, {
      by: actor.role,
      decision,
      verb: 'approved',
      decidedOn: effectiveOn,
      subject,
    }),
  )

/** The same as a rule of its own, which comes last of all. */
export const judgeMinute = (
  context: MinutesContext,
  command: { readonly actor: Actor; readonly effectiveOn: PlainDate },
  decision: string,
  subject: DecisionSubject,
): Judged<DecisionDoesNotSupport, boolean> =>
  judgeFound(minuteSupports, approvalOnRecord(context, command, decision, subject))
