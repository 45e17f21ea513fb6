import type { Recorded } from '../envelope.ts'
import type { Appended, LogHead } from '../event-store.ts'
import { HistoryClosed } from '../ledger/events.ts'
import { opensHistory } from '../ledger/opens-history.ts'
import type { StreamName } from '../stream-name.ts'

/** What an append left behind: the answer that every repeat of its command gets. */
interface Commit {
  readonly commandHash: string
  readonly appended: Appended
}

/** The whole store. The log is the truth, the maps are indexes of it; only `append` changes it. */
export interface MemoryState {
  readonly log: Recorded[]
  readonly streams: Map<StreamName, Recorded[]>
  readonly commits: Map<string, Commit>
  /** Called and forgotten at the next append. */
  readonly waiting: Set<() => void>
}

/** A store that holds nothing yet. */
export const emptyState = (): MemoryState => ({
  log: [],
  streams: new Map(),
  commits: new Map(),
  waiting: new Set(),
})

/** Revision of a stream's last event; -1 where it holds nothing. */
export const revisionOf = ({ streams }: MemoryState, stream: StreamName): number =>
  (streams.get(stream)?.length ?? 0) - 1

/** Whether a log is inside its history load: its first event opened one, and nothing closed it. */
export const isHistoryOpen = (log: readonly Pick<Recorded, 'type' | 'data'>[]): boolean =>
  opensHistory(log[0]) && !log.some(({ type }) => type === HistoryClosed.type)

/** The end of the log; see `LogHead`. */
export const headOf = ({ log }: MemoryState): LogHead => ({
  size: log.length,
  recordedAt: log.at(-1)?.recordedAt ?? null,
  historyOpen: isHistoryOpen(log),
})
