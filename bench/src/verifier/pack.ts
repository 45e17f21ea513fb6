import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportPack } from '@coflyfr/audit'
import { instant, microsecondsOf } from '@coflyfr/core'
import { formatVerifierKey, generateSigningKey, rootAt, signCheckpoint } from '@coflyfr/proof'
import { createStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { generatorVersion } from '../data/cache-paths.ts'
import { type DataSet, generatedOrigin } from '../data/ledger-events.ts'
import { obeyingAppends } from './obeying-appends.ts'

/** Raise it with every change of what is left out. */
const packVersion = 2

/** The evidence pack of a data set, with the key to verify it by. */
export interface VerifiedPack {
  readonly pack: string
  readonly key: string
}

/** Where the pack of a data set is kept. */
export const packPaths = (folder: string, { events, seed }: DataSet): VerifiedPack => {
  const name = `pack-${events}-events-seed-${seed}-generator-${generatorVersion}-${packVersion}`
  return { pack: join(folder, name), key: join(folder, `${name}.key`) }
}

const must = <Value>(result: Either<unknown, Value>): Value => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

const batchLength = 1_000

const fill = async (
  store: SqliteStore,
  dataSet: DataSet,
  tick: (appends: number) => void,
): Promise<void> => {
  let tasks: Promise<Either<unknown, unknown>>[] = []
  const settle = async (): Promise<void> => {
    for (const answer of await Promise.all(tasks)) must(answer)
    tick(tasks.length)
    tasks = []
  }
  for (const { stream, event, options } of obeyingAppends(dataSet)) {
    tasks.push(store.appendToStream(stream, [event], options)())
    if (tasks.length === batchLength) await settle()
  }
  await settle()
}

const write = async (draft: string, folder: string, dataSet: DataSet): Promise<string> => {
  let now = microsecondsOf(instant('2023-04-01T09:00:00Z'))
  await using store = await createStore(draft, {
    origin: generatedOrigin,
    durability: 'power-cut-may-lose-last-appends',
    clock: () => now,
  })
  await fill(store, dataSet, (appends) => {
    now += Math.floor((1_096 * 86_400_000_000 * appends) / dataSet.events)
  })
  const key = must(generateSigningKey(generatedOrigin))
  const size = store.tree.size()
  const root = rootAt(store.tree.readNode, size)
  const checkpoint = { origin: generatedOrigin, size, root, extensions: [] }
  await exportPack(store, folder, {
    selection: { kind: 'log' },
    checkpoint: { note: must(signCheckpoint(checkpoint, [key])), checkpoint },
    givenOut: [],
    keys: [key.verifier],
    policy: null,
    keyEnds: [],
    sign: () => '',
    verifier: new Map(),
  })
  return formatVerifierKey(key.verifier)
}

/** Makes the pack of a data set if it is missing. It gets its name only when it is complete. */
export const ensurePack = async (folder: string, dataSet: DataSet): Promise<void> => {
  const { pack, key } = packPaths(folder, dataSet)
  if (existsSync(pack)) return
  const draft = join(folder, `draft-${process.pid}`)
  mkdirSync(draft, { recursive: true })
  try {
    const files = join(draft, 'pack')
    mkdirSync(files)
    writeFileSync(key, await write(join(draft, 'ledger.db'), files, dataSet))
    renameSync(files, pack)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}
