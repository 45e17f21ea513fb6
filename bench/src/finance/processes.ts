import { join } from 'node:path'
import { ensureBeancountJournal } from '../data/beancount-journal.ts'
import { ensureFinanceFiles } from '../data/finance-files.ts'
import { extractYear } from '../data/finance-rows.ts'
import type { Measured, Measurement, Task } from '../measured.ts'
import { packedFolder } from '../start-up/packed.ts'
import { type ProcessRun, runProcess } from '../start-up/run-process.ts'
import { keptLedgerPath } from './kept-ledger.ts'
import { ensureFinanceLedger } from './new-ledger.ts'

const measuredOf = (
  { events }: Task,
  { seconds, peakMebibytes }: ProcessRun,
  rows: number,
): Measured => ({
  events,
  seconds,
  processorSeconds: 0,
  facts: { rows, processPeakMebibytes: Math.round(peakMebibytes) },
})

const report = async (task: Task, ledger: string, flags: readonly string[]): Promise<Measured> => {
  const program = join(packedFolder(task.cache), 'node_modules/@coflyfr/cli/dist/bin.js')
  const args = [program, 'report', 'budget-monitoring', ledger, '--year', extractYear, ...flags]
  const run = () => runProcess(process.execPath, [...args, '--format', 'json'], task.folder)
  // The first run keeps the state, if one is kept.
  await run()
  const found = await run()
  const { rows }: { readonly rows: readonly unknown[] } = JSON.parse(found.stdout)
  return measuredOf(task, found, rows.length)
}

/** Budget monitoring by the command line as a process. It is as at a day, so that every event is folded. */
export const balanceProcess: Measurement = async (task) => {
  const { ledger } = await ensureFinanceLedger(task.cache, task)
  return await report(task, ledger, ['--as-of', '2024-03-31'])
}

/** Budget monitoring of a generated ledger at its head, from the kept state. */
export const keptProcess: Measurement = (task) => report(task, keptLedgerPath(task.cache, task), [])

const journalOf = (task: Task): string => ensureFinanceFiles(task.cache, task).journal

const accounts = (text: string): number => text.trim().split('\n').length

/** The balances of the same postings by hledger, as a process. */
export const hledgerProcess: Measurement = async (task) => {
  const args = ['-f', journalOf(task), 'balance', '-O', 'csv']
  const found = await runProcess('hledger', args, task.folder)
  return measuredOf(task, found, accounts(found.stdout))
}

/** The same by ledger. */
export const ledgerCliProcess: Measurement = async (task) => {
  const found = await runProcess('ledger', ['-f', journalOf(task), 'balance'], task.folder)
  return measuredOf(task, found, accounts(found.stdout))
}

/** Turns off beancount's cache of the journal. */
const unremembered = 'BEANCOUNT_DISABLE_LOAD_CACHE=1'

/** The same by beancount. */
export const beancountProcess: Measurement = async (task) => {
  const journal = ensureBeancountJournal(task.cache, task)
  const args = [unremembered, 'bean-report', journal, 'balances']
  const found = await runProcess('env', args, task.folder)
  return measuredOf(task, found, accounts(found.stdout))
}
