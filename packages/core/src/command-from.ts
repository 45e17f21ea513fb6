import type { DomainEvent, Recorded } from './envelope.ts'
import { type EventCatalogue, readEvent } from './event-catalogue.ts'
import type { JsonObject, JsonValue } from './json.ts'

/** A command as told from its own events: its name, and its data as in a line of NDJSON. */
export interface ToldCommand<Name extends string = string> {
  readonly command: Name
  readonly data: JsonObject
}

/**
 * How to get from events back to the command that led to them, so that an audit can decide it again. For each type of
 * event, a function from the events of an append that begins with it to the command; null where they do not say enough.
 */
export type CommandFrom<Event extends DomainEvent, Name extends string = string> = {
  readonly [Type in Event['type']]: (
    first: Recorded<Extract<Event, { readonly type: Type }>>,
    rest: readonly Recorded[],
  ) => ToldCommand<Name> | null
}

/** Marks a teller whose command has the data of the first event, without its nulls and these fields. */
interface LeavesOut {
  readonly leftOut: readonly string[]
}

/**
 * The teller for an event that holds its command's fields under the same names, with null for a field left out.
 *
 * @param command name of the command
 * @param added fields that the decision put in and no command has
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { told } from '@coflyfr/core'
 *
 * const fromApproval = told('ApproveDrawdown', 'onRecord')
 * const data = { reserve: 'general', reason: null, onRecord: true }
 * assert.deepEqual(fromApproval({ data }), { command: 'ApproveDrawdown', data: { reserve: 'general' } })
 * ```
 */
export const told = <Name extends string, Data extends object>(
  command: Name,
  ...added: readonly (keyof Data & string)[]
): ((event: { readonly data: Data }) => ToldCommand<Name>) & LeavesOut =>
  Object.assign(
    ({ data }: { readonly data: Data }): ToldCommand<Name> => ({
      command,
      data: withoutNulls(data, added),
    }),
    { leftOut: added },
  )

/** Most data needs no change and is not copied. */
const withoutNulls = (data: object, added: readonly string[]): JsonObject => {
  // Event data is JSON: its codec let nothing else into the ledger.
  const fields = data as JsonObject
  for (const name in fields) if (!isGiven(fields, name, added)) return given(fields, added)
  return fields
}

const isGiven = (fields: JsonObject, name: string, added: readonly string[]): boolean =>
  fields[name] !== null && !added.includes(name)

/** Field by field, because an audit does it for a million events: a list of entries would take three times as long. */
const given = (fields: JsonObject, added: readonly string[]): JsonObject => {
  const kept: Record<string, JsonValue> = {}
  for (const name in fields) {
    const value = fields[name]
    if (value !== undefined && isGiven(fields, name, added)) kept[name] = value
  }
  return kept
}

/** Events as a catalogue has read them: in their newest shape, and validated. */
export interface ReadEvents {
  readonly catalogue: EventCatalogue
  readonly events: readonly Recorded[]
}

/**
 * A command told from events, with those events as they were read, so that whoever folds them next need not read them
 * again.
 */
export interface Telling extends ToldCommand {
  readonly read: ReadEvents
  /** The fields left out besides nulls, if the data are otherwise those of the first event; else null. */
  readonly leftOut: readonly string[] | null
}

/** Tells the command that led to the events of one append; null where they do not tell it. */
export type CommandTeller = (
  events: readonly [Recorded, ...(readonly Recorded[])],
) => Telling | null

/** A teller for each type of event that an append can begin with. */
export type CommandTellers = ReadonlyMap<string, CommandTeller>

const none: readonly never[] = []

/**
 * Closes a table of {@link CommandFrom} over its types: events are brought to their newest shape and validated before it
 * sees them. The teller throws `StoreFault` (`UnreadableEvent`) on events that are not sound.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { commandTellers, defineEvent, eventCatalogue, type EventOf, exactObject, told } from '@coflyfr/core'
 *
 * const PeriodClosed = defineEvent({ type: 'PeriodClosed', data: exactObject('PeriodClosed', {}) })
 * const tellers = commandTellers<EventOf<typeof PeriodClosed>>(eventCatalogue(PeriodClosed), {
 *   PeriodClosed: told('ClosePeriod'),
 * })
 * assert.deepEqual([...tellers.keys()], ['PeriodClosed'])
 * ```
 */
export const commandTellers = <Event extends DomainEvent>(
  catalogue: EventCatalogue,
  table: CommandFrom<Event>,
): CommandTellers =>
  new Map(
    Object.entries<((first: never, rest: never) => ToldCommand | null) & Partial<LeavesOut>>(
      table,
    ).map(([type, tell]): [string, CommandTeller] => [
      type,
      (group) => {
        const events = group.map((event) => readEvent(catalogue, event))
        // The catalogue has just validated the events, and the table is keyed by the type of the first.
        const found = tell(
          events[0] as never,
          (events.length > 1 ? events.slice(1) : none) as never,
        )
        return found === null
          ? null
          : {
              command: found.command,
              data: found.data,
              read: { catalogue, events },
              leftOut: tell.leftOut ?? null,
            }
      },
    ]),
  )

/**
 * The tellers of several packages together.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mergeTellers } from '@coflyfr/core'
 *
 * assert.equal(mergeTellers(new Map([['PeriodClosed', () => null]]), new Map()).size, 1)
 * ```
 */
export const mergeTellers = (...tellers: readonly CommandTellers[]): CommandTellers =>
  new Map(tellers.flatMap((map) => [...map]))
