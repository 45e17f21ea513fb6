import { monitorEventLoopDelay } from 'node:perf_hooks'
import { percentile } from '../append/latencies.ts'
import type { Measured } from '../measured.ts'

/** Interval of the watching timer, in milliseconds: it is late by the time for which the loop was blocked. */
const resolutionMs = 1

const nanosecondsOfMillisecond = 1_000_000

/** Watches the event loop until it is stopped. */
export interface LoopWatch {
  readonly stop: () => Measured['facts']
}

const rounded = (milliseconds: number): number => Number(Math.max(0, milliseconds).toFixed(2))

/**
 * Measures how long the event loop is blocked, by the clock, and how much processor time each turn takes, which other
 * programs on the machine do not disturb.
 */
export const watchLoop = (): LoopWatch => {
  const histogram = monitorEventLoopDelay({ resolution: resolutionMs })
  const turns: number[] = []
  let isOver = false
  let before = process.cpuUsage()
  const turn = (): void => {
    const { user, system } = process.cpuUsage(before)
    turns.push((user + system) / 1_000)
    before = process.cpuUsage()
    if (!isOver) setImmediate(turn)
  }
  histogram.enable()
  setImmediate(turn)
  return {
    stop: () => {
      isOver = true
      histogram.disable()
      const blocked = (share: number): number =>
        rounded(histogram.percentile(share) / nanosecondsOfMillisecond - resolutionMs)
      const sorted = Float64Array.from(turns).sort()
      return {
        blockP50Milliseconds: blocked(50),
        blockP99Milliseconds: blocked(99),
        blockP999Milliseconds: blocked(99.9),
        blockMostMilliseconds: rounded(histogram.max / nanosecondsOfMillisecond - resolutionMs),
        turnP99ProcessorMilliseconds: rounded(percentile(sorted, 0.99)),
        turnMostProcessorMilliseconds: rounded(percentile(sorted, 1)),
      }
    },
  }
}
