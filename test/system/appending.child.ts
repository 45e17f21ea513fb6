import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { plainDate, streamName } from '@coflyfr/core'
import { openStore } from '@coflyfr/store-sqlite'
import { appendEvents } from '@coflyfr/testing/appending'

/**
 * A process that appends batches of three events, several at a time, until it is killed. It writes the id of each command
 * to standard output once its append is acknowledged. Arguments: path of the ledger, name of this run, `too-soon` for the
 * planted defect (it writes the id before the append), least length of an event's text.
 */
const [path = '', run = '', when = 'acknowledged', textLength = '0'] = process.argv.slice(2)
const tell = (commandId: string): void => {
  writeSync(1, `${commandId}\n`)
}
const appendersAtOnce = 4

// A process normally writes its compile cache for the next one when it ends; this one is killed before that.
flushCompileCache()

const store = await openStore(path)
const event = (number: number) => ({
  type: 'Noted',
  schemaVersion: 1,
  effectiveOn: plainDate('2023-11-15'),
  data: { text: `note ${number} of ${run}`.padEnd(Number(textLength), '.'), amount: '1000000.00' },
})

const appendForEver = async (appender: number): Promise<void> => {
  const stream = streamName('case', `${run}-${appender}`)
  for (let number = 0; ; number += 1) {
    const commandId = `${run}-${appender}-${number}`
    if (when === 'too-soon') tell(commandId)
    const appended = await appendEvents(store, {
      stream,
      commandId,
      events: [event(0), event(1), event(2)],
      expectedRevision: number === 0 ? 'no-stream' : number * 3 - 1,
    })
    if (appended._tag === 'Left') throw new Error(JSON.stringify(appended.left))
    if (when !== 'too-soon') tell(commandId)
  }
}

writeSync(1, 'ready\n')
await Promise.all(Array.from({ length: appendersAtOnce }, (_, appender) => appendForEver(appender)))
