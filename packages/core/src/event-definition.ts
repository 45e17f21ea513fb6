import type * as t from 'io-ts'
import type { DomainEvent } from './envelope.ts'
import type { PlainDate } from './plain-date.ts'
import type { Upcaster } from './upcaster.ts'

/** One type of event as it is stored: its name, the version of its shape, the codec of its data. */
export interface EventDefinition<Type extends string = string, Data = unknown> {
  readonly type: Type
  readonly schemaVersion: number
  /** Codec of the wire form: it validates and never transforms, so that what is read is what was hashed. */
  readonly data: t.Type<Data, unknown, unknown>
  /** From each older version to the next. */
  readonly upcasters: Readonly<Record<number, Upcaster>>
  /** Makes an event of this type; the only way deciders do. */
  readonly of: (effectiveOn: PlainDate, data: Data) => DomainEvent<Type, Data>
}

/** The event that a definition describes. */
export type EventOf<Definition> =
  Definition extends EventDefinition<infer Type, infer Data> ? DomainEvent<Type, Data> : never

/**
 * Defines a type of event.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import * as t from 'io-ts'
 * import { defineEvent, exactObject, plainDate } from '@coflyfr/core'
 *
 * const PlanClosed = defineEvent({ type: 'PlanClosed', data: exactObject('PlanClosed', { plan: t.string }) })
 * assert.equal(PlanClosed.of(plainDate('2026-03-31'), { plan: 'think-family' }).schemaVersion, 1)
 * ```
 */
export const defineEvent = <Type extends string, Data>(definition: {
  readonly type: Type
  readonly data: t.Type<Data, unknown, unknown>
  /** 1 unless older shapes of this event are in ledgers. */
  readonly schemaVersion?: number
  readonly upcasters?: Readonly<Record<number, Upcaster>>
}): EventDefinition<Type, Data> => {
  const { type, data, schemaVersion = 1, upcasters = {} } = definition
  return {
    type,
    schemaVersion,
    data,
    upcasters,
    of: (effectiveOn, eventData) => ({ type, schemaVersion, effectiveOn, data: eventData }),
  }
}
