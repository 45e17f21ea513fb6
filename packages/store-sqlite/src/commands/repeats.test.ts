import { copyFileSync } from 'node:fs'
import { sha256Hex } from '@coflyfr/core'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { appendAll, numbered, twins } from '../../test-support/fill-ledger.ts'
import { append, noted, someStream, temporaryLedger } from '../../test-support/temporary-ledger.ts'
import { openStore } from '../open.ts'
import type { SqliteStore } from '../sqlite-store.ts'
import { blockLength } from './key-blocks.ts'

const durability = 'power-cut-may-lose-last-appends'

/** Enough events that the appends of a run fill a block, in one process or the other. */
const filled = blockLength - 20

/** Some commands given at once to one of two processes, which may be restarted first. */
interface Turn {
  readonly process: 0 | 1
  readonly isNew: boolean
  readonly commands: readonly (readonly [commandId: string, events: number])[]
}

/** Ids that come again and again, some of them in the log from the start. The first two have the same key. */
const ids = [...twins, ...numbered(3), ...Array.from('abcdefgh')]

const turns: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc.record({
    process: fc.constantFrom(0, 1),
    isNew: fc.boolean(),
    commands: fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 1, max: 6 })), {
      maxLength: 6,
    }),
  }),
  { minLength: 2, maxLength: 12 },
)

/** Position of each command's last event, and how many events it has. */
type Model = Map<string, { readonly position: number; readonly events: number }>

const runTurns = async (path: string, given: readonly Turn[]): Promise<void> => {
  const model: Model = new Map(
    numbered(filled).map((id, position) => [id, { position, events: 1 }]),
  )
  let size = filled
  const open = (): Promise<SqliteStore> => openStore(path, { durability })
  const processes: [SqliteStore, SqliteStore] = [await open(), await open()]
  try {
    for (const { process, isNew, commands } of given) {
      if (isNew) {
        await processes[process].close()
        processes[process] = await open()
      }
      const answers = await Promise.all(
        commands.map(([commandId, events]) =>
          append(processes[process], {
            commandId,
            events: Array.from({ length: events }, () => noted()),
          }),
        ),
      )
      for (const [number, [commandId, events]] of commands.entries()) {
        const duplicate = model.has(commandId)
        if (!duplicate) {
          size += events
          model.set(commandId, { position: size - 1, events })
        }
        const known = model.get(commandId)
        const answer = answers[number]
        const types = Array.from({ length: known?.events ?? 0 }, () => 'Noted')
        expect(answer).toMatchObject({
          right: { position: known?.position, types, duplicate },
        })
      }
      for (const store of processes) {
        for (const id of ids) {
          const found = await store.settle(someStream, id, sha256Hex(id))()
          const position = isRight(found) ? found.right?.position : undefined
          expect([id, position]).toEqual([id, model.get(id)?.position])
        }
      }
    }
    expect(processes[0].integrityProblems()).toEqual([])
    expect(processes[1].scatteredCommands(10)).toEqual([])
  } finally {
    for (const store of processes) await store.close()
  }
}

test('a repeated command is answered with its place by either process, while blocks are filled', async () => {
  const base = await temporaryLedger({ durability })
  await appendAll(base, numbered(filled))
  await base.close()
  let runs = 0
  await fc.assert(
    fc.asyncProperty(turns, async (given) => {
      const path = `${base.path}-${(runs += 1)}`
      copyFileSync(base.path, path)
      await runTurns(path, given)
    }),
    { numRuns: Number(process.env['REPEATS_RUNS'] ?? 8) },
  )
}, 120_000)
