/**
 * A thread of rebuild-reports.ts: opens the ledger itself, and folds the reports it is asked for in one pass. It loads
 * the root of this package, which is a single file once built.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { AnyReport } from './any-report.ts'
import type { FoldingElsewhere, ReportsToFold } from './rebuilding-thread.ts'

const { ledger, reports: module }: FoldingElsewhere = workerData
const opening = import(ledger.module)
const { foldReports, reports } = await import(module)
const store = await (await opening).openStore(ledger.path, { readOnly: true })
const byName: ReadonlyMap<string, AnyReport> = reports

parentPort?.on('message', async ({ names, upTo }: ReportsToFold) => {
  const chosen = names.flatMap((name) => byName.get(name) ?? [])
  const states: readonly Uint8Array[] = await foldReports(store, chosen, upTo)
  // States that have a buffer of their own are transferred; the others are copied.
  const own = states.filter(({ byteLength, buffer }) => byteLength === buffer.byteLength)
  const handed = own.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []))
  parentPort?.postMessage(states, handed)
})
