import { sumPence, zeroPence } from '@coflyfr/money'
import { ImportFault } from '../import-fault.ts'
import type { FileRecord } from './record.ts'

/**
 * Most rows that are gathered before anything is sent. Budgets and charts have thousands of rows; a file with more than
 * this is something else, and must not fill the memory.
 */
const recordsMax = 200_000

/** Rows that are one document, in the order of the file. */
export interface Gathered {
  readonly records: FileRecord[]
  /** Whether a row of it was rejected: then nothing of it is sent. */
  rejectedLine: number | null
}

/** The documents of a file by key, in the order of their first rows. */
export interface Gathering {
  readonly add: (key: string, record: FileRecord) => void
  readonly spoil: (key: string, line: number) => void
  readonly documents: () => Iterable<Gathered>
  /** Sum of the gathered amounts. */
  readonly total: () => ReturnType<typeof sumPence>
}

/** Gathers nothing yet. */
export const gathering = (): Gathering => {
  const documents = new Map<string, Gathered>()
  let count = 0
  const of = (key: string): Gathered => {
    const known = documents.get(key)
    if (known !== undefined) return known
    const fresh: Gathered = { records: [], rejectedLine: null }
    documents.set(key, fresh)
    return fresh
  }
  return {
    add: (key, record) => {
      count += 1
      if (count > recordsMax)
        throw new ImportFault(
          `Cannot import more than ${recordsMax} rows of this kind at once: divide the file`,
        )
      of(key).records.push(record)
    },
    spoil: (key, line) => {
      of(key).rejectedLine ??= line
    },
    documents: () => documents.values(),
    total: () =>
      sumPence(
        [...documents.values()].flatMap(({ records }) =>
          records.map(({ amount }) => amount ?? zeroPence),
        ),
      ),
  }
}
