import type { DomainEvent, Placed } from './envelope.ts'
import type { KeptForm } from './kept-form.ts'
import type { PlainDate } from './plain-date.ts'

/**
 * A fold over the log, named and versioned. `evolve` owns the state it is given and may update it in place (a fold of a
 * million events must not copy); `project` never shares one state between two folds.
 */
export interface Projection<State, Event extends DomainEvent = DomainEvent> {
  readonly name: string
  /** Raised with every change of meaning or shape: a stored state of another version is rebuilt, never read. */
  readonly version: number
  /** The types of event it folds; the store hands it no other. */
  readonly types: readonly Event['type'][]
  /**
   * Those of `types` that count whatever their effective date: what they say is about the log itself. That a period was
   * closed holds for every posting that got in after it, also in a report of an earlier day.
   */
  readonly undated?: readonly Event['type'][]
  readonly initialState: () => State
  readonly evolve: (state: State, event: Placed<Event>) => State
  /** Absent where the state is kept as it is. */
  readonly keptForm?: KeptForm<State>
}

/**
 * Whether a projection counts an event in a report of everything effective up to a day.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isCounted, plainDate } from '@coflyfr/core'
 *
 * const event = { type: 'PeriodClosed', effectiveOn: plainDate('2023-09-08') }
 * const asOf = plainDate('2023-08-31')
 * assert.equal(isCounted({}, event, asOf), false)
 * assert.equal(isCounted({ undated: ['PeriodClosed'] }, event, asOf), true)
 * ```
 */
export const isCounted = (
  { undated = [] }: { readonly undated?: readonly string[] },
  { type, effectiveOn }: Pick<DomainEvent, 'type' | 'effectiveOn'>,
  asOf: PlainDate | null,
): boolean => asOf === null || effectiveOn <= asOf || undated.includes(type)
