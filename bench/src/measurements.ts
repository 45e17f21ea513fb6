import type { Measurement } from './measured.ts'

/** Every way of doing a workload, by name; each is loaded only in the process that measures it. */
const measurements = {
  'ledger-append': async () => (await import('./append/coflyfr.ts')).coflyfrOneAtATime,
  'ledger-execute': async () => (await import('./append/execute.ts')).coflyfrExecute,
  'ledger-64-callers': async () => (await import('./append/coflyfr.ts')).coflyfr64Callers,
  'ledger-64-callers-random-ids': async () =>
    (await import('./append/coflyfr.ts')).coflyfr64CallersRandomIds,
  'bare-append': async () => (await import('./append/bare.ts')).bareOneAtATime,
  'bare-append-command-index': async () => (await import('./append/bare.ts')).bareWithCommandIndex,
  'bare-64-callers': async () => (await import('./append/bare.ts')).bareGroupCommit,
  'emmett-one-connection': async () => (await import('./append/emmett.ts')).emmettOneConnection,
  'emmett-default-pool': async () => (await import('./append/emmett.ts')).emmettDefaultPool,
  'parse-lines': async () => (await import('./replay/parse-lines.ts')).parseLines,
  'parse-rows': async () => (await import('./replay/parse-rows.ts')).parseAllRows,
  'parse-reported-rows': async () => (await import('./replay/parse-rows.ts')).parseReportedRows,
  'six-reports': async () => (await import('./replay/replay-reports.ts')).replaySixReports,
  'six-reports-tenth': async () =>
    (await import('./replay/replay-reports.ts')).replaySixReportsOfTenth,
  'all-reports': async () => (await import('./replay/replay-reports.ts')).replayAllReports,
  'six-reports-each': async () => (await import('./replay/replay-reports.ts')).replayEachReport,
  'budget-monitoring': async () =>
    (await import('./replay/replay-reports.ts')).replayBudgetMonitoring,
  scan: async () => (await import('./replay/replay-reports.ts')).scanAll,
  'scan-tenth': async () => (await import('./replay/replay-reports.ts')).scanTenth,
  'finance-import': async () => (await import('./finance/import.ts')).ledgerImport,
  'finance-import-rows': async () => (await import('./finance/import.ts')).sqliteImport,
  'finance-monitoring': async () => (await import('./finance/monitoring.ts')).ledgerMonitoring,
  'finance-monitoring-sql': async () => (await import('./finance/monitoring.ts')).sqlMonitoring,
  'finance-balance-hledger': async () => (await import('./finance/monitoring.ts')).hledgerBalance,
  'finance-reconcile': async () => (await import('./finance/reconcile.ts')).ledgerReconcile,
  'finance-reconcile-sql': async () => (await import('./finance/reconcile.ts')).sqlReconcile,
  'cases-generate': async () => (await import('./cases/load.ts')).generateCommands,
  'cases-load': async () => (await import('./cases/load.ts')).loadCases,
  'cases-load-rows': async () => (await import('./cases/load.ts')).loadRows,
  'cases-pathway': async () => (await import('./cases/report-at.ts')).reportAt('pathway', 'head'),
  'cases-pathway-as-of': async () =>
    (await import('./cases/report-at.ts')).reportAt('pathway', 'as-of'),
  'cases-pathway-known-at': async () =>
    (await import('./cases/report-at.ts')).reportAt('pathway', 'known-at'),
  'cases-funnel-sql': async () => (await import('./cases/peers.ts')).funnelSql,
  'cases-funnel-sql-as-of': async () => (await import('./cases/peers.ts')).funnelSqlAsOf,
  'cases-clocks': async () => (await import('./cases/report-at.ts')).reportAt('clocks', 'head'),
  'cases-clocks-as-of': async () =>
    (await import('./cases/report-at.ts')).reportAt('clocks', 'as-of'),
  'cases-clocks-known-at': async () =>
    (await import('./cases/report-at.ts')).reportAt('clocks', 'known-at'),
  'cases-assessment-clock-sql': async () => (await import('./cases/peers.ts')).assessmentClockSql,
  'cases-refold': async () => (await import('./cases/peers.ts')).naiveRefold,
  'cases-measures': async () => (await import('./cases/report-at.ts')).reportAt('measures', 'head'),
  'cases-measures-as-of': async () =>
    (await import('./cases/report-at.ts')).reportAt('measures', 'as-of'),
  'cases-measures-known-at': async () =>
    (await import('./cases/report-at.ts')).reportAt('measures', 'known-at'),
  'as-of-warm': async () =>
    (await import('./as-of/ledger.ts')).askLedger('budget-monitoring', 'warm'),
  'as-of-warm-directorates': async () =>
    (await import('./as-of/ledger.ts')).askLedger('budget-monitoring', 'warm', {
      by: 'directorate',
    }),
  'as-of-warm-tenth': async () =>
    (await import('./as-of/ledger.ts')).askLedger('budget-monitoring', 'warm', { share: 0.1 }),
  'as-of-warm-hundredth': async () =>
    (await import('./as-of/ledger.ts')).askLedger('budget-monitoring', 'warm', { share: 0.01 }),
  'as-of-cold': async () =>
    (await import('./as-of/ledger.ts')).askLedger('budget-monitoring', 'cold'),
  'as-of-derived': async () =>
    (await import('./as-of/ledger.ts')).askLedger('budget-monitoring', 'derived'),
  'as-of-folded': async () =>
    (await import('./as-of/ledger.ts')).askLedger('budget-monitoring', 'folded'),
  'as-of-books-warm': async () =>
    (await import('./as-of/ledger.ts')).askLedger('trial-balance', 'warm'),
  'as-of-books-folded': async () =>
    (await import('./as-of/ledger.ts')).askLedger('trial-balance', 'folded'),
  'as-of-virements-warm': async () =>
    (await import('./as-of/ledger.ts')).askLedger('virements', 'warm'),
  'as-of-virements-folded': async () =>
    (await import('./as-of/ledger.ts')).askLedger('virements', 'folded'),
  'as-of-reserves-warm': async () =>
    (await import('./as-of/ledger.ts')).askLedger('reserves', 'warm'),
  'as-of-reserves-folded': async () =>
    (await import('./as-of/ledger.ts')).askLedger('reserves', 'folded'),
  'as-of-measures-warm': async () =>
    (await import('./as-of/ledger.ts')).askLedger('measures', 'warm'),
  'as-of-measures-folded': async () =>
    (await import('./as-of/ledger.ts')).askLedger('measures', 'folded'),
  'as-of-rebuild': async () => (await import('./as-of/ledger.ts')).rebuildFromColumns,
  'as-of-rebuild-sqlite': async () => (await import('./as-of/peers.ts')).sqliteRebuild,
  'as-of-rebuild-duckdb': async () => (await import('./as-of/peers.ts')).duckDbRebuild,
  'as-of-sqlite': async () => (await import('./as-of/peers.ts')).sqliteColumns,
  'as-of-duckdb': async () => (await import('./as-of/peers.ts')).duckDbColumns,
  'proof-inclusion': async () => (await import('./proofs/made-and-checked.ts')).inclusionMade,
  'proof-consistency': async () => (await import('./proofs/made-and-checked.ts')).consistencyMade,
  'proof-inclusion-checked': async () =>
    (await import('./proofs/made-and-checked.ts')).inclusionChecked,
  'proof-consistency-checked': async () =>
    (await import('./proofs/made-and-checked.ts')).consistencyChecked,
  'proof-file-checked': async () => (await import('./proofs/made-and-checked.ts')).filesChecked,
  'proof-path-hashed': async () => (await import('./proofs/made-and-checked.ts')).pathHashed,
  'proof-evidence': async () => (await import('./proofs/evidence.ts')).evidenceOfAppends,
  'cluster-append-bare': async () => (await import('./cluster/append.ts')).bareAppends(1),
  'cluster-append-later': async () =>
    (await import('./cluster/append.ts')).clusterAppending(1, 'later'),
  'cluster-append-awaited': async () =>
    (await import('./cluster/append.ts')).clusterAppending(1, 'awaited'),
  'cluster-append-replicated': async () =>
    (await import('./cluster/append.ts')).replicatedAppending(1),
  'cluster-append-bare-100': async () => (await import('./cluster/append.ts')).bareAppends(100),
  'cluster-append-later-100': async () =>
    (await import('./cluster/append.ts')).clusterAppending(100, 'later'),
  'cluster-append-awaited-100': async () =>
    (await import('./cluster/append.ts')).clusterAppending(100, 'awaited'),
  'cluster-append-replicated-100': async () =>
    (await import('./cluster/append.ts')).replicatedAppending(100),
  'cluster-follow-bare': async () => (await import('./cluster/read.ts')).bareFollowing,
  'cluster-follow': async () => (await import('./cluster/read.ts')).clusterReading,
  'cluster-follow-tenth': async () => (await import('./cluster/read.ts')).clusterReading,
  'cluster-follow-replica': async () => (await import('./cluster/read.ts')).replicaFollowing,
} satisfies Readonly<Record<string, () => Promise<Measurement>>>

/** The name of a measurement. */
export type MeasurementName = keyof typeof measurements

/** Loads a measurement; throws a RangeError where none has that name. */
export const loadMeasurement = (name: string): Promise<Measurement> => {
  if (!Object.hasOwn(measurements, name)) throw new RangeError(`There is no measurement "${name}"`)
  return measurements[name as MeasurementName]()
}
