import { type JsonValue, StoreFault } from '@coflyfr/core'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { query } from '../statement.ts'
import { inSnapshot } from '../transaction.ts'
import { catchUpInline } from './catch-up-inline.ts'
import { entryOf, type InlineWorkings } from './inline-entry.ts'
import type { ProjectionStopped, ReadableProjectionRows } from './inline-projection.ts'

/** How often a read catches up because others wrote meanwhile. After that, they write faster than it can fold. */
const attemptsMax = 100

/** Reads the rows of a projection as of the head of the log. */
export type ReadInline = <Result>(
  name: string,
  use: (rows: ReadableProjectionRows, position: number) => Result,
) => TaskEither<ProjectionStopped, Result>

/** Prepares the reading of inline projections. */
export const inlineReader = (workings: InlineWorkings): ReadInline => {
  const { connection, generations, lastPosition } = workings
  const rowsOf = rowReader(workings)
  return (name, use) => async () => {
    const entry = entryOf(workings, name)
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const caughtUp = await catchUpInline(workings, entry)()
      if (isLeft(caughtUp)) return caughtUp
      const read = inSnapshot(connection, () => {
        const generation = generations.live(entry.projection)
        if (generation?.position !== lastPosition()) return null
        return { result: use(rowsOf(generation.id), generation.position) }
      })
      if (read !== null) return right(read.result)
    }
    throw new StoreFault(
      'Unavailable',
      `Cannot read the projection "${name}": others write faster than it catches up; open them with it too`,
    )
  }
}

/** A prefix followed by this sorts after every key with the prefix: it is the last code point, and not a character. */
const afterAnyKey = '\u{10ffff}'

const rowReader = ({ connection }: InlineWorkings): ((id: number) => ReadableProjectionRows) => {
  const one = query<readonly [string]>(
    connection,
    'SELECT value FROM projection_rows WHERE projection_id = ? AND key = ?',
  )
  const many = query<readonly [key: string, value: string]>(
    connection,
    'SELECT key, value FROM projection_rows WHERE projection_id = ? AND key >= ? AND key < ? ORDER BY key',
  )
  return (id) => ({
    get: (key) => {
      const [text] = one.first(id, key) ?? []
      return text === undefined ? undefined : (JSON.parse(text) as JsonValue)
    },
    entries: (keyPrefix = '') =>
      many
        .all(id, keyPrefix, keyPrefix + afterAnyKey)
        .map(([key, text]) => [key, JSON.parse(text) as JsonValue] as const),
  })
}
