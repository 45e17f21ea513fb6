/** How long appends may hold the event loop in one turn, in milliseconds. */
const turnMsMax = 3

/** Most appends of a turn and, if they are slow, the fewest. */
const bounds = { most: 1_000, least: 32 } as const

/** Time of an append before any was measured, in milliseconds. */
const firstGuessMs = 0.02

/** Weight of a new measurement: low, so that a machine which is busy for a moment does not change the pace at once. */
const weight = 1 / 8

/**
 * How long a transaction stays open while more appends wait, in milliseconds: long enough that a page which many of them
 * change is written once, short enough that callers are soon answered and other processes get the lock.
 */
const openMsMax = 20

/** How many appends the next turn takes, and how long a transaction stays open. */
export interface GroupPace {
  readonly appendsMax: () => number
  /** Whether a transaction that has been open for that long should be committed. */
  readonly isDue: (openMs: number) => boolean
  readonly worked: (appends: number, workMs: number) => void
  readonly committed: (commitMs: number) => void
}

/**
 * Paces the transactions of a store. A turn of the event loop takes as many appends as fit into a few milliseconds, so
 * that other work runs under any load. A transaction takes several turns, and more of them if the disk is slow.
 */
export const groupPace = (): GroupPace => {
  let appendMs = firstGuessMs
  let diskMs = 0
  return {
    appendsMax: () => {
      const fitting = Math.floor(turnMsMax / appendMs)
      return Math.min(bounds.most, Math.max(bounds.least, fitting))
    },
    isDue: (openMs) => openMs >= Math.max(openMsMax, diskMs),
    worked: (appends, workMs) => {
      appendMs += (workMs / appends - appendMs) * weight
    },
    committed: (commitMs) => {
      diskMs += (commitMs - diskMs) * weight
    },
  }
}
