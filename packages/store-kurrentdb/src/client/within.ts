import { setTimeout } from 'node:timers/promises'
import { ClientFault } from './cluster-client.ts'

/**
 * Settles with the work, or with a fault when the time is over. The clients' own time limits do not settle every call
 * (KURRENTDB §1, fact 2), so each call has this one; what comes later is dropped.
 */
export const within = async <Value>(
  work: Promise<Value>,
  milliseconds: number,
  doing: string,
): Promise<Value> => {
  const stop = new AbortController()
  const over = async (): Promise<never> => {
    await setTimeout(milliseconds, undefined, { signal: stop.signal })
    throw new ClientFault('Unavailable', `${doing}: no answer within ${milliseconds} ms`)
  }
  // Whichever loses may still reject: it is nobody's business any more.
  work.catch(() => {})
  const limit = over()
  limit.catch(() => {})
  try {
    return await Promise.race([work, limit])
  } finally {
    stop.abort()
  }
}

/** Lets a client go; one that does not come to an end in time is left to the end of the process. */
export const disposed = async (work: Promise<void>, milliseconds: number): Promise<void> => {
  await within(work, milliseconds, 'close').catch(() => {})
}
