import { isLeft } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { describeErrors } from './codec/describe-errors.ts'
import type { DomainEvent } from './envelope.ts'
import type { EventDefinition } from './event-definition.ts'
import type { JsonObject } from './json.ts'
import { StoreFault } from './store-fault.ts'
import { upcast } from './upcaster.ts'

/** What reading a stored event needs of its definition. */
export type EventReader = Pick<EventDefinition, 'type' | 'schemaVersion' | 'upcasters'> & {
  readonly data: t.Decoder<unknown, unknown> & Pick<t.Mixed, 'is'>
}

/** The types of event that somebody understands, by name. */
export type EventCatalogue = ReadonlyMap<string, EventReader>

/**
 * Gathers definitions; throws where two share a name, because one of them would never be read.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { eventCatalogue, HistoryClosed, LedgerOpened } from '@coflyfr/core'
 *
 * assert.deepEqual([...eventCatalogue(LedgerOpened, HistoryClosed).keys()], ['LedgerOpened', 'HistoryClosed'])
 * assert.throws(() => eventCatalogue(LedgerOpened, LedgerOpened))
 * ```
 */
export const eventCatalogue = (...definitions: readonly EventReader[]): EventCatalogue => {
  const catalogue = new Map(definitions.map((definition) => [definition.type, definition]))
  if (catalogue.size !== definitions.length) {
    const types = definitions.map(({ type }) => type)
    const twice = types.find((type, at) => types.indexOf(type) !== at)
    throw new Error(`Cannot gather events: ${twice} is defined twice`)
  }
  return catalogue
}

/**
 * One catalogue of all that several packages understand.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { defineEvent, eventCatalogue, exactObject, ledgerEvents, mergeCatalogues } from '@coflyfr/core'
 *
 * const PeriodClosed = defineEvent({ type: 'PeriodClosed', data: exactObject('PeriodClosed', {}) })
 * const merged = mergeCatalogues(ledgerEvents, eventCatalogue(PeriodClosed))
 * assert.equal(merged.has('PeriodClosed') && merged.has('LedgerOpened'), true)
 * ```
 */
export const mergeCatalogues = (...catalogues: readonly EventCatalogue[]): EventCatalogue =>
  eventCatalogue(...catalogues.flatMap((catalogue) => [...catalogue.values()]))

const definitionOf = (catalogue: EventCatalogue, type: string): EventReader => {
  const definition = catalogue.get(type)
  if (definition === undefined) {
    throw new StoreFault(
      'UnreadableEvent',
      `Cannot read an event of type ${type}: no definition of it is known`,
    )
  }
  return definition
}

/** Codecs of events never transform, so that `is` gives the verdict of `decode`; only a refusal needs its paths and words. */
const problemsOf = (definition: EventReader, data: unknown): string | null => {
  if (definition.data.is(data)) return null
  const decoded = definition.data.decode(data)
  if (!isLeft(decoded)) return null
  return describeErrors(decoded.left)
    .map(
      ({ path, expected, value }) =>
        `${path}: expected ${expected}, found ${JSON.stringify(value)}`,
    )
    .join('; ')
}

/**
 * Throws when a decider made an event that its own codec refuses: a bug, found before anything is written.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { assertWellFormed, HistoryClosed, ledgerEvents, plainDate } from '@coflyfr/core'
 *
 * const closed = HistoryClosed.of(plainDate('2023-04-01'), {})
 * assertWellFormed(ledgerEvents, closed)
 * assert.throws(() => assertWellFormed(ledgerEvents, { ...closed, data: { by: 'u-1' } }), TypeError)
 * ```
 */
export const assertWellFormed = (
  catalogue: EventCatalogue,
  event: DomainEvent<string, unknown>,
): void => {
  const definition = definitionOf(catalogue, event.type)
  const problems = problemsOf(definition, event.data)
  if (event.schemaVersion !== definition.schemaVersion || problems !== null) {
    throw new TypeError(
      `Cannot append ${event.type} v${event.schemaVersion}: ${problems ?? 'wrong schema version'}`,
    )
  }
}

/**
 * Brings a stored event to the newest shape. Events of the newest version are handed on as they are: their bytes are
 * hashed and were validated when they were appended.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { defineEvent, eventCatalogue, exactObject, NonEmptyText, plainDate, upcastEvent } from '@coflyfr/core'
 *
 * const PeriodClosed = defineEvent({
 *   type: 'PeriodClosed',
 *   schemaVersion: 2,
 *   data: exactObject('PeriodClosed', { period: NonEmptyText }),
 *   upcasters: { 1: ({ month = null }) => ({ period: month }) },
 * })
 * const effectiveOn = plainDate('2023-05-10')
 * const old = { type: 'PeriodClosed', schemaVersion: 1, effectiveOn, data: { month: 'P01' } }
 * assert.deepEqual(upcastEvent(eventCatalogue(PeriodClosed), old).data, { period: 'P01' })
 * ```
 */
export const upcastEvent = <Event extends DomainEvent>(
  catalogue: EventCatalogue,
  event: Event,
): Event => upcastBy(definitionOf(catalogue, event.type), event)

const upcastBy = <Event extends DomainEvent>(definition: EventReader, event: Event): Event => {
  if (event.schemaVersion === definition.schemaVersion) return event
  const { upcasters, schemaVersion } = definition
  if (event.schemaVersion > schemaVersion) {
    throw new StoreFault(
      'UnreadableEvent',
      `Cannot read ${event.type} v${event.schemaVersion}: this release knows it up to v${schemaVersion}`,
    )
  }
  const data = upcast(upcasters, event.schemaVersion, schemaVersion, event.data as JsonObject)
  // Keeps the prototype: with some stores it holds getters of what is only made when asked for.
  return Object.setPrototypeOf({ ...event, schemaVersion, data }, Object.getPrototypeOf(event))
}

/**
 * Upcasts and validates a stored event: what a decision folds must be sound. Throws `StoreFault` when it is not.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { HistoryClosed, ledgerEvents, plainDate, readEvent, StoreFault } from '@coflyfr/core'
 *
 * const closed = HistoryClosed.of(plainDate('2023-04-01'), {})
 * assert.equal(readEvent(ledgerEvents, closed), closed)
 * assert.throws(() => readEvent(ledgerEvents, { ...closed, data: { by: 'u-1' } }), StoreFault)
 * ```
 */
export const readEvent = <Event extends DomainEvent>(
  catalogue: EventCatalogue,
  event: Event,
): Event => {
  const definition = definitionOf(catalogue, event.type)
  const current = upcastBy(definition, event)
  const problems = problemsOf(definition, current.data)
  if (problems !== null)
    throw new StoreFault('UnreadableEvent', `Cannot read ${event.type}: ${problems}`)
  return current
}
