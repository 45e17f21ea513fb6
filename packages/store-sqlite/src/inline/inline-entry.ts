import type { Connection } from '../connection.ts'
import type { Names } from '../names.ts'
import { type FoldGeneration, generationFolder } from './generation-folder.ts'
import { type Generations, generationStore } from './generations.ts'
import type { InlineProjection } from './inline-projection.ts'

/** A projection that this store folds, with the function that does it. */
export interface InlineEntry {
  readonly projection: InlineProjection
  readonly fold: FoldGeneration
}

/** What every verb of inline projections works with. */
export interface InlineWorkings {
  readonly connection: Connection
  readonly generations: Generations
  readonly entries: ReadonlyMap<string, InlineEntry>
  /** Position of the log's last event; -1 for an empty log. */
  readonly lastPosition: () => number
  readonly busyTimeoutMs: number
}

/** Prepares the projections. Throws a RangeError if two have the same name, because one of them could never be read. */
export const inlineWorkings = (
  connection: Connection,
  names: Names,
  projections: readonly InlineProjection[],
  { size, busyTimeoutMs }: { readonly size: () => number; readonly busyTimeoutMs: number },
): InlineWorkings => {
  const generations = generationStore(connection)
  const entries = new Map<string, InlineEntry>()
  for (const projection of projections) {
    const { name } = projection
    if (entries.has(name)) throw new RangeError(`Two inline projections are named "${name}"`)
    const fold = generationFolder(connection, names, generations, projection)
    entries.set(name, { projection, fold })
  }
  return { connection, generations, entries, busyTimeoutMs, lastPosition: () => size() - 1 }
}

/** The entry of a name; throws a RangeError if the store was opened without it. */
export const entryOf = ({ entries }: InlineWorkings, name: string): InlineEntry => {
  const entry = entries.get(name)
  if (entry === undefined) {
    throw new RangeError(
      `Cannot find the inline projection "${name}": the store was opened without it`,
    )
  }
  return entry
}
