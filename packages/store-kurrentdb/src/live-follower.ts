/** Waits for places in `$all` that this process has written to. */
export interface LiveFollower {
  /** Resolves once everything up to a commit position was taken. */
  readonly reach: (commit: number) => Promise<void>
  /** Ends the subscription behind it. */
  readonly stop: () => void
}

/** What a live follower works with. */
export interface LiveFollowing {
  /** Takes what is there and what comes, and yields after each batch, until the signal ends it. */
  readonly follow: (signal: AbortSignal) => AsyncIterable<unknown>
  /** Commit position up to which everything was taken; null for nothing. */
  readonly reached: () => number | null
  readonly catchUp: () => Promise<void>
}

/** A subscription that is silent this long while somebody waits is taken for dead. */
const patienceMs = 1_000

interface Waiting {
  readonly commit: number
  readonly resolve: () => void
}

/**
 * Keeps one subscription to `$all` open from the first wait on, since a subscription for each append costs more than
 * the append. If it ends or falls silent, those who wait catch up by a subscription of their own, which says what is
 * wrong; the next wait opens a new one.
 */
export const liveFollower = ({ follow, reached, catchUp }: LiveFollowing): LiveFollower => {
  let waiting: readonly Waiting[] = []
  let live: AbortController | null = null
  const isReached = (commit: number): boolean => (reached() ?? -1) >= commit
  const wake = (isOver: (one: Waiting) => boolean): void => {
    const over = waiting.filter(isOver)
    waiting = waiting.filter((one) => !over.includes(one))
    for (const { resolve } of over) resolve()
  }
  const run = async (stop: AbortController): Promise<void> => {
    try {
      for await (const _ of follow(stop.signal)) wake(({ commit }) => isReached(commit))
    } catch {
      // Each of those who wait catches up, and hears of it if it lasts.
    } finally {
      if (live === stop) {
        live = null
        wake(() => true)
      }
    }
  }
  const stop = (): void => {
    live?.abort()
    live = null
    wake(() => true)
  }
  const begin = (): void => {
    live = new AbortController()
    void run(live)
  }
  return {
    stop,
    reach: async (commit) => {
      if (isReached(commit)) return
      if (live === null) begin()
      const mine = live
      let timer: NodeJS.Timeout | undefined
      await new Promise<void>((resolve) => {
        waiting = [...waiting, { commit, resolve }]
        timer = setTimeout(() => (mine === live ? stop() : resolve()), patienceMs)
      })
      clearTimeout(timer)
      if (!isReached(commit)) await catchUp()
    },
  }
}
