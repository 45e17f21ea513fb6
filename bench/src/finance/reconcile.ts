import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { extractYear } from '../data/finance-rows.ts'
import { type Measurement, timed } from '../measured.ts'
import { importRows } from './import-rows.ts'
import { ensureFinanceLedger } from './new-ledger.ts'
import { runCoflyfr } from './run-coflyfr.ts'

interface ReconciliationDocument {
  readonly rows: readonly {
    readonly difference: string
    readonly matched: number
    readonly breaks: readonly unknown[]
  }[]
}

/** The whole ledger against an extract with a fault in every ten-thousandth line, by the command line. */
export const ledgerReconcile: Measurement = async ({ cache, seed, events }) => {
  const { ledger, faulty, map } = await ensureFinanceLedger(cache, { events, seed })
  const finding = 1
  let printed = ''
  const timing = await timed(async () => {
    const args = ['reconcile', ledger, faulty, '--map', map, '--year', extractYear]
    printed = await runCoflyfr(cache, [...args, '--format', 'json'], finding)
  })
  const { rows }: ReconciliationDocument = JSON.parse(printed)
  const [found] = rows
  return { events, ...timing, facts: { breaks: found?.breaks.length ?? 0 } }
}

const unmatched = `
  SELECT reference, cost_centre, subjective, period, posted_on, description, pence FROM %A
  EXCEPT SELECT reference, cost_centre, subjective, period, posted_on, description, pence FROM %B`

/** The same in SQL: the faulty file is read into a table, and the rows are found that only one of the two has. */
export const sqlReconcile: Measurement = async ({ folder, cache, seed, events }) => {
  const files = await ensureFinanceLedger(cache, { events, seed })
  const other = join(folder, 'faulty.db')
  let breaks = 0
  const timing = await timed(async () => {
    await importRows({ ...files, extract: files.faulty }, other)
    const database = new DatabaseSync(files.database, { readOnly: true })
    database.prepare('ATTACH ? AS faulty').run(other)
    const sides = [
      ['postings', 'faulty.postings'],
      ['faulty.postings', 'postings'],
    ] as const
    for (const [one, two] of sides)
      breaks += database.prepare(unmatched.replace('%A', one).replace('%B', two)).all().length
    database.close()
  })
  return { events, ...timing, facts: { breaks } }
}
