/**
 * A double of the protocol in a process of its own, so that what it costs is not counted: it is sent how many events it
 * is to hold, answers with its address, and ends with whoever started it.
 */
import { bodyOf, clusterStream } from '../../../packages/store-kurrentdb/src/body.ts'
import { startDouble } from '../../../packages/store-kurrentdb/test/double/double-server.ts'
import { generatedAppends } from '../data/generated-append.ts'
import { generatedOrigin } from '../data/ledger-events.ts'
import { recordedAtOf } from './cluster-appends.ts'
import type { DoubleTask } from './on-double.ts'

process.once('disconnect', () => process.exit())

process.once('message', async (message) => {
  // Sent by on-double.ts, the one program that starts this one.
  const { events, seed } = message as DoubleTask
  const server = await startDouble()
  let position = 0
  for (const { stream, revision, event } of generatedAppends({ events, seed })) {
    const place = { stream, revision, recordedAt: recordedAtOf(position) }
    const { id, type, data, metadata } = bodyOf(event, place, true)
    const proposed = {
      ...{ id, type, data },
      contentType: 'application/octet-stream',
      metadata: Buffer.from(JSON.stringify(metadata)),
    }
    server.log.append(clusterStream(generatedOrigin, stream), [proposed], revision - 1)
    position += 1
  }
  process.send?.(server.authority)
})
