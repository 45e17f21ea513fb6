import { type AuditedLedger, type ThreadsGiven, type Verification, verify } from '@coflyfr/audit'
import { type EventStore, plainDate, streamName } from '@coflyfr/core'
import { openStore } from '@coflyfr/store-sqlite'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { refusalExamples } from '../fixtures/refusals/refusal-examples.ts'
import { runExample } from '../fixtures/refusals/run-example.ts'
import type { CopiedCommand } from '../support/copy-ledger.ts'
import { auditWith, ledgerFileOf, rehash, tamper } from '../support/ledger-file.ts'
import { timeFor, times } from './times.ts'
import type { Verifier } from './verify/properties.ts'

let honest: EventStore

/** Of all examples, the one with the most lines before it. */
const longest = Object.values(refusalExamples)
  .flat()
  .filter(({ store }) => store === undefined)
  .toSorted((one, other) => other.given.length - one.given.length)

beforeAll(async () => {
  const [example] = longest
  if (example === undefined) throw new Error('There are no examples')
  honest = (await runExample(example)).store
})

const inOnePass: ThreadsGiven = { fromEvents: Infinity }

const processActor = { id: 'process:reserve-funding', role: 'system' } as const

/** What a forger makes of one command of a log. */
const forgeries: readonly ((command: CopiedCommand) => readonly CopiedCommand[])[] = [
  // Left out.
  () => [],
  // Given by somebody else, or by a process.
  (command) => [{ ...command, actor: { id: 'u-0', role: 'auditor' } }],
  (command) => [{ ...command, actor: processActor }],
  // Decided on what was not there yet, or led to by what is nowhere.
  ({ context, ...command }) => [
    { ...command, context: [...context, { stream: command.stream, revision: 99 }] },
  ],
  ({ context, ...command }) => [
    { ...command, context: [...context, { stream: streamName('nowhere'), revision: 0 }] },
  ],
  (command) => [{ ...command, causationId: 'nothing' }],
  // Given twice, and on another day.
  (command) => [command, { ...command, commandId: `${command.commandId}-again` }],
  ({ events, ...command }) => [
    {
      ...command,
      events: events.map((event) => ({ ...event, effectiveOn: plainDate('2030-01-01') })),
    },
  ],
]

/** Forges one command, or moves it. */
const forge =
  (at: number, forgery: number) =>
  (commands: readonly CopiedCommand[]): readonly CopiedCommand[] => {
    const number = 1 + (at % (commands.length - 1))
    const [command] = commands.slice(number, number + 1)
    const change = forgeries[forgery]
    if (command === undefined) return commands
    const before = commands.slice(0, number)
    const after = commands.slice(number + 1)
    return change === undefined
      ? [...before, ...after, command]
      : [...before, ...change(command), ...after]
  }

const toldAlike = (verifier: Verifier, threads: number) =>
  fc.asyncProperty(
    fc.nat(),
    fc.nat(forgeries.length),
    fc.integer({ min: 1, max: 20 }),
    async (at, forgery, shareEvents) => {
      const path = await ledgerFileOf(honest, forge(at, forgery))
      const told = await auditWith(verifier, path, {
        threads: { fromEvents: 0, threads, shareEvents },
      })
      expect(told).toEqual(await auditWith(verify, path, { threads: inOnePass }))
    },
  )

test(
  'verify by shares of the streams reports the same as in one pass',
  { timeout: timeFor(240_000) },
  () => fc.assert(toldAlike(verify, 0), { numRuns: times(40) }),
)

test(
  'verify by shares in other threads reports the same as in one pass',
  {
    timeout: timeFor(240_000),
  },
  () => fc.assert(toldAlike(verify, 2), { numRuns: times(1) }),
)

/** The first of the examples in which one command gives several events. */
const withSeveralEvents = async (): Promise<EventStore> => {
  for (const example of longest) {
    const { store } = await runExample(example)
    let last: string | null = null
    for await (const batch of store.readAll())
      for (const { commandId } of batch) {
        if (commandId === last) return store
        last = commandId
      }
  }
  throw new Error('No example has a command that led to several events')
}

test('finds an append whose last event has the hash of another command', {
  timeout: 60_000,
}, async () => {
  const path = await ledgerFileOf(await withSeveralEvents())
  tamper(path, (handle) => {
    const { changes } = handle
      .prepare(
        `UPDATE events SET command_hash = zeroblob(32) WHERE position =
          (SELECT max(position) FROM events GROUP BY command_id HAVING count(*) > 1 LIMIT 1)`,
      )
      .run()
    expect(changes).toBe(1)
  })
  await rehash(path)
  const told = await auditWith(verify, path, {
    threads: { fromEvents: 0, threads: 0, shareEvents: 9 },
  })
  expect(told).toEqual(await auditWith(verify, path, { threads: inOnePass }))
  expect(JSON.stringify(told.verdicts.rulesObeyed)).toContain('mixes several')
})

/** Verifies the commands of another log, which has as many events and obeys every rule. */
const decidesAnother: Verifier = async (ledger, options) => {
  await using store = await openStore(await ledgerFileOf(honest), { forAudit: true })
  return await verify({ ...ledger, readShare: store.readShare }, options)
}

test('catches a verifier that decides the commands of another log', {
  timeout: 240_000,
}, async () => {
  const { failed } = await fc.check(toldAlike(decidesAnother, 0), {
    numRuns: 20,
    seed: 1,
    endOnFailure: true,
  })
  expect(failed).toBe(true)
})

/** Verifies by shares, and returns how often the log was also read in one go. */
const readsOf = async (path: string): Promise<number> => {
  let reads = 0
  const counting: Verifier = (ledger, options): Promise<Verification> => {
    const counted: AuditedLedger = {
      ...ledger,
      integrityProblems: () => {
        reads += 1
        return ledger.integrityProblems()
      },
    }
    return verify(counted, options)
  }
  const { verdicts } = await auditWith(counting, path, {
    threads: { fromEvents: 0, threads: 0, shareEvents: 9 },
  })
  expect(verdicts.rulesObeyed.status).toBe('pass')
  return reads
}

test('a log that obeys its rules is read once', { timeout: 60_000 }, async () => {
  expect(await readsOf(await ledgerFileOf(honest))).toBe(1)
})
