import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Mebibytes of heap that only `hold` keeps alive: the heap used with it less that without it. Empties `hold`. */
export const retainedMebibytes = (hold: unknown[]): number => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const held = process.memoryUsage().heapUsed
  hold.length = 0
  collect()
  return Math.round((held - process.memoryUsage().heapUsed) / 2 ** 20)
}
