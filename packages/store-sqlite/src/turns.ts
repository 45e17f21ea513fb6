/**
 * Pieces of work that each keep the event loop for a moment, one to a turn: a page that is read and a group that is
 * committed would together be twice that moment, and whatever else waits for the loop comes between them now.
 */
export interface Turns {
  /** Runs the work in a turn of its own, after what was asked for before it. */
  readonly take: (work: () => void) => void
  /** Resolves in a turn of its own: what follows, up to the next `await` that waits, is the work of that turn. */
  readonly next: () => Promise<void>
}

/** Makes the turns of one ledger. All who want one come in their order, so that none of them keeps the others out. */
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
