import type { Command, Decider, DomainEvent, JsonObject, JsonValue, Refusal } from '@coflyfr/core'
import { explainChecks } from '@coflyfr/governance/rules'
import { type Judged, judgeFound } from './judged.ts'

/** A decision with the rules that it checked. */
export type Judge<Given extends Command, State, Event extends DomainEvent, Context, Refused> = (
  command: Given,
  state: State,
  context: Context,
) => Judged<Refused, readonly Event[]>

/** A decision of the ledger's own processes, which needs no explanation rule by rule. */
export const asOneRule =
  <Given extends Command, State, Event extends DomainEvent, Context, Refused extends Refusal>(
    words: string,
    decide: Decider<Given, State, Event, Context, Refused>['decide'],
  ): Judge<Given, State, Event, Context, Refused> =>
  (command, state, context) =>
    judgeFound(`a process of the ledger gives it, and ${words}`, decide(command, state, context))

/** What `may` shows of a command besides its checks: the rows of a route, figures. */
export type About<Given extends Command, State, Context> = (
  command: Given,
  state: State,
  context: Context,
) => JsonObject

/** The two uses of a judgement: the decision, and the rationale with every rule that was checked. */
export const decidedBy = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context,
  Refused,
>(
  judge: Judge<Given, State, Event, Context, Refused>,
  about: About<Given, State, Context> = () => ({}),
): {
  readonly decide: Decider<Given, State, Event, Context, Refused>['decide']
  readonly rationale: (command: Given, state: State, context: Context) => JsonValue
} => ({
  decide: (command, state, context) => judge(command, state, context).outcome,
  rationale: (command, state, context) => ({
    ...about(command, state, context),
    ...explainChecks(judge(command, state, context).checks),
  }),
})
