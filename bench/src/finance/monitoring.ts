import { spawnSync } from 'node:child_process'
import { DatabaseSync } from 'node:sqlite'
import { ensureFinanceFiles } from '../data/finance-files.ts'
import { extractYear } from '../data/finance-rows.ts'
import { type Measurement, timed } from '../measured.ts'
import { ensureFinanceLedger } from './new-ledger.ts'
import { runCoflyfr } from './run-coflyfr.ts'

/** A report as at a day, which is folded from the first event. That day is after every event. */
const monitoringArguments = (ledger: string): readonly string[] => [
  'report',
  'budget-monitoring',
  ledger,
  '--year',
  extractYear,
  '--as-of',
  '2024-03-31',
  '--format',
  'json',
]

interface MonitoringDocument {
  readonly rows: readonly unknown[]
  readonly totals: { readonly actual: string }
}

/** Budget monitoring of the whole extract by the command line, folded from the first event, every line of 3,600. */
export const ledgerMonitoring: Measurement = async ({ cache, seed, events }) => {
  const { ledger } = await ensureFinanceLedger(cache, { events, seed })
  let printed = ''
  const timing = await timed(async () => {
    printed = await runCoflyfr(cache, monitoringArguments(ledger))
  })
  const { rows, totals }: MonitoringDocument = JSON.parse(printed)
  return { events, ...timing, facts: { rows: rows.length, actual: totals.actual } }
}

/** The sums of the report's actuals, as one query over the table of rows. */
export const sqlMonitoring: Measurement = async ({ cache, seed, events }) => {
  const { database: path } = await ensureFinanceLedger(cache, { events, seed })
  const database = new DatabaseSync(path, { readOnly: true })
  const query = database.prepare(`
    SELECT cost_centre, subjective, period, SUM(pence) AS pence FROM postings
    GROUP BY cost_centre, subjective, period ORDER BY cost_centre, subjective, period`)
  let sum = 0
  let rows = 0
  const timing = await timed(() => {
    for (const { pence } of query.all()) {
      sum += Number(pence)
      rows += 1
    }
  })
  database.close()
  return { events, ...timing, facts: { rows, actual: (sum / 100).toFixed(2) } }
}

/** The balances of the same lines by hledger, if installed, with the start of its process and reading the journal. */
export const hledgerBalance: Measurement = async ({ cache, seed, events }) => {
  const { journal } = ensureFinanceFiles(cache, { events, seed })
  const found = { status: -1, lines: 0 }
  const timing = await timed(() => {
    const { status, stdout } = spawnSync('hledger', ['-f', journal, 'balance', '-O', 'csv'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    found.status = status ?? -1
    found.lines = (stdout ?? '').split('\n').length
  })
  if (found.status !== 0) throw new Error('hledger is not installed or failed')
  return { events, ...timing, facts: { rows: found.lines } }
}
