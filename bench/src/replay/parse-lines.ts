import { cachePaths } from '../data/cache-paths.ts'
import { type Measurement, timed } from '../measured.ts'
import { eachLine } from './each-line.ts'

/**
 * The bare parse of whole envelopes: reads a file whose lines are the canonical JSON that leaves hash, and calls
 * JSON.parse on every one. Nothing is folded.
 */
export const parseLines: Measurement = async ({ cache, seed, events }) => {
  const { lines } = cachePaths(cache, { events, seed })
  let parsed = 0
  const timing = await timed(() =>
    eachLine(lines, (line) => {
      if (JSON.parse(line).type !== undefined) parsed += 1
    }),
  )
  return { events: parsed, ...timing, facts: {} }
}
