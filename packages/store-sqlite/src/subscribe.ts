import type { ReadAllOptions, Recorded, SubscribeOptions, SubscriptionMessage } from '@coflyfr/core'
import type { Connection } from './connection.ts'

/** What a subscription reads with. */
export interface SubscriptionSource {
  readonly size: () => number
  readonly readUpTo: (head: number, options: ReadAllOptions) => AsyncIterable<readonly Recorded[]>
  /** How often to look for what other processes have written, in milliseconds. */
  readonly pollMs: number
}

/**
 * Yields the log from `after` on, and new events as they come, until the signal is aborted or the ledger is closed. The
 * position is all that it remembers, so that nothing can be skipped, repeated or reordered.
 */
export async function* subscribe(
  connection: Connection,
  { size, readUpTo, pollMs }: SubscriptionSource,
  { after = -1, signal, ...filter }: SubscribeOptions = {},
): AsyncGenerator<SubscriptionMessage> {
  const isOver = (): boolean => signal?.aborted === true || !connection.handle.isOpen
  let position = after
  while (!isOver()) {
    const head = Math.max(position, size() - 1)
    try {
      for await (const events of readUpTo(head, { ...filter, after: position })) {
        if (isOver()) return
        yield { kind: 'events', events }
      }
    } catch (error) {
      // The ledger was closed between two batches.
      if (isOver()) return
      throw error
    }
    if (isOver()) return
    position = head
    yield { kind: 'caught-up', position }
    while (!isOver() && size() - 1 <= position) await nextChange(connection, signal, pollMs)
  }
}

/** Resolves at the next commit of this process, when the signal is aborted, or when it is time to look again. */
const nextChange = (
  { committed }: Connection,
  signal: AbortSignal | undefined,
  pollMs: number,
): Promise<void> =>
  new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer)
      committed.delete(wake)
      signal?.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, pollMs)
    committed.add(wake)
    signal?.addEventListener('abort', wake)
  })
