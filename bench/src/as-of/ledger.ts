import { constants, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootAt } from '@coflyfr/proof'
import {
  defaultParameters,
  keptPoints,
  moneyColumns,
  type ReportSource,
  reports,
} from '@coflyfr/reports'
import { openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { cachePaths } from '../data/cache-paths.ts'
import type { Measurement } from '../measured.ts'
import { rebuilds } from './peers.ts'
import { type Question, questionsOf } from './questions.ts'
import { timedQuestions } from './timed-questions.ts'

/** How many questions are asked: fewer where each takes long. */
const counts = { warm: 100, cold: 5, derived: 1, folded: 5 } as const

type Way = keyof typeof counts

const sourceOf = (store: SqliteStore): ReportSource => ({ store, checkpointAt: () => null })

const withColumns = (store: SqliteStore): ReportSource => ({
  ...sourceOf(store),
  points: keptPoints(store),
  columns: moneyColumns({
    store,
    rootAt: (size) => Buffer.from(rootAt(store.tree.readNode, size)).toString('base64'),
  }),
})

/** A question with or without a day. */
type AnyDay = Omit<Question, 'asOf'> & { readonly asOf: Question['asOf'] | null }

/** The reports asked for: some are made from columns, others from states kept along the log. */
type Asked = 'budget-monitoring' | 'trial-balance' | 'virements' | 'reserves' | 'measures'

/** How much of the log is asked about, and by what the rows are grouped. */
interface Extent {
  readonly share: number
  readonly by: 'subjective' | 'directorate'
}

const asking =
  (name: Asked, by: Extent['by']) =>
  async (source: ReportSource, { knownAt, asOf, year }: AnyDay): Promise<void> => {
    const report = reports.get(name)!
    const at = { asOf, knownAt }
    const made = await report.make(source, { ...defaultParameters, by, at, year })
    // A log so short that it has no budget yet is measured all the same.
    if (isLeft(made) && made.left.tag !== 'NoSuchYear')
      throw new Error(`${name} is refused: ${made.left.tag}`)
  }

/**
 * A report at any two times over the first events of a generated ledger. `warm`: by a process that has answered before;
 * `cold`: each time from kept columns that this reader has not loaded; `derived`: with nothing kept yet; `folded`: from
 * the log.
 */
export const askLedger =
  (name: Asked, way: Way, { share = 1, by = 'subjective' }: Partial<Extent> = {}): Measurement =>
  async ({ folder, cache, seed, events }) => {
    const path = join(folder, 'ledger.db')
    copyFileSync(cachePaths(cache, { events, seed }).ledger, path, constants.COPYFILE_FICLONE)
    await using store = await openStore(path)
    const asked = Math.floor(events * share)
    const questions = questionsOf({ seed, generated: events, events: asked }, counts[way])
    const ask = asking(name, by)
    const columns = withColumns(store)
    const last = { ...questions[0]!, knownAt: asked - 1 }
    if (way === 'warm' || way === 'cold') await ask(columns, last)
    switch (way) {
      case 'warm':
        return await timedQuestions(questions, (question) => ask(columns, question))
      case 'cold':
        // About the whole log each time, so that all kept columns have to be read.
        return await timedQuestions(questions, (question) =>
          ask(withColumns(store), { ...question, knownAt: last.knownAt }),
        )
      case 'derived':
        return await timedQuestions([last], (question) => ask(columns, question))
      case 'folded':
        return await timedQuestions(questions, (question) => ask(sourceOf(store), question))
    }
  }

/** The whole log from kept columns that the process has not read: every year is summed, one printed by directorate. */
export const rebuildFromColumns: Measurement = async ({ folder, cache, seed, events }) => {
  const path = join(folder, 'ledger.db')
  copyFileSync(cachePaths(cache, { events, seed }).ledger, path, constants.COPYFILE_FICLONE)
  const [question] = questionsOf({ seed, generated: events, events }, 1)
  const ask = asking('budget-monitoring', 'directorate')
  const last = { ...question!, asOf: null, knownAt: events - 1 }
  {
    await using store = await openStore(path)
    await ask(withColumns(store), last)
  }
  const measured = await timedQuestions(Array.from({ length: rebuilds }), async () => {
    await using store = await openStore(path, { readOnly: true })
    await ask(withColumns(store), last)
  })
  return { ...measured, events: rebuilds * events }
}
