import assert from 'node:assert/strict'
import {
  assertWellFormed,
  type Decider,
  type DomainEvent,
  type EventCatalogue,
  type Recorded,
  type Refusal,
  sha256Hex,
} from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { type Given, recordedEvents } from '../events/recorded-events.ts'
import { explainFailure } from './explain-failure.ts'
import { commandText, eventText, refusalText, stepText } from './scenario-text.ts'

type IdFields = 'commandId' | 'commandHash'

/** A command as a test gives it: id and hash may be left out, because no decision depends on them. */
export type GivenCommand<Given> = Given extends unknown
  ? Omit<Given, IdFields> & Partial<Pick<Given, IdFields & keyof Given>>
  : never

/** What a decision must have come to; each answers with the scenario in plain sentences. */
export interface Outcome<Event extends DomainEvent, Refused extends Refusal> {
  /** Exactly these events, in this order. */
  readonly then: (...events: readonly Event[]) => string
  /** Exactly this refusal, or any with this tag. */
  readonly thenRefused: (refusal: Refused | Refused['tag']) => string
  /** Accepted, with nothing to do. */
  readonly thenNothing: () => string
}

/** Given these events, when this command comes, then that. */
export interface Specification<Asked, Event extends DomainEvent, Context, Refused extends Refusal> {
  readonly given: (...events: readonly Given<Event>[]) => {
    readonly when: (
      command: GivenCommand<Asked>,
      ...context: Record<never, never> extends Context ? [context?: Context] : [context: Context]
    ) => Outcome<Event, Refused>
  }
}

/** A decider, alone or with the catalogue of its events as a handler has it. */
type Subject<Asked, State, Event extends DomainEvent, Context, Refused> =
  | Decider<Asked, State, Event, Context, Refused>
  | {
      readonly decider: Decider<Asked, State, Event, Context, Refused>
      readonly events: EventCatalogue
    }

/**
 * Describes a decider, or the decider of a handler, by examples. A handler also has its catalogue check every event,
 * those given and those decided. Failures throw `AssertionError`, so any test runner will do.
 *
 * @example
 * ```ts
 * import { left, right } from 'fp-ts/lib/Either.js'
 * import { plainDate } from '@coflyfr/core'
 * import { specificationFor } from '@coflyfr/testing'
 *
 * const date = plainDate('2023-11-15')
 * const opened = { type: 'Opened', schemaVersion: 1, effectiveOn: date, data: {} }
 * const open = { command: 'Open', actor: { id: 'u-7', role: 'cabinet' }, effectiveOn: date, data: {} }
 * const specification = specificationFor({
 *   initialState: () => 'closed',
 *   evolve: () => 'open',
 *   decide: (command, state) => (state === 'open' ? left({ tag: 'AlreadyOpen' }) : right([opened])),
 * })
 * specification.given().when(open).then(opened)
 * specification.given(opened).when(open).thenRefused('AlreadyOpen')
 * ```
 */
export const specificationFor = <
  Asked,
  State,
  Event extends DomainEvent,
  Context,
  Refused extends Refusal,
>(
  subject: Subject<Asked, State, Event, Context, Refused>,
): Specification<Asked, Event, Context, Refused> => {
  const decider = 'decider' in subject ? subject.decider : subject
  const check = (events: readonly DomainEvent[]): void => {
    if ('decider' in subject) for (const event of events) assertWellFormed(subject.events, event)
  }
  return {
    given: (...events) => ({
      when: (command, ...[context]) => {
        const past: readonly Recorded<Event>[] = recordedEvents(events)
        check(past)
        const state = past.reduce(decider.evolve, decider.initialState())
        const asked = { commandId: 'when', commandHash: sha256Hex('when'), ...command } as Asked
        const decided = decider.decide(asked, state, (context ?? {}) as Context)
        if (!isLeft(decided)) check(decided.right)
        const given = stepText('Given', past.map(eventText))
        return outcomeOf(`${given}\n${stepText('When', [commandText(asked)])}`, decided)
      },
    }),
  }
}

const outcomeOf = <Event extends DomainEvent, Refused extends Refusal>(
  scenario: string,
  decided: Either<Refused, readonly Event[]>,
): Outcome<Event, Refused> => {
  const expectOutcome = (
    expected: Either<unknown, readonly Event[]>,
    actual: Either<unknown, readonly Event[]> = decided,
  ): string => {
    explainFailure(scenario, () => assert.deepStrictEqual(actual, expected))
    return `${scenario}\n${thenText(decided)}`
  }
  return {
    // biome-ignore lint/suspicious/noThenProperty: the word of given/when/then; an outcome is never awaited.
    then: (...events) => expectOutcome(right(events)),
    thenRefused: (refusal) =>
      typeof refusal === 'string' && isLeft(decided)
        ? expectOutcome(left(refusal), left(decided.left.tag))
        : expectOutcome(left(refusal)),
    thenNothing: () => expectOutcome(right([])),
  }
}

const thenText = (decided: Either<Refusal, readonly DomainEvent[]>): string =>
  stepText('Then', isLeft(decided) ? [refusalText(decided.left)] : decided.right.map(eventText))
