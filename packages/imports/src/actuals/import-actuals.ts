import type { Table } from '../file/table.ts'
import { ImportFault } from '../import-fault.ts'
import type { Imported, ImportRequest } from '../import-request.ts'
import { type RowOutcome, rowReader } from '../row/row-reader.ts'
import { type Scratch, withScratch } from '../scratch.ts'
import { tally } from '../summary/tally.ts'
import { closeBatch, openBatch } from './close-batch.ts'
import type { ExtractPosting } from './extract-row.ts'
import { identityOf, type PostingOrigin } from './identity.ts'
import { knownSource } from './known-source.ts'
import type { PendingPosting } from './pending-posting.ts'
import { postingIndex } from './posting-index.ts'
import { postingReader, yearOf } from './posting-reader.ts'
import { type Sending, sendPostings } from './send-postings.ts'
import { stagedPostings } from './staged-postings.ts'

/** Hex digits of a file's hash that name its batch: 64 bits. */
const batchNameLength = 16

const originOf = ({ map }: ImportRequest): PostingOrigin => {
  const { source } = map
  if (source === undefined) throw new ImportFault('source: expected one (missing)')
  return { financialYear: yearOf(map), source }
}

/** Imports the postings of an opened extract: those that the ledger does not hold yet, and its batch at the end. */
export const importActuals = (
  request: ImportRequest,
  table: Table,
  fileHash: string,
): Promise<Imported> => withScratch((scratch) => importWith(scratch, request, table, fileHash))

const importWith = async (
  scratch: Scratch,
  request: ImportRequest,
  table: Table,
  fileHash: string,
): Promise<Imported> => {
  const { path, map, environment, onRow } = request
  const index = postingIndex(scratch)
  const staged = stagedPostings(scratch)
  const origin = originOf(request)
  const known = knownSource(environment.store, origin, index)
  await known.catchUp()
  const counts = tally(map, request.onRejection)
  const name = map.batch ?? fileHash.slice(0, batchNameLength)
  const batch = () => openBatch(name, (one) => known.batch(one).isClosed)
  const sending: Sending = { request, origin, index, known, counts, batch }
  const reader = rowReader(path, table, map, postingReader(map))
  for await (const rows of table.rows) {
    for (const row of rows) {
      const fresh = takeRow(sending, reader.read(row))
      counts.state(reader.stated(row))
      if (fresh !== null) staged.stage(fresh)
      onRow()
    }
  }
  counts.state(reader.statedAtEnd())
  await sendPostings(sending, staged.commands())
  const closed = await closeBatch(sending)
  return { summary: counts.summary(), notes: [closed] }
}

/** Counts a row, unless it is a posting that the ledger does not hold: that one is pending. */
const takeRow = (
  { origin, index, counts }: Sending,
  row: RowOutcome<ExtractPosting>,
): PendingPosting | null => {
  switch (row.outcome) {
    case 'filtered':
      counts.count('filtered', row.amount)
      return null
    case 'rejected':
      counts.reject(row.rejection, row.amount)
      return null
    case 'read': {
      const { line, value: posting } = row
      const identity = identityOf(origin, posting)
      const { ordinal, isHeld } = index.see(identity)
      if (!isHeld) return { line, posting, identity, ordinal }
      counts.count('duplicate', posting.amount)
      return null
    }
  }
}
