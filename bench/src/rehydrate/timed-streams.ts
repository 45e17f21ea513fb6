import { median } from '@coflyfr/cli/measured'
import type { Measured } from '../measured.ts'
import type { LongStream } from './long-streams.ts'

const microsecondsOfSecond = 1_000_000

/**
 * Reads every stream once. The facts are the median for each length, in microseconds, of the streams that are timed.
 *
 * @param read resolves to how many events it folded
 */
export const timedStreams = async (
  streams: readonly LongStream[],
  read: (stream: LongStream) => Promise<number> | number,
): Promise<Measured> => {
  const took = new Map<number, number[]>(streams.map(({ events }) => [events, []]))
  const readWhole = async (stream: LongStream): Promise<number> => {
    const start = performance.now()
    const events = await read(stream)
    const one = (performance.now() - start) / 1_000
    if (events === stream.events) return one
    throw new Error(`${stream.name} gave ${events} of ${stream.events} events`)
  }
  for (const stream of streams.filter(({ isTimed }) => !isTimed)) await readWhole(stream)
  let folded = 0
  let seconds = 0
  const processorBefore = process.cpuUsage()
  for (const stream of streams.filter(({ isTimed }) => isTimed)) {
    const { events } = stream
    const one = await readWhole(stream)
    took.get(events)!.push(one * microsecondsOfSecond)
    folded += events
    seconds += one
  }
  const { user, system } = process.cpuUsage(processorBefore)
  const facts = Object.fromEntries(
    [...took].map(([events, all]) => [`k${events}Microseconds`, Math.round(median(all))]),
  )
  return {
    events: folded,
    seconds,
    processorSeconds: (user + system) / microsecondsOfSecond,
    facts,
  }
}
