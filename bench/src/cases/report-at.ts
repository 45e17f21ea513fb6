import { plainDate } from '@coflyfr/core'
import { defaultParameters, reports } from '@coflyfr/reports'
import { openStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type Measurement, timed } from '../measured.ts'
import { casesPaths } from './cases-ledger.ts'

/** The times at which a report is asked for. */
export type AskedAt = 'head' | 'as-of' | 'known-at'

/** The end of the council's first year. */
const asOf = plainDate('2022-03-31')

/** Makes a report from the first event on, because no state of it is kept. */
export const reportAt =
  (name: 'pathway' | 'clocks' | 'measures', asked: AskedAt): Measurement =>
  async ({ cache, seed, events }) => {
    const report = reports.get(name)
    if (report === undefined) throw new Error(`There is no report ${name}`)
    const { ledger } = casesPaths(cache, { events, seed })
    await using store = await openStore(ledger, { readOnly: true })
    const knownAt = asked === 'known-at' ? Math.floor(events / 2) - 1 : null
    const at = { asOf: asked === 'as-of' ? asOf : null, knownAt }
    let rows = 0
    const timing = await timed(async () => {
      const source = { store, checkpointAt: () => null }
      const made = await report.make(source, { ...defaultParameters, at })
      if (isLeft(made)) throw new Error(`${name} is refused: ${made.left.tag}`)
      rows = made.right.rows.length
    })
    return { events: knownAt === null ? events : knownAt + 1, ...timing, facts: { rows } }
  }
