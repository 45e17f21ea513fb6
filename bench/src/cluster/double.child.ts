/**
 * A double of the protocol in a process of its own, so that its cost is not counted. It receives the number of events of
 * its log, sends its address, and ends with the process that started it.
 */
import { startDouble } from '../../../packages/store-kurrentdb/test/double/double-server.ts'
import { GeneratedLog } from './generated-log.ts'
import type { DoubleTask } from './on-double.ts'

process.once('disconnect', () => process.exit())

process.once('message', async (message) => {
  // The type holds because only on-double.ts starts this program.
  const task = message as DoubleTask
  const server =
    task.events === 0
      ? await startDouble()
      : await startDouble('eventstore', new GeneratedLog(task))
  process.send?.(server.authority)
})
