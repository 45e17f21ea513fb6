/** How long some work took. */
export interface Timing {
  readonly seconds: number
  /** Processor time of the whole process meanwhile, the system's part included. */
  readonly processorSeconds: number
}

/**
 * Runs the work and tells how long it took.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { timed } from '@coflyfr/cli/measured'
 *
 * const { seconds } = await timed(() => undefined)
 * assert.ok(seconds >= 0)
 * ```
 */
export const timed = async (work: () => Promise<void> | void): Promise<Timing> => {
  const processorBefore = process.cpuUsage()
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1_000
  const { user, system } = process.cpuUsage(processorBefore)
  return { seconds, processorSeconds: (user + system) / 1_000_000 }
}
