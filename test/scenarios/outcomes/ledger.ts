import assert from 'node:assert/strict'
import {
  commandCatalogue,
  type ExecuteEnvironment,
  memoryStore,
  parseCommand,
  type Role,
  type StreamName,
} from '@coflyfr/core'
import { governanceCommands } from '@coflyfr/governance'
import { outcomesCommands } from '@coflyfr/outcomes'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'

/** What a scenario may leave out of a command. */
export interface Given {
  readonly on?: string
  readonly by?: string
  readonly role?: Role
}

/** A ledger in memory that takes commands as they come from outside: decoded by their codecs, then carried out. */
export const scenario = () => {
  const environment: ExecuteEnvironment = {
    store: memoryStore({ origin: 'scenario.example/ledger', clock: () => 1 }),
    states: new Map(),
  }
  const parse = parseCommand(commandCatalogue(governanceCommands, outcomesCommands))
  let count = 0

  const read = (command: string, data: unknown, given: Given) => {
    const { on = '2023-10-01', by = 'u-1', role = 'performance-officer' } = given
    count += 1
    const line = {
      command,
      commandId: `c-${count}`,
      actor: { id: by, role },
      effectiveOn: on,
      data,
    }
    const parsed = parse(line)
    assert.ok(isRight(parsed), JSON.stringify(parsed))
    return parsed.right
  }

  const send = async (command: string, data: unknown, given: Given) => {
    const { definition, command: one } = read(command, data, given)
    return definition.execute(environment, one)()
  }

  /** Whether a command would be carried out or refused, and why, as `may` says it. */
  const may = async (command: string, data: unknown, given: Given = {}) => {
    const { definition, command: one } = read(command, data, given)
    return (await definition.preview(environment, one)).rationale
  }

  /** Carries out a command and returns the data of its events; fails if it is refused. */
  const record = async (command: string, data: unknown, given: Given = {}) => {
    const done = await send(command, data, given)
    assert.ok(isRight(done), JSON.stringify(done))
    return done.right.events.map((event) => event.data as Readonly<Record<string, unknown>>)
  }

  /** The refusal of a command; fails if it is carried out. */
  const refusal = async (command: string, data: unknown, given: Given = {}) => {
    const refused = await send(command, data, given)
    assert.ok(isLeft(refused), 'carried out')
    return refused.left
  }

  /** Whether a command's data are refused before anything is decided. */
  const isMalformed = (command: string, data: unknown): boolean =>
    isLeft(
      parse({
        command,
        commandId: 'c-malformed',
        actor: { id: 'u-1', role: 'performance-officer' },
        effectiveOn: '2023-10-01',
        data,
      }),
    )

  /** The types of the events of one stream, oldest first. */
  const typesIn = async (stream: string): Promise<readonly string[]> => {
    const types: string[] = []
    for await (const batch of environment.store.readStream(stream as StreamName)) {
      types.push(...batch.map(({ type }) => type))
    }
    return types
  }

  /** The id of the last event of a type in a stream; fails if there is none. */
  const idOf = async (stream: string, wanted: string): Promise<string> => {
    let last: string | undefined
    for await (const batch of environment.store.readStream(stream as StreamName)) {
      last = batch.findLast(({ type }) => type === wanted)?.id ?? last
    }
    assert.ok(last !== undefined, `no ${wanted} in ${stream}`)
    return last
  }

  const { store } = environment
  return { store, record, refusal, may, isMalformed, typesIn, idOf }
}
