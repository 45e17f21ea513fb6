/**
 * Gives pieces of work that each hold the event loop for a moment a turn of their own. A page that is read and a group
 * that is committed would together hold it twice as long; this way, whatever else waits for the loop runs in between.
 */
export interface Turns {
  /** Runs the work in a turn of its own, after work that was asked for earlier. */
  readonly take: (work: () => void) => void
  /** Resolves in a turn of its own: what follows, up to the next `await` that waits, is the work of that turn. */
  readonly next: () => Promise<void>
}

/** Makes the turns of one ledger. They are given in the order of asking, so that nobody keeps the others out. */
export const turns = (): Turns => {
  const waiting: (() => void)[] = []
  let isScheduled = false

  const schedule = (): void => {
    if (isScheduled || waiting.length === 0) return
    isScheduled = true
    setImmediate(give)
  }

  const give = (): void => {
    isScheduled = false
    const work = waiting.shift()
    schedule()
    work?.()
  }

  const take = (work: () => void): void => {
    waiting.push(work)
    schedule()
  }

  return { take, next: () => new Promise((resolve) => take(resolve)) }
}
