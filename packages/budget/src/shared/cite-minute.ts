import type { Actor, PlainDate } from '@coflyfr/core'
import {
  type DecisionDoesNotSupport,
  type DecisionNotInEffect,
  type DecisionRegister,
  type DecisionSubject,
  decisionSupports,
} from '@coflyfr/governance/rules'
import { type Judged, judgeFound, mapJudged } from './judged.ts'

/** The rule on the minute, in words: a minute that is not on record is accepted and shown as such. */
export const minuteSupports = 'the minute, if it is on record, supports it'

/** What every decision that cites a minute of the actor's own body reads from other streams. */
export interface MinutesContext {
  readonly minutes: DecisionRegister
}

/**
 * Whether the minute that a command cites is on record. If it is and says otherwise, `DecisionDoesNotSupport`; if it is not in
 * effect yet, `DecisionNotInEffect`.
 */
export const judgeMinute = (
  { minutes }: MinutesContext,
  {
    actor,
    effectiveOn,
    decidedOn = effectiveOn,
  }: { readonly actor: Actor; readonly effectiveOn: PlainDate; readonly decidedOn?: PlainDate },
  decision: string,
  subject: DecisionSubject,
): Judged<DecisionDoesNotSupport | DecisionNotInEffect, boolean> => {
  const cited = {
    by: actor.role,
    decision,
    verb: 'approved',
    decidedOn,
    effectiveOn,
    subject,
  } as const
  return mapJudged(
    judgeFound(minuteSupports, decisionSupports(minutes, cited)),
    (standing) => standing === 'on-record',
  )
}
