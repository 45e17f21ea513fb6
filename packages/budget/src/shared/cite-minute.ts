import type { Actor, PlainDate } from '@coflyfr/core'
import {
  type DecisionDoesNotSupport,
  type DecisionNotInEffect,
  type DecisionRegister,
  type DecisionSubject,
  decisionSupports,
} from '@coflyfr/governance/rules'
import { type Either, map } from 'fp-ts/lib/Either.js'

/** What every decision that cites a minute of the actor's own body reads besides its own stream. */
export interface MinutesContext {
  readonly minutes: DecisionRegister
}

/** Whether the minute that a command cites is on record; or `DecisionDoesNotSupport` where it is and says otherwise, `DecisionNotInEffect` where it waits. */
export const approvalOnRecord = (
  { minutes }: MinutesContext,
  { actor, effectiveOn }: { readonly actor: Actor; readonly effectiveOn: PlainDate },
  decision: string,
  subject: DecisionSubject,
): Either<DecisionDoesNotSupport | DecisionNotInEffect, boolean> =>
  map((standing) => standing === 'on-record')(
    decisionSupports(minutes, {
      by: actor.role,
      decision,
      verb: 'approved',
      decidedOn: effectiveOn,
      effectiveOn,
      subject,
    }),
  )
