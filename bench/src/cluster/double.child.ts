/**
 * A double of the protocol in a process of its own, so that what it costs is not counted: it is sent how many events its
 * log has, answers with its address, and ends with whoever started it.
 */
import { startDouble } from '../../../packages/store-kurrentdb/test/double/double-server.ts'
import { GeneratedLog } from './generated-log.ts'
import type { DoubleTask } from './on-double.ts'

process.once('disconnect', () => process.exit())

process.once('message', async (message) => {
  // Sent by on-double.ts, the one program that starts this one.
  const task = message as DoubleTask
  const server =
    task.events === 0
      ? await startDouble()
      : await startDouble('eventstore', new GeneratedLog(task))
  process.send?.(server.authority)
})
