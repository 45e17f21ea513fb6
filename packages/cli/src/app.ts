import { buildApplication, buildRouteMap } from '@stricli/core'
import { backupCommand } from './commands/backup.ts'
import { benchCommand } from './commands/bench.ts'
import { checkpointCommand } from './commands/checkpoint.ts'
import { closeHistoryCommand } from './commands/close-history.ts'
import { demoCommand } from './commands/demo.ts'
import { diffCommand } from './commands/diff.ts'
import { doctorCommand } from './commands/doctor.ts'
import { eraseCommand } from './commands/erase.ts'
import { explainCommand } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { initCommand } from './commands/init.ts'
import { mayCommand } from './commands/may.ts'
import { measuresCommand } from './commands/measures.ts'
import { migrateCommand } from './commands/migrate.ts'
import { notaryCommand } from './commands/notary.ts'
import { packCommand } from './commands/pack.ts'
import { proveCommand } from './commands/prove.ts'
import { rebuildCommand } from './commands/rebuild.ts'
import { reconcileCommand } from './commands/reconcile.ts'
import { recordCommand } from './commands/record.ts'
import { replayCommand } from './commands/replay.ts'
import { reportCommand } from './commands/report.ts'
import { restoreCommand } from './commands/restore.ts'
import { returnCommand } from './commands/return.ts'
import { rotateKeyCommand } from './commands/rotate-key.ts'
import { sampleCommand } from './commands/sample.ts'
import { selftestCommand } from './commands/selftest.ts'
import { showCommand } from './commands/show.ts'
import { subjectRoutes } from './commands/subject/subject.ts'
import { verifyCommand } from './commands/verify.ts'
import { verifyProofCommand } from './commands/verify-proof.ts'
import { version } from './own-package.ts'
import { usageText } from './usage-text.ts'

const routes = buildRouteMap({
  routes: {
    demo: demoCommand,
    init: initCommand,
    record: recordCommand,
    import: importCommand,
    measures: measuresCommand,
    report: reportCommand,
    return: returnCommand,
    pack: packCommand,
    reconcile: reconcileCommand,
    diff: diffCommand,
    explain: explainCommand,
    show: showCommand,
    replay: replayCommand,
    sample: sampleCommand,
    may: mayCommand,
    subject: subjectRoutes,
    erase: eraseCommand,
    checkpoint: checkpointCommand,
    notary: notaryCommand,
    rotateKey: rotateKeyCommand,
    prove: proveCommand,
    export: exportCommand,
    migrate: migrateCommand,
    verify: verifyCommand,
    verifyProof: verifyProofCommand,
    doctor: doctorCommand,
    rebuild: rebuildCommand,
    backup: backupCommand,
    restore: restoreCommand,
    closeHistory: closeHistoryCommand,
    selftest: selftestCommand,
    bench: benchCommand,
  },
  docs: {
    brief: 'An event-sourced case-outcome and budget ledger for a council’s children’s services',
    fullDescription:
      'Records commands, projects them into reports at any pair of dates, and proves every figure.\n\n  coflyfr demo\n  coflyfr init council.ledger',
  },
})

/** The command line. */
export const app = buildApplication(routes, {
  name: 'coflyfr',
  versionInfo: { currentVersion: version },
  scanner: { caseStyle: 'allow-kebab-for-camel' },
  documentation: { caseStyle: 'convert-camel-to-kebab', onlyRequiredInUsageLine: true },
  localization: { text: usageText },
})
