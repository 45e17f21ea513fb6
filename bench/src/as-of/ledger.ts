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

/** How many questions are asked: of a fold of the log few, for each takes its time. */
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

/** A question that may be about all days. */
type AnyDay = Omit<Question, 'asOf'> & { readonly asOf: Question['asOf'] | null }

/** Reports that are made from columns, and those whose states are kept along the log. */
type Asked = 'budget-monitoring' | 'trial-balance' | 'virements' | 'reserves' | 'measures'

/** How much of the log is asked about, and how finely it is printed. */
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
    // A log of so few events that it holds no budget yet is measured all the same.
    if (isLeft(made) && made.left.tag !== 'NoSuchYear')
      throw new Error(`${name} is refused: ${made.left.tag}`)
  }

/**
 * A report at any two times of the first events of a generated ledger. `warm`: by one process, which has answered before;
 * `cold`: each by columns that are kept and that nobody has read; `derived`: when nothing is kept; `folded`: from the log.
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
        // All of the log each time: what was asked about last is what has to be read first.
        return await timedQuestions(questions, (question) =>
          ask(withColumns(store), { ...question, knownAt: last.knownAt }),
        )
      case 'derived':
        return await timedQuestions([last], (question) => ask(columns, question))
      case 'folded':
        return await timedQuestions(questions, (question) => ask(sourceOf(store), question))
    }
  }

/** All of the log, from columns that are kept and that nobody has read: every year is summed, and one printed by directorate. */
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
