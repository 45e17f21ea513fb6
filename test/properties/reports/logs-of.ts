import { type DomainEvent, type PlainDate, plainDate, streamName } from '@coflyfr/core'
import fc from 'fast-check'
import type { Written } from './desk.ts'

type Made = (drawn: Drawn) => DomainEvent<string, unknown>

/** What one event is drawn from. */
export interface Drawn {
  readonly make: Made
  readonly day: PlainDate
  readonly id: string
  readonly pick: number
}

/** The day a number of days after 1 April 2023. */
export const date = (days: number): PlainDate =>
  plainDate(new Date(Date.UTC(2023, 3, 1) + days * 86_400_000).toISOString().slice(0, 10))

/**
 * Logs of events of these kinds in any order, on any day, mostly about one of two things: folds must accept any log.
 */
export const logsOf = (stream: string, makers: readonly Made[]): fc.Arbitrary<readonly Written[]> =>
  fc
    .array(
      fc.record({
        make: fc.constantFrom(...makers),
        day: fc.nat(700).map(date),
        id: fc.constantFrom('x1', 'x2'),
        pick: fc.nat(6),
      }),
      { minLength: 8, maxLength: 40, size: 'max' },
    )
    .map((drawn) =>
      drawn.map((one) => [streamName(stream, one.id), one.make(one) as DomainEvent] as const),
    )
