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
  readonly data: t.Decoder<unknown, unknown>
}

/** The types of event that somebody understands, by name. */
export type EventCatalogue = ReadonlyMap<string, EventReader>

/** Gathers definitions; throws where two share a name, because one of them would never be read. */
export const eventCatalogue = (...definitions: readonly EventReader[]): EventCatalogue => {
  const catalogue = new Map(definitions.map((definition) => [definition.type, definition]))
  if (catalogue.size !== definitions.length)
    throw new Error('Two definitions share one type of event')
  return catalogue
}

/** One catalogue of all that several packages understand. */
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

const problemsOf = (definition: EventReader, data: unknown): string | null => {
  const decoded = definition.data.decode(data)
  if (!isLeft(decoded)) return null
  return describeErrors(decoded.left)
    .map(
      ({ path, expected, value }) =>
        `${path}: expected ${expected}, found ${JSON.stringify(value)}`,
    )
    .join('; ')
}

/** Throws when a decider made an event that its own codec refuses: a bug, found before anything is written. */
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
 */
export const upcastEvent = <Event extends DomainEvent>(
  catalogue: EventCatalogue,
  event: Event,
): Event => {
  const definition = definitionOf(catalogue, event.type)
  if (event.schemaVersion === definition.schemaVersion) return event
  const { upcasters, schemaVersion } = definition
  if (event.schemaVersion > schemaVersion) {
    throw new StoreFault(
      'UnreadableEvent',
      `Cannot read ${event.type} v${event.schemaVersion}: this release knows it up to v${schemaVersion}`,
    )
  }
  const data = upcast(upcasters, event.schemaVersion, schemaVersion, event.data as JsonObject)
  return { ...event, schemaVersion, data }
}

/** Upcasts and validates a stored event: what a decision folds must be sound. Throws `StoreFault` when it is not. */
export const readEvent = <Event extends DomainEvent>(
  catalogue: EventCatalogue,
  event: Event,
): Event => {
  const current = upcastEvent(catalogue, event)
  const problems = problemsOf(definitionOf(catalogue, current.type), current.data)
  if (problems !== null)
    throw new StoreFault('UnreadableEvent', `Cannot read ${event.type}: ${problems}`)
  return current
}
