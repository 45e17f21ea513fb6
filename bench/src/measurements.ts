import type { Measurement } from './measured.ts'

/** Every measurement, by name. Each is loaded only in the process that runs it. */
const measurements = {
  'ledger-append': async () => (await import('./append/coflyfr.ts')).coflyfrOneAtATime,
  'ledger-execute': async () => (await import('./append/execute.ts')).coflyfrExecute,
  'ledger-64-callers': async () => (await import('./append/coflyfr.ts')).coflyfr64Callers,
  'ledger-64-callers-random-ids': async () =>
    (await import('./append/coflyfr.ts')).coflyfr64CallersRandomIds,
  'bare-append': async () => (await import('./append/bare.ts')).bareOneAtATime,
  'bare-append-command-index': async () => (await import('./append/bare.ts')).bareWithCommandIndex,
  'ledger-batches': async () => (await import('./append/coflyfr.ts')).coflyfrBatches,
  'bare-batches': async () => (await import('./append/bare.ts')).bareBatches,
  'bare-64-callers': async () => (await import('./append/bare.ts')).bare64Callers,
  'ledger-512-callers': async () => (await import('./append/coflyfr.ts')).coflyfr512Callers,
  'bare-512-callers': async () => (await import('./append/bare.ts')).bare512Callers,
  'emmett-postgres-one-writer': async () =>
    (await import('./append/emmett-postgres.ts')).emmettPostgresOneWriter,
  'emmett-postgres-8-writers': async () =>
    (await import('./append/emmett-postgres.ts')).emmettPostgres8Writers,
  'ledger-append-tmpfs': async () =>
    (await import('./append/on-tmpfs.ts')).onTmpfs(
      (await import('./append/coflyfr.ts')).coflyfrOneAtATime,
    ),
  'bare-append-tmpfs': async () =>
    (await import('./append/on-tmpfs.ts')).onTmpfs(
      (await import('./append/bare.ts')).bareOneAtATime,
    ),
  'emmett-one-connection-tmpfs': async () =>
    (await import('./append/on-tmpfs.ts')).onTmpfs(
      (await import('./append/emmett.ts')).emmettOneConnection,
    ),
  'rehydrate-ledger': async () => (await import('./rehydrate/ledger.ts')).rehydrateLedger,
  'rehydrate-kept': async () => (await import('./rehydrate/ledger.ts')).rehydrateKept,
  'rehydrate-rows': async () => (await import('./rehydrate/ledger.ts')).rehydrateRows,
  'rehydrate-better-sqlite3': async () => (await import('./rehydrate/ledger.ts')).rehydrateBetter,
  'rehydrate-emmett-one': async () => (await import('./rehydrate/emmett.ts')).rehydrateEmmettOne,
  'rehydrate-emmett-default': async () =>
    (await import('./rehydrate/emmett.ts')).rehydrateEmmettDefault,
  'six-reports-validated': async () => (await import('./replay/validated.ts')).validatedSixReports,
  'six-reports-one-thread': async () =>
    (await import('./replay/six-reports.ts')).sixReportsInOnePass,
  'six-reports-rebuilt': async () => (await import('./replay/six-reports.ts')).sixReportsRebuilt,
  'six-reports-rebuilt-alone': async () =>
    (await import('./replay/six-reports.ts')).sixReportsRebuiltAlone,
  'measures-from-columns': async () =>
    (await import('./replay/counted-measures.ts')).measuresFromColumns,
  'measures-derived': async () => (await import('./replay/counted-measures.ts')).measuresDerived,
  'measures-from-log': async () => (await import('./replay/counted-measures.ts')).measuresFromLog,
  'duckdb-from-lines': async () => (await import('./replay/duckdb.ts')).duckDbFromLines,
  'emmett-pages': async () => (await import('./replay/emmett.ts')).emmettPages,
  'emmett-consumer-default': async () => (await import('./replay/emmett.ts')).emmettConsumerDefault,
  'emmett-consumer-tuned': async () => (await import('./replay/emmett.ts')).emmettConsumerTuned,
  'catch-up': async () => (await import('./replay/catch-up.ts')).catchUp,
  'catch-up-from-nothing': async () => (await import('./replay/catch-up.ts')).caughtUpFromNothing,
  'decode-parse': async () => (await import('./decode/decode.ts')).parsedTexts,
  'decode-ledger': async () => (await import('./decode/decode.ts')).readByLedger,
  'decode-ledger-all': async () => (await import('./decode/decode.ts')).readAmongAll,
  'decode-io-ts': async () => (await import('./decode/decode.ts')).decodedByIoTs,
  'money-pence': async () => (await import('./money/fold-money.ts')).foldOfPence,
  'money-doubles': async () => (await import('./money/fold-money.ts')).foldOfDoubles,
  'money-decimals': async () => (await import('./money/fold-money.ts')).foldOfDecimals,
  'proof-made-and-checked': async () => (await import('./proofs/tree.ts')).proofsMadeAndChecked,
  'proof-made-and-checked-long': async () =>
    (await import('./proofs/tree.ts')).proofsMadeAndCheckedLong,
  'proof-path-hashed': async () => (await import('./proofs/tree.ts')).pathsHashed,
  'verify-leaves': async () => (await import('./proofs/verify-leaves.ts')).verifyLeaves,
  'tree-root': async () => (await import('./proofs/tree.ts')).rootOfLines,
  'tree-two-hashes': async () => (await import('./proofs/tree.ts')).twoHashesOfLines,
  'start-empty': async () => (await import('./start-up/started.ts')).startEmpty,
  'start-store': async () => (await import('./start-up/started.ts')).startStore,
  'start-version': async () => (await import('./start-up/started.ts')).startVersion,
  'start-emmett': async () => (await import('./start-up/started.ts')).startEmmett,
  'start-db-client': async () => (await import('./start-up/started.ts')).startDbClient,
  'balance-coflyfr': async () => (await import('./finance/processes.ts')).balanceProcess,
  'balance-hledger': async () => (await import('./finance/processes.ts')).hledgerProcess,
  'balance-ledger': async () => (await import('./finance/processes.ts')).ledgerCliProcess,
  'balance-coflyfr-few': async () => (await import('./finance/processes.ts')).balanceProcess,
  'balance-beancount': async () => (await import('./finance/processes.ts')).beancountProcess,
  'report-kept-process': async () => (await import('./finance/processes.ts')).keptProcess,
  'loop-appends': async () => (await import('./loop/busy-loop.ts')).loopOfAppends,
  'loop-report': async () => (await import('./loop/busy-loop.ts')).loopWithReport,
  'loop-rows': async () => (await import('./loop/busy-loop.ts')).loopWithRows,
  'history-ledger': async () => (await import('./import/ledger.ts')).ledgerHistory,
  'history-ledger-tenth': async () => (await import('./import/ledger.ts')).ledgerHistoryOfTenth,
  'history-naive': async () => (await import('./import/naive.ts')).naiveHistory,
  'history-emmett': async () => (await import('./import/emmett.ts')).emmettHistory,
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
  scan: async () => (await import('./replay/scan.ts')).scanAll,
  'scan-tenth': async () => (await import('./replay/scan.ts')).scanTenth,
  'finance-import': async () => (await import('./finance/import.ts')).ledgerImport,
  'finance-import-rows': async () => (await import('./finance/import.ts')).sqliteImport,
  'finance-monitoring': async () => (await import('./finance/monitoring.ts')).ledgerMonitoring,
  'finance-monitoring-sql': async () => (await import('./finance/monitoring.ts')).sqlMonitoring,
  'finance-balance-hledger': async () => (await import('./finance/monitoring.ts')).hledgerBalance,
  'finance-reconcile': async () => (await import('./finance/reconcile.ts')).ledgerReconcile,
  'finance-reconcile-sql': async () => (await import('./finance/reconcile.ts')).sqlReconcile,
  'cases-generate': async () => (await import('./cases/load.ts')).generateCommands,
  'cases-decide': async () => (await import('./cases/load.ts')).decideCommands,
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
  'proof-evidence': async () => (await import('./proofs/evidence.ts')).evidenceOfAppends,
  'verify-bare': async () => (await import('./verify/bare.ts')).readAndHashed,
  'verify-bare-parse': async () => (await import('./verify/bare.ts')).readHashedAndParsed,
  'verify-bare-all': async () => (await import('./verify/bare.ts')).readAndAllHashed,
  'verify-bare-all-parse': async () => (await import('./verify/bare.ts')).readAllHashedAndParsed,
  'verify-lines-parse': async () => (await import('./verify/lines.ts')).linesParsedAndHashed,
  'verify-lines-canonical': async () => (await import('./verify/lines.ts')).linesCanonicalised,
  'verify-rows': async () => (await import('./verify/ours.ts')).verifyRows,
  'verify-all': async () => (await import('./verify/ours.ts')).verifyAll,
  'verify-all-tenth': async () => (await import('./verify/ours.ts')).verifyAllOfTenth,
  'verifier-bare': async () => (await import('./verifier/bare.ts')).readAndHashed,
  'verifier-bare-parse': async () => (await import('./verifier/bare.ts')).readHashedAndParsed,
  'verifier-log': async () => (await import('./verifier/ours.ts')).verifyLog,
  'verifier-all': async () => (await import('./verifier/ours.ts')).verifyAll,
  'verifier-all-tenth': async () => (await import('./verifier/ours.ts')).verifyAllOfTenth,
  'cluster-append-bare': async () => (await import('./cluster/append.ts')).bareAppends(1),
  'cluster-append-later': async () =>
    (await import('./cluster/append.ts')).clusterAppending(1, 'later'),
  'cluster-append-awaited': async () =>
    (await import('./cluster/append.ts')).clusterAppending(1, 'awaited'),
  'cluster-append-replicated': async () =>
    (await import('./cluster/append.ts')).replicatedAppending(1, 'awaited'),
  'cluster-append-bare-100': async () => (await import('./cluster/append.ts')).bareAppends(100),
  'cluster-append-later-100': async () =>
    (await import('./cluster/append.ts')).clusterAppending(100, 'later'),
  'cluster-append-awaited-100': async () =>
    (await import('./cluster/append.ts')).clusterAppending(100, 'awaited'),
  'cluster-append-replicated-100': async () =>
    (await import('./cluster/append.ts')).replicatedAppending(100, 'awaited'),
  'cluster-append-replicated-later-100': async () =>
    (await import('./cluster/append.ts')).replicatedAppending(100, 'later'),
  'cluster-follow-bare': async () => (await import('./cluster/read.ts')).bareFollowing,
  'cluster-follow-bare-all': async () => (await import('./cluster/read.ts')).bareFollowing,
  'cluster-follow': async () => (await import('./cluster/read.ts')).clusterReading,
  'cluster-follow-tenth': async () => (await import('./cluster/read.ts')).clusterReading,
  'cluster-follow-replica': async () => (await import('./cluster/read.ts')).replicaFollowing,
} satisfies Readonly<Record<string, () => Promise<Measurement>>>

/** The name of a measurement. */
export type MeasurementName = keyof typeof measurements

/** Loads a measurement; throws a RangeError if none has that name. */
export const loadMeasurement = (name: string): Promise<Measurement> => {
  if (!Object.hasOwn(measurements, name)) throw new RangeError(`There is no measurement "${name}"`)
  return measurements[name as MeasurementName]()
}
