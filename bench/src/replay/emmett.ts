import { constants, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { silenceEmmett, waitForWal } from '../append/emmett.ts'
import { type Measurement, type Task, timed } from '../measured.ts'
import { loadEmmett } from '../peers/emmett-sqlite.ts'
import { emmettLogPath } from '../peers/ensure-emmett-log.ts'

/** Events of a page. */
const batchSize = 1_000

const ownCopy = ({ folder, cache, seed, events }: Task): string => {
  const path = join(folder, 'emmett.db')
  copyFileSync(emmettLogPath(cache, { events, seed }), path, constants.COPYFILE_FICLONE)
  return path
}

/** Emmett's whole log read page by page with its own function, without a consumer; nothing is folded. */
export const emmettPages: Measurement = async (task) => {
  silenceEmmett()
  const { readMessagesBatch, sqliteConnection } = loadEmmett()
  const connection = sqliteConnection({ fileName: ownCopy(task) })
  await waitForWal(connection)
  let read = 0
  const timing = await timed(async () => {
    for (let after = 0n; ; ) {
      const page = await readMessagesBatch(connection, { after, batchSize })
      read += page.messages.length
      after = page.currentGlobalPosition
      if (!page.areEventsLeft) break
    }
  })
  connection.close()
  if (read !== task.events) throw new Error(`${read} of ${task.events} events were read`)
  return { events: read, ...timing, facts: {} }
}

/** Most events that a consumer reads: the whole log would take many minutes. */
const consumedMax = 10_000

const consuming =
  (pulling?: { readonly batchSize: number; readonly pullingFrequencyInMs: number }): Measurement =>
  async (task) => {
    silenceEmmett()
    const fileName = ownCopy(task)
    const wanted = Math.min(consumedMax, task.events)
    const store = loadEmmett().getSQLiteEventStore({ fileName })
    const consumer = store.consumer(pulling === undefined ? {} : { pulling })
    let taken = 0
    consumer.processor({
      processorId: 'bench',
      eachMessage: () => {
        taken += 1
      },
      stopAfter: () => taken >= wanted,
    })
    const timing = await timed(() => consumer.start())
    await consumer.close()
    return { events: taken, ...timing, facts: {} }
  }

/** Emmett's consumer with its defaults: 100 events, then a pause of 50 ms. */
export const emmettConsumerDefault: Measurement = consuming()

/** The same with pages of a thousand and no pause. */
export const emmettConsumerTuned: Measurement = consuming({ batchSize, pullingFrequencyInMs: 0 })
