import { sha256Hex } from '@coflyfr/core'
import { displayPounds, formatPounds } from '@coflyfr/money'
import { submitCommand } from '../submit-command.ts'
import type { Sending } from './send-postings.ts'

/** Most batches of one file: each time a file is mended and imported again, it opens a new one. */
const batchesMax = 1000

/** The first of a file's batch names that is not closed: `name`, `name-2`, `name-3`. */
export const openBatch = (name: string, isClosed: (batch: string) => boolean): string => {
  for (let number = 1; number <= batchesMax; number += 1) {
    const batch = number === 1 ? name : `${name}-${number}`
    if (!isClosed(batch)) return batch
  }
  throw new RangeError(`Cannot open a batch: ${batchesMax} of the name "${name}" are closed`)
}

/**
 * Closes the file's batch with the count and total that the ledger holds under it, whichever run put them there. Where
 * the map's control total differs, the file is not the one expected and the batch stays open. Returns what was done, or
 * why nothing was.
 */
export const closeBatch = async (sending: Sending): Promise<string> => {
  const { request, origin, known, counts } = sending
  const batch = sending.batch()
  const { count, total, latest } = known.batch(batch)
  if (count === 0) return `No batch was opened: ${whyNone(counts)}`
  const figures = `${count} postings, ${displayPounds(total, 'en')}`
  if (!counts.agrees()) {
    return `The batch ${batch} (${figures}) stays open: the control total differs`
  }
  const data = { ...origin, batch, count, controlTotal: formatPounds(total) }
  const answer = await submitCommand(request, {
    command: 'CloseBatch',
    commandId: `import:actuals:${sha256Hex(JSON.stringify(data))}`,
    effectiveOn: latest,
    data,
  })
  return answer.outcome === 'refused'
    ? `The batch ${batch} (${figures}) stays open: ${answer.rule}`
    : `The batch ${batch} is closed: ${figures}`
}

const whyNone = (counts: Sending['counts']): string => {
  const { duplicate, rejected } = counts.summary()
  return duplicate.rows > 0 && rejected.rows === 0
    ? 'the ledger held every posting already'
    : 'no posting was put in'
}
