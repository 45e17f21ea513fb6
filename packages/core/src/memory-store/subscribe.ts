import type { SubscribeOptions, SubscriptionMessage } from '../event-store.ts'
import { inBatches, selectAll } from './read.ts'
import type { MemoryState } from './state.ts'

/**
 * Hands out the log from `after` on and then goes on as it grows, until the signal ends it. The position in the log is
 * the only thing it remembers, so nothing can be skipped, repeated or reordered.
 */
export async function* subscribe(
  state: MemoryState,
  { after = -1, signal, ...filter }: SubscribeOptions = {},
): AsyncGenerator<SubscriptionMessage> {
  let position = after
  while (!signal?.aborted) {
    const head = Math.max(position, state.log.length - 1)
    const wanted = selectAll(state, { ...filter, after: position, upTo: head })
    for await (const events of inBatches(wanted)) {
      if (signal?.aborted) return
      yield { kind: 'events', events }
    }
    position = head
    yield { kind: 'caught-up', position }
    while (state.log.length - 1 <= position && !signal?.aborted) await nextAppend(state, signal)
  }
}

const nextAppend = ({ waiting }: MemoryState, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const wake = () => {
      waiting.delete(wake)
      signal?.removeEventListener('abort', wake)
      resolve()
    }
    waiting.add(wake)
    signal?.addEventListener('abort', wake)
  })
