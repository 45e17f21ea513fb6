import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { plainDate, streamName } from '@coflyfr/core'
import { openStore } from '@coflyfr/store-sqlite'
import { appendEvents } from '@coflyfr/testing/appending'

/**
 * A process that appends batches of three events until it is killed, several at a time, and writes the id of each
 * command to standard output once its append is acknowledged. Arguments: path of the ledger, name of this run,
 * `too-soon` for the planted defect, that the id is written before the append is made, and how long an event's text is
 * at least.
 */
const [path = '', run = '', when = 'acknowledged', textLength = '0'] = process.argv.slice(2)
const tell = (commandId: string): void => {
  writeSync(1, `${commandId}\n`)
}
const appendersAtOnce = 4

// At its end a process keeps what it has compiled, for the next one; this one is killed before.
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
