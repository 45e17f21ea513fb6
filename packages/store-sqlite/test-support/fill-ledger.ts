import { DatabaseSync } from '../src/sqlite.ts'
import type { SqliteStore } from '../src/sqlite-store.ts'
import { append } from './temporary-ledger.ts'

/** Appends an event for each of these command ids, many in a transaction. */
export const appendAll = async (
  store: SqliteStore,
  commandIds: readonly string[],
): Promise<void> => {
  for (let from = 0; from < commandIds.length; from += 1_000)
    await Promise.all(
      commandIds.slice(from, from + 1_000).map((commandId) => append(store, { commandId })),
    )
}

/** `count` ids, `c-0` first. */
export const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, number) => `c-${number}`)

/** Two ids with the same key. */
export const twins = ['twin-813509', 'twin-1600380'] as const

/** Changes a file as another program would. */
export const editFile = (path: string, ...statements: readonly string[]): void => {
  const handle = new DatabaseSync(path)
  for (const statement of statements) handle.exec(statement)
  handle.close()
}

/** Turns a closed file back into format 1. */
export const backToFormat1 = (path: string): void =>
  editFile(
    path,
    'DROP TABLE command_keys',
    'CREATE INDEX events_by_command ON events (command_id)',
    'PRAGMA user_version = 1',
  )
