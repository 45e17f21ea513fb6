/** How long appends may keep the event loop from everything else in one turn, in milliseconds. */
const turnMsMax = 3

/** Appends worked on in one turn at most and, where they are slow, at least. */
const bounds = { most: 1_000, least: 32 } as const

/** What an append takes before any was measured, in milliseconds. */
const firstGuessMs = 0.02

/** How much of a new measurement counts: a machine that others use for a moment does not change the pace at once. */
const weight = 1 / 8

/**
 * How long a transaction stays open while more appends wait, in milliseconds: long enough that a page that many of them change
 * is written once, short enough that what is written is soon committed, and that other processes get their turn.
 */
const openMsMax = 20

/** How many appends the next turn takes, and how many turns a transaction. */
export interface GroupPace {
  readonly appendsMax: () => number
  /** Whether a transaction that has been open for so long is to be committed. */
  readonly isDue: (openMs: number) => boolean
  readonly worked: (appends: number, workMs: number) => void
  readonly committed: (commitMs: number) => void
}

/**
 * Paces the transactions of a store: in one turn of the event loop as many appends as a few milliseconds are worth, so that
 * others get theirs under any load; in one transaction those of several turns, of more where the disk takes long to answer.
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
