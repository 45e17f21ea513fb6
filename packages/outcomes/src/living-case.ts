import type { Command, DomainEvent, SubjectErased } from '@coflyfr/core'
import type { RulesContext } from '@coflyfr/governance/rules'
import { type Keyholder, livingKey, type SubjectIsMerged } from '@coflyfr/privacy/rules'
import { type Either, left } from 'fp-ts/lib/Either.js'

/** A context with the state of the case's key, and the rules about roles. */
export interface KeyholderContext extends RulesContext {
  readonly holder: Keyholder
}

type Decide<Given, State, Event, Context, Refused> = (
  command: Given,
  state: State,
  context: Context,
) => Either<Refused, readonly Event[]>

/** Checks the key before a decision about a case: nothing is recorded under one that was merged or destroyed. */
export const withLivingKey =
  <
    Given extends Command<string, { readonly case: string }>,
    State,
    Event extends DomainEvent,
    Context extends KeyholderContext,
    Refused,
  >(
    decide: Decide<Given, State, Event, Context, Refused>,
  ): Decide<Given, State, Event, Context, Refused | SubjectErased | SubjectIsMerged> =>
  (command, state, context) => {
    const gone = livingKey(context.holder, command.data.case)
    return gone === null ? decide(command, state, context) : left(gone)
  }
