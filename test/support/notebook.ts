import {
  type Command,
  type CommandDefinition,
  type CommandHandler,
  commandCatalogue,
  contextSource,
  defineCommands,
  defineEvent,
  type EventOf,
  type EventStore,
  eventCatalogue,
  exactObject,
  hashCommand,
  memoryStore,
  type NoContext,
  NonEmptyText,
  plainDate,
  type Recorded,
  type SubmitEnvironment,
  streamName,
} from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** The smallest domain with everything a domain can have: two streams, a context, a refusal. */
export const LimitSet = defineEvent({
  type: 'LimitSet',
  data: exactObject('LimitSet', { limit: t.number }),
})

export const Noted = defineEvent({
  type: 'Noted',
  data: exactObject('Noted', { text: NonEmptyText }),
})

type SetLimit = Command<'SetLimit', { readonly limit: number }>
export type Note = Command<'Note', { readonly text: string }>

/** The notebook already holds as many notes as its limit. */
interface NotebookFull {
  readonly tag: 'NotebookFull'
  readonly rule: string
  readonly limit: number
}

const limitOf = (_limit: number, event: EventOf<typeof LimitSet>): number => event.data.limit

const limits: CommandHandler<SetLimit, number, EventOf<typeof LimitSet>, NoContext, never> = {
  name: 'limits',
  events: eventCatalogue(LimitSet),
  streamOf: () => streamName('limits'),
  contextOf: () => ({}),
  decider: {
    initialState: () => 3,
    evolve: limitOf,
    decide: ({ effectiveOn, data }) => right([LimitSet.of(effectiveOn, data)]),
  },
}

/** Notes a text, unless the notebook is full or the text is the last one already. */
export const notes: CommandHandler<
  Note,
  readonly string[],
  EventOf<typeof Noted>,
  { readonly limit: number },
  NotebookFull
> = {
  name: 'notes',
  events: eventCatalogue(Noted),
  streamOf: () => streamName('notes'),
  contextOf: () => ({
    limit: contextSource<number, EventOf<typeof LimitSet>>({
      name: 'limit',
      stream: streamName('limits'),
      events: [LimitSet],
      initialState: () => 3,
      evolve: limitOf,
    }),
  }),
  decider: {
    initialState: () => [],
    evolve: (noted, { data }) => [...noted, data.text],
    decide: (
      { effectiveOn, data },
      noted,
      { limit },
    ): Either<NotebookFull, readonly EventOf<typeof Noted>[]> => {
      if (noted.at(-1) === data.text) return right([])
      return noted.length < limit
        ? right([Noted.of(effectiveOn, data)])
        : left({ tag: 'NotebookFull', rule: 'limit', limit })
    },
  },
}

/** Every command of the notebook. */
export const notebookCommands: ReadonlyMap<string, CommandDefinition> = commandCatalogue(
  defineCommands(limits, { SetLimit: LimitSet.data }),
  defineCommands(notes, { Note: Noted.data }),
)

/** Every event of the notebook. */
export const notebookEvents = eventCatalogue(LimitSet, Noted)

/** A command to note a text. */
export const note = (commandId: string, text = commandId, on = '2023-09-19'): Note => {
  const actor = { id: 'u-1', role: 'auditor' } as const
  const given = { command: 'Note', actor, effectiveOn: plainDate(on), data: { text } } as const
  return { ...given, commandId, commandHash: hashCommand(given) }
}

/** A command to set how many notes the notebook may hold. */
export const setLimit = (commandId: string, limit: number): SetLimit => {
  const actor = { id: 'u-2', role: 'auditor' } as const
  const effectiveOn = plainDate('2023-09-19')
  const given = { command: 'SetLimit', actor, effectiveOn, data: { limit } } as const
  return { ...given, commandId, commandHash: hashCommand(given) }
}

/** A store in memory whose clock starts in 2024 and moves on by a second with each reading. */
export const notebookStore = (): EventStore => {
  let microseconds = Date.parse('2024-01-01T00:00:00Z') * 1000
  return memoryStore({
    origin: 'council.example/notebook',
    clock: () => (microseconds += 1_000_000),
  })
}

/** What `submit` needs, with fixed time, ids and salt. */
export const notebookEnvironment = (
  store: EventStore,
  change: Partial<SubmitEnvironment> = {},
): SubmitEnvironment => ({
  store,
  states: new Map(),
  refusalsKept: true,
  clock: () => Date.parse('2024-01-01T00:00:00Z') * 1000,
  uuid: () => '00000000-0000-4000-8000-000000000000',
  salt: () => 'a salt of sixteen bytes',
  warn: () => undefined,
  ...change,
})

/** Every event of a store. */
export const everything = async (store: EventStore): Promise<readonly Recorded[]> => {
  const found: Recorded[] = []
  for await (const batch of store.readAll()) found.push(...batch)
  return found
}
