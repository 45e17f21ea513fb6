import type { Instant } from '@coflyfr/core'
import type { StoredLeaf, UnreadableLeaf } from '../audited-ledger.ts'
import type { Statement } from './checkpoint-evidence.ts'
import type { Findings } from './findings.ts'
import { opensHistoryAsStored } from './opens-history-as-stored.ts'

/**
 * Checks that no rows are missing: positions and the revisions of each stream count from 0 without a gap, and recorded
 * times increase (within a history load they may repeat). It keeps one number for each stream.
 *
 * @param of what the rows are. A selection may have gaps between positions, and the revisions of a range count from the
 * first one shown.
 */
export const completenessCheck = (
  findings: Findings,
  of: 'log' | 'range' | 'stream' = 'log',
): ((row: StoredLeaf | UnreadableLeaf) => void) => {
  const checkTime = recordedTimeCheck(findings, of === 'log')
  const nextByStream = new Map<string, number>()
  let next = 0
  return (row) => {
    const { position } = row
    if (of === 'log' && position > next) {
      const detail = `there is no event at ${next === position - 1 ? `position ${next}` : `positions ${next} to ${position - 1}`}`
      findings.add({ code: 'PositionMissing', position: next, detail })
    }
    next = position + 1
    if (row.kind === 'unreadable') return
    const { stream, revision } = row
    const expected = nextByStream.get(stream) ?? (of === 'range' ? revision : 0)
    if (revision !== expected) {
      const detail = `found revision ${revision}, expected ${expected}`
      findings.add({ code: 'RevisionMissing', position, stream, detail })
    }
    nextByStream.set(stream, revision + 1)
    checkTime(row)
  }
}

const recordedTimeCheck = (findings: Findings, isWhole: boolean): ((row: StoredLeaf) => void) => {
  let last: Instant | null = null
  // Nobody can say whether a selection was recorded within a history load.
  let isHistoryOpen = !isWhole
  return (row) => {
    const { position, stream, type, recordedAt } = row
    if (isWhole && position === 0) isHistoryOpen = opensHistoryAsStored(row)
    if (isWhole && type === 'HistoryClosed') isHistoryOpen = false
    if (last !== null && (isHistoryOpen ? recordedAt < last : recordedAt <= last)) {
      const detail = `recorded at ${recordedAt}, which is not after the event before it, ${last}`
      findings.add({ code: 'RecordedEarlier', position, stream, detail })
    }
    last = recordedAt
  }
}

/** Compares the length of the log with every checkpoint: only a checkpoint can show that the end is missing. */
export const checkTail = (
  findings: Findings,
  size: number,
  statements: readonly Statement[],
): void => {
  if (statements.length === 0) {
    const detail =
      'whether the end of the log is there: no checkpoint was given that can be trusted'
    findings.add({ code: 'NoCheckpoint', detail })
  }
  for (const { source, checkpoint } of statements) {
    if (checkpoint.size <= size) continue
    const detail = `${source} covers ${checkpoint.size} events, but the log holds only ${size}`
    findings.add({ code: 'TailMissing', position: size, detail })
  }
}
