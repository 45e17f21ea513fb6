import { type Timing, timed } from '@coflyfr/cli/measured'

export { timed }

/** What one process measures. */
export interface Task {
  /** An empty folder for this process only, on the disk that is measured. */
  readonly folder: string
  /** Where generated ledgers are kept between runs. */
  readonly cache: string
  readonly seed: number
  /** How many events to work on. */
  readonly events: number
}

/** What one process found. */
export interface Measured extends Timing {
  readonly events: number
  /** What the time does not show: durability as the engine reports it, failures, memory of a state, and so on. */
  readonly facts: Readonly<Record<string, string | number>>
}

/** One way of doing a workload. It runs alone in a process and times only the work. */
export type Measurement = (task: Task) => Promise<Measured>

/** Adds up the time of pieces of work, without what is prepared in between. */
export interface Stopwatch {
  readonly during: (work: () => Promise<void> | void) => Promise<void>
  readonly timing: () => Timing
}

/** A stopwatch at zero. */
export const stopwatch = (): Stopwatch => {
  let seconds = 0
  let processorSeconds = 0
  return {
    during: async (work) => {
      const piece = await timed(work)
      seconds += piece.seconds
      processorSeconds += piece.processorSeconds
    },
    timing: () => ({ seconds, processorSeconds }),
  }
}
