import assert from 'node:assert/strict'
import type { DomainEvent, Projection } from '@coflyfr/core'
import { type Given, recordedEvents } from '../events/recorded-events.ts'
import { explainFailure } from './explain-failure.ts'
import { eventText, stepText } from './scenario-text.ts'

/** Given these events, the projection's state is that. */
export interface ProjectionSpecification<State, Event extends DomainEvent> {
  readonly given: (...events: readonly Given<Event>[]) => {
    /** Answers with the events in plain sentences. */
    readonly thenState: (state: State) => string
  }
}

/**
 * Describes a projection by examples. As a store does, it hands the projection the types of event that it names and no
 * other. Failures throw `AssertionError`, so any test runner will do.
 *
 * @example
 * ```ts
 * import { plainDate } from '@coflyfr/core'
 * import { projectionSpecificationFor } from '@coflyfr/testing'
 *
 * const opened = { type: 'Opened', schemaVersion: 1, effectiveOn: plainDate('2023-11-15'), data: {} }
 * const count = {
 *   name: 'count', version: 1, types: ['Opened'], initialState: () => 0, evolve: (state: number) => state + 1,
 * }
 * projectionSpecificationFor(count).given(opened, opened).thenState(2)
 * ```
 */
export const projectionSpecificationFor = <State, Event extends DomainEvent>(
  projection: Projection<State, Event>,
): ProjectionSpecification<State, Event> => ({
  given: (...events) => ({
    thenState: (expected) => {
      const log = recordedEvents(events)
      const types: ReadonlySet<string> = new Set(projection.types)
      const state = log
        .filter(({ type }) => types.has(type))
        .reduce(projection.evolve, projection.initialState())
      const scenario = stepText('Given', log.map(eventText))
      explainFailure(scenario, () => assert.deepStrictEqual(state, expected))
      return scenario
    },
  }),
})
