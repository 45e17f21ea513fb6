import { randomBytes } from 'node:crypto'
import { budgetCommands } from '@coflyfr/budget'
import {
  type CommandResult,
  commandCatalogue,
  type EventStore,
  memoryStore,
  memoryVault,
  openLedger,
  type ParsedCommand,
  parseCommand,
  type SubmitEnvironment,
  saltBytes,
  submit,
  type Vault,
} from '@coflyfr/core'
import { governanceCommands } from '@coflyfr/governance'
import { caseRecords, outcomesCommands } from '@coflyfr/outcomes'
import type { RetentionFacts } from '@coflyfr/outcomes/events'
import { privacyCommands } from '@coflyfr/privacy'
import type { AllocationSource, CaseRecords } from '@coflyfr/privacy/rules'
import { isLeft } from 'fp-ts/lib/Either.js'

/** Key of an invented person. */
export const anna = '7f3a9b21'

/** Key of another one. */
export const bryn = '0c55e1d8'

/** A command as on a line of NDJSON, with defaults. */
export interface PeopleLine {
  readonly command: string
  readonly commandId?: string
  /** Id and role; `u-12 practitioner` by default. */
  readonly by?: string
  readonly on?: string
  readonly data: object
}

/** A ledger with a vault, both in memory unless given. */
export interface PeopleLedger {
  readonly store: EventStore
  readonly vault: Vault
  readonly environment: SubmitEnvironment
  readonly parsed: (line: PeopleLine) => ParsedCommand
  readonly submit: (line: PeopleLine) => Promise<CommandResult>
  /** All events of the log, as text. */
  readonly text: () => Promise<string>
}

let numbers = 0

const jsonLine = ({ command, commandId, by, on, data }: PeopleLine) => {
  const [id = '', role = ''] = (by ?? 'u-12 practitioner').split(' ')
  return {
    command,
    commandId: commandId ?? `c-${(numbers += 1)}`,
    actor: { id, role },
    effectiveOn: on ?? '2023-09-01',
    data,
  }
}

/** Opens a ledger for commands about people. */
export const peopleLedger = async (
  given: {
    readonly store?: EventStore
    readonly vault?: Vault | null
    readonly clock?: () => number
    readonly allocationOf?: AllocationSource
    /** How long a record is kept, according to cases; null for a ledger that asks no case. */
    readonly caseRecords?: CaseRecords<RetentionFacts> | null
  } = {},
): Promise<PeopleLedger> => {
  let microseconds = Date.parse('2024-01-01T00:00:00Z') * 1000
  const clock = given.clock ?? (() => (microseconds += 1000))
  const store = given.store ?? memoryStore({ origin: 'council.example/people', clock })
  const vault = given.vault ?? memoryVault({ clock, random: randomBytes })
  if ((await store.head()).size === 0)
    await openLedger(store, { history: false, refusalsKept: true })
  const records = given.caseRecords === undefined ? caseRecords : given.caseRecords
  const definitions = commandCatalogue(
    governanceCommands,
    budgetCommands,
    outcomesCommands,
    privacyCommands({
      ...(given.allocationOf === undefined ? {} : { allocationOf: given.allocationOf }),
      ...(records === null ? {} : { caseRecords: records }),
    }),
  )
  const sealing = { vault, salt: () => randomBytes(saltBytes) }
  const environment: SubmitEnvironment = {
    store,
    states: new Map(),
    refusalsKept: true,
    clock,
    uuid: () => crypto.randomUUID(),
    salt: () => randomBytes(16).toString('hex'),
    warn: () => undefined,
    ...(given.vault === null ? {} : { sealing }),
  }
  const parsed = (line: PeopleLine): ParsedCommand => {
    const read = parseCommand(definitions)(jsonLine(line))
    if (isLeft(read)) throw new Error(JSON.stringify(read.left.problems))
    return read.right
  }
  return {
    store,
    vault,
    environment,
    parsed,
    submit: (line) => {
      const { definition, command } = parsed(line)
      return submit(environment, definition, command)
    },
    text: async () => {
      let text = ''
      for await (const batch of store.readAll()) text += JSON.stringify(batch)
      return text
    },
  }
}

/** Creates the person's key. */
export const createKey = (subject: string): PeopleLine => ({
  command: 'CreateSubjectKey',
  data: { subject },
})

/** Records in the vault who the person is. */
export const recordIdentity = (subject: string, fields: object): PeopleLine => ({
  command: 'RecordIdentity',
  data: { subject, ...fields },
})
