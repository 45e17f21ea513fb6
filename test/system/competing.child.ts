import { writeSync } from 'node:fs'
import { plainDate, streamName } from '@coflyfr/core'
import { openStore } from '@coflyfr/store-sqlite'
import { appendEvents } from '@coflyfr/testing/appending'

/**
 * One of several processes that append to one ledger. Half of its appends go to a stream that all share, half to its own.
 * Prints every acknowledged append as JSON, then how often another process came first. Arguments: path of the ledger, name
 * of the process, number of appends.
 */
const [path = '', worker = '', count = '0'] = process.argv.slice(2)
const store = await openStore(path, { busyTimeoutMs: 120_000 })
const shared = streamName('case', 'shared')
const own = streamName('case', `own-${worker}`)
const event = {
  type: 'Noted',
  schemaVersion: 1,
  effectiveOn: plainDate('2023-11-15'),
  data: { worker },
}

const revisionOf = async (stream: typeof shared, from: number): Promise<number> => {
  let revision = from
  for await (const batch of store.readStream(stream, { from: from + 1 }))
    revision = batch.at(-1)?.revision ?? revision
  return revision
}

let conflicts = 0
const revisions = new Map([
  [shared, -1],
  [own, -1],
])
for (let number = 0; number < Number(count); number += 1) {
  const stream = number % 2 === 0 ? shared : own
  const commandId = `${worker}-${number}`
  for (;;) {
    const revision = await revisionOf(stream, revisions.get(stream) ?? -1)
    const expectedRevision = revision === -1 ? 'no-stream' : revision
    const appended = await appendEvents(store, {
      stream,
      commandId,
      events: [event],
      expectedRevision,
    })
    if (appended._tag === 'Right') {
      revisions.set(stream, appended.right.revision)
      writeSync(1, `${JSON.stringify({ commandId, ...appended.right })}\n`)
      break
    }
    if (appended.left.tag !== 'WrongRevision') throw new Error(JSON.stringify(appended.left))
    conflicts += 1
  }
}
writeSync(1, `${JSON.stringify({ conflicts })}\n`)
await store.close()
