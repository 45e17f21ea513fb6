import type { MeasurementName } from '../measurements.ts'
import type { Workload } from '../workload.ts'
import { timeOver } from './ratios.ts'
import { rowsOf } from './rows-of.ts'

/** Enough for a million events and 120,000 cases: 121,307 with seed 1. */
const events = { full: 1_080_000, quick: 20_000 } as const

const row = rowsOf(events)

const known = (statement: string, one: MeasurementName, other: MeasurementName) => ({
  statement,
  ratio: timeOver(one, other),
  bound: null,
})

/** The cases of a council for two years: their load, then the funnel, the clocks and the measures at different times. */
export const cases: Workload = {
  name: 'cases',
  title: 'The cases of a synthetic council: load, funnel, clocks, measures',
  needs: ['council'],
  roundsMax: 2,
  rows: [
    row('cases-generate', 'the commands made up, nothing else'),
    row('cases-decide', 'commands made up and decided, every state held, nothing stored'),
    row('cases-load', 'ledger, commands made up, decided and appended, 1,000 a commit'),
    row('cases-load-rows', 'the same events into a bare table of node:sqlite, 1,000 a commit'),
    row('cases-pathway', 'ledger, pathway at head'),
    row('cases-pathway-as-of', 'ledger, pathway as at the end of the first year'),
    row('cases-pathway-known-at', 'ledger, pathway as known at half the log'),
    row('cases-funnel-sql', 'SQL, events and cases by month and step'),
    row('cases-funnel-sql-as-of', 'SQL, the same as at the end of the first year'),
    row('cases-clocks', 'ledger, every clock of every case at head'),
    row('cases-clocks-as-of', 'ledger, every clock as at the end of the first year'),
    row('cases-clocks-known-at', 'ledger, every clock as known at half the log'),
    row('cases-assessment-clock-sql', 'SQL, the assessment clock alone'),
    row('cases-refold', 'every case folded naively from parsed rows, no clock'),
    row('cases-measures', 'ledger, measures at head'),
    row('cases-measures-as-of', 'ledger, measures as at the end of the first year'),
    row('cases-measures-known-at', 'ledger, measures as known at half the log'),
  ],
  goals: [
    known('load, time over the bare table', 'cases-load', 'cases-load-rows'),
    known('load, time over making the commands up', 'cases-load', 'cases-generate'),
    known('pathway at head, time over SQL', 'cases-pathway', 'cases-funnel-sql'),
    known('pathway as at a day, time over SQL', 'cases-pathway-as-of', 'cases-funnel-sql-as-of'),
    known('pathway at head, time over the naive fold', 'cases-pathway', 'cases-refold'),
    known('clocks at head, time over the naive fold', 'cases-clocks', 'cases-refold'),
    known(
      'every clock at head, time over the one clock in SQL',
      'cases-clocks',
      'cases-assessment-clock-sql',
    ),
    known('clocks as at a day, time over clocks at head', 'cases-clocks-as-of', 'cases-clocks'),
    known('measures at head, time over the naive fold', 'cases-measures', 'cases-refold'),
  ],
}
