import type { CommandResult } from '@coflyfr/core'
import { refusedCommands } from './chapters/refusals.ts'
import { type DemoOutcome, demoFailures } from './demo-outcome.ts'
import type { FinanceYear } from './finance-year.ts'
import type { OutcomeReports } from './outcome-reports.ts'

const countOf = (results: readonly CommandResult[], outcome: CommandResult['outcome']): number =>
  results.filter((result) => result.outcome === outcome).length

const financeOf = (finance: FinanceYear) => ({
  positions: finance.quarters.map(({ position }) => position),
  covers: finance.quarters.map(({ cover }) => cover),
  service: finance.service,
  savings: finance.savings,
  bridge: finance.bridge,
  reconciliation: finance.reconciliation,
  closes: finance.closes.map(({ seals, ...close }) => ({
    ...close,
    seals: Object.fromEntries(seals),
  })),
})

const casesOf = (outcomes: OutcomeReports) => ({
  pathway: outcomes.pathway,
  access: outcomes.access,
  waits: outcomes.waits,
  card: outcomes.card,
})

/** The demo as one JSON document. */
export const demoDocument = (outcome: DemoOutcome) => {
  const { directory, example, built, reports, finance, outcomes, verification, systems } = outcome
  const results = built.files.flatMap(({ commands }) => commands.map(({ result }) => result))
  const failures = demoFailures(outcome)
  return {
    title: example.title,
    succeeded: failures.length === 0,
    failures,
    unexpected: outcome.unexpected,
    directory,
    ledger: built.created,
    checkpoint: built.checkpoint,
    files: built.files.map(({ file, title, commands }) => ({
      file,
      title,
      commands: commands.length,
    })),
    outcomes: {
      commands: results.length,
      committed: countOf(results, 'committed'),
      refused: countOf(results, 'refused'),
      byProcesses: built.processResults.length,
    },
    refusals: refusedCommands(built.files).map(({ command, role, result }) => ({
      command,
      role,
      ...result,
    })),
    beforeCouncil: { ...reports.before, virements: reports.virementsBefore },
    afterCouncil: reports.after,
    difference: reports.difference,
    reports: Object.fromEntries(reports.atHead),
    packs: reports.packs,
    imports: built.imports.map(({ file, title, imported }) => ({
      file,
      title,
      ...imported.summary,
    })),
    finance: financeOf(finance),
    cases: casesOf(outcomes),
    trace: outcomes.trace,
    verification,
    madeUp: outcome.madeUp,
    systems,
    facts: example.facts,
    written: outcome.written,
  }
}
