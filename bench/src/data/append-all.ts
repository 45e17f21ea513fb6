import type { SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { GeneratedAppend } from './generated-append.ts'

/** Makes some appends at once and waits for all of them; throws if the ledger refuses one. */
export const appendAll = async (
  store: Pick<SqliteStore, 'appendToStream'>,
  appends: readonly GeneratedAppend[],
): Promise<void> => {
  const tasks = appends.map(({ stream, event, options }) =>
    store.appendToStream(stream, [event], options)(),
  )
  for (const answer of await Promise.all(tasks)) {
    if (isLeft(answer)) throw new Error(`The ledger refused an append: ${answer.left.tag}`)
  }
}
