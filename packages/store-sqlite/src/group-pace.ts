/** How long a transaction may keep the event loop from everything else, the disk's answer apart, in milliseconds. */
const workMsMax = 3

/** Appends in one transaction at most and, where they are slow, at least: the disk's answer is to be shared. */
const bounds = { most: 1_000, least: 32 } as const

/** What an append takes before any was measured, in milliseconds. */
const firstGuessMs = 0.02

/** How much of a new measurement counts: a machine that others use for a moment does not change the pace at once. */
const weight = 1 / 8

/** How one transaction went: its appends, what was worked on them, and what opening and committing took. */
export interface GroupTimes {
  readonly appends: number
  readonly workMs: number
  readonly commitMs: number
}

/** How many appends the next transaction takes. */
export interface GroupPace {
  readonly appendsMax: () => number
  readonly took: (times: GroupTimes) => void
}

/**
 * Paces the transactions of a store: as many appends as a few milliseconds are worth, so that the event loop gets its turn
 * under any load; more only where the disk itself takes longer than that to answer, or its answer would be most of the time.
 */
export const groupPace = (): GroupPace => {
  let appendMs = firstGuessMs
  let commitMs = 0
  return {
    appendsMax: () => {
      const fitting = Math.floor(Math.max(workMsMax, commitMs) / appendMs)
      return Math.min(bounds.most, Math.max(bounds.least, fitting))
    },
    took: (times) => {
      if (times.appends === 0) return
      appendMs += (times.workMs / times.appends - appendMs) * weight
      commitMs += (times.commitMs - commitMs) * weight
    },
  }
}
