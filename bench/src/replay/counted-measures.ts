import { constants, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DomainEvent, plainDate } from '@coflyfr/core'
import { measureStream } from '@coflyfr/outcomes'
import { type Counting, MeasureDefined } from '@coflyfr/outcomes/events'
import { rootAt } from '@coflyfr/proof'
import { caseColumns, defaultParameters, type ReportSource, reports } from '@coflyfr/reports'
import { openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { cachePaths } from '../data/cache-paths.ts'
import { generatedAppend } from '../data/generated-append.ts'
import { definitionOf } from '../data/measure-readings.ts'
import { type Measurement, type Task, timed } from '../measured.ts'

const validFrom = plainDate('2023-04-01')

const actor = { id: 'performance-1', role: 'performance-officer' } as const

/** What is counted: events, periods with a beginning and an end, children once each, and a clock. */
const countings: Readonly<Record<string, Counting>> = {
  contacts: { rule: 'contacts-received' },
  handoffs: { rule: 'handoffs' },
  waits: { rule: 'days-waited-for-services' },
  children: { rule: 'children-with-activity' },
  decisions: { rule: 'clock-done', clock: 'contact-decision' },
}

const definedAs = (measure: string, numerator: Counting): DomainEvent<string, unknown> =>
  MeasureDefined.of(validFrom, {
    ...definitionOf(measure, validFrom),
    title: `Counted from cases, ${measure}`,
    numerator: measure,
    denominator: null,
    unit: 'count',
    direction: 'neither',
    decimals: 0,
    computed: { numerator, denominator: null },
  })

/** A copy of the ledger with some measures that are counted from its cases. */
const counting = async ({ folder, cache, seed, events }: Task): Promise<SqliteStore> => {
  const path = join(folder, 'ledger.db')
  copyFileSync(cachePaths(cache, { events, seed }).ledger, path, constants.COPYFILE_FICLONE)
  const store = await openStore(path)
  for (const [measure, numerator] of Object.entries(countings)) {
    const event = definedAs(measure, numerator)
    const made = { stream: measureStream(measure), event, actor, readsRules: false }
    const place = { revision: 0, commandId: `counted-${measure}` }
    const { stream, event: appended, options } = generatedAppend(made, place)
    const answer = await store.appendToStream(stream, [appended], options)()
    if (isLeft(answer)) throw new Error(`The ledger refused a measure: ${answer.left.tag}`)
  }
  return store
}

const withColumns = (store: SqliteStore): ReportSource => ({
  store,
  checkpointAt: () => null,
  cases: caseColumns({
    store,
    rootAt: (size) => Buffer.from(rootAt(store.tree.readNode, size)).toString('base64'),
  }),
})

const ask = async (source: ReportSource): Promise<number> => {
  const made = await reports.get('measures')!.make(source, defaultParameters)
  if (isLeft(made)) throw new Error(`measures is refused: ${made.left.tag}`)
  return made.right.rows.filter(({ basis }) => basis === 'computed').length
}

const asking =
  (source: (store: SqliteStore) => ReportSource, isKept: boolean): Measurement =>
  async (task) => {
    await using store = await counting(task)
    if (isKept) await ask(withColumns(store))
    let computed = 0
    const timing = await timed(async () => {
      computed = await ask(source(store))
    })
    return { events: task.events, ...timing, facts: { computed } }
  }

/** Measures at the head, some counted from cases, from kept columns of cases that are not read yet. */
export const measuresFromColumns: Measurement = asking(withColumns, true)

/** The same with no columns kept: they are derived from the log, and kept. */
export const measuresDerived: Measurement = asking(withColumns, false)

/** The same with every case folded from the log. */
export const measuresFromLog: Measurement = asking(
  (store) => ({ store, checkpointAt: () => null }),
  false,
)
