import type { Verification } from '@coflyfr/audit'
import type { BuiltLedger } from './build-ledger.ts'
import type { UnexpectedOutcome } from './compare-outcomes.ts'
import type { DemoReports } from './demo-reports.ts'
import type { FinanceYear } from './finance-year.ts'
import type { MadeUpCouncil } from './made-up-council.ts'
import type { OutcomeReports } from './outcome-reports.ts'
import type { Example } from './read-example.ts'
import type { SystemCount } from './twelve-systems.ts'

/** Everything that the demo did and found. */
export interface DemoOutcome {
  readonly directory: string
  readonly example: Example
  readonly built: BuiltLedger
  readonly reports: DemoReports
  readonly finance: FinanceYear
  readonly outcomes: OutcomeReports
  readonly verification: Verification
  readonly madeUp: MadeUpCouncil
  readonly systems: readonly SystemCount[]
  readonly unexpected: readonly UnexpectedOutcome[]
  /** Paths of the written files, from the directory on. */
  readonly written: readonly string[]
}

/** What went other than it should, one sentence each; empty when the demo succeeded. */
export const demoFailures = ({
  unexpected,
  systems,
  verification,
  madeUp,
}: DemoOutcome): readonly string[] => [
  ...unexpected.map(
    ({ commandId, expected, found }) =>
      `${commandId}: expected ${expected ?? 'no such command'}, found ${found ?? 'no such command'}`,
  ),
  ...systems
    .filter(({ missing }) => missing.length > 0)
    .map(
      ({ number, title, missing }) => `system ${number}, ${title}: missing ${missing.join('; ')}`,
    ),
  ...Object.entries(verification.verdicts)
    .filter(([, { status }]) => status !== 'pass')
    .map(([name, { status }]) => `verdict ${name}: ${status}`),
  ...madeUp.refused.map((commandId) => `the made-up council: ${commandId} was not committed`),
  ...Object.entries(madeUp.verification.verdicts)
    .filter(([, { status }]) => status === 'fail')
    .map(([name]) => `the made-up council: verdict ${name}: fail`),
]
