/**
 * A thread of rebuild-reports.ts: opens the ledger for itself, and folds the reports that it is told in one pass. It loads the package
 * by its root, which is one file where it is built.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { AnyReport } from './any-report.ts'
import type { FoldingElsewhere, ToldReports } from './rebuilding-thread.ts'

const { ledger, reports: module }: FoldingElsewhere = workerData
const opening = import(ledger.module)
const { foldReports, reports } = await import(module)
const store = await (await opening).openStore(ledger.path, { readOnly: true })
const byName: ReadonlyMap<string, AnyReport> = reports

parentPort?.on('message', async ({ names, upTo }: ToldReports) => {
  const told = names.flatMap((name) => byName.get(name) ?? [])
  const states: readonly Uint8Array[] = await foldReports(store, told, upTo)
  // What has a buffer to itself is handed over; all else is copied.
  const own = states.filter(({ byteLength, buffer }) => byteLength === buffer.byteLength)
  const handed = own.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []))
  parentPort?.postMessage(states, handed)
})
