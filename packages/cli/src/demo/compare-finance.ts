import type { ImportSummary } from '@coflyfr/imports'
import type { UnexpectedOutcome } from './compare-outcomes.ts'
import type { FinanceYear } from './finance-year.ts'
import type { ExpectedFinance } from './read-example.ts'

/** What of the finance year is compared with what was expected. */
export interface FoundFinance
  extends Pick<FinanceYear, 'quarters' | 'savings' | 'bridge' | 'reconciliation' | 'closes'> {
  readonly imports: readonly {
    readonly file: string
    readonly imported: { readonly summary: ImportSummary }
  }[]
}

const rowsOf = ({ imported, duplicate, rejected, filtered }: ImportSummary) => ({
  imported: imported.rows,
  duplicate: duplicate.rows,
  rejected: rejected.rows,
  filtered: filtered.rows,
})

const importChecks = (expected: ExpectedFinance['imports'], { imports }: FoundFinance) => {
  const found = new Map(imports.map(({ file, imported }) => [file, imported.summary]))
  return [...new Set([...Object.keys(expected), ...found.keys()])].flatMap((file) => {
    const summary = found.get(file)
    return [
      check(`rows of ${file}`, expected[file], summary && rowsOf(summary)),
      check(`control total of ${file} agrees`, true, summary?.controlTotal?.agrees),
    ]
  })
}

interface Check extends UnexpectedOutcome {
  readonly agrees: boolean
}

const textOf = (value: unknown): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)

const check = (commandId: string, wanted: unknown, given: unknown): Check => {
  const [expected, found] = [textOf(wanted), textOf(given)]
  return { commandId, expected, found, agrees: expected === found }
}

const reconciliationChecks = (
  { breaks }: ExpectedFinance,
  { reconciliation: { rows } }: FoundFinance,
): readonly Check[] => {
  const [row] = rows
  const { prepared, reviewed } = row.signOff
  const signers = new Set([prepared?.by, reviewed?.by].filter((by) => by !== undefined))
  return [
    check('breaks of the reconciliation', breaks, row.breaks.map(({ kind }) => kind).sort()),
    check('people who signed the reconciliation', 2, signers.size),
  ]
}

/** Every figure of the finance year that is not the one expected: what was imported, published, planted and sealed. */
export const compareFinance = (
  expected: ExpectedFinance,
  found: FoundFinance,
): readonly UnexpectedOutcome[] => {
  const { quarters, savings, bridge, closes } = found
  const { target, shortfall } = savings.totals
  const checks = [
    ...importChecks(expected.imports, found),
    check(
      'published positions',
      expected.positions,
      quarters.map(({ position }) => position),
    ),
    check('published budget reductions', expected.savings, { target, shortfall }),
    check('check of the bridge', '0.00', bridge.totals['check']),
    ...reconciliationChecks(expected, found),
    check(
      'sealed periods',
      expected.sealed,
      closes.map(({ period }) => period),
    ),
  ]
  return checks
    .filter(({ agrees }) => !agrees)
    .map(({ commandId, expected: wanted, found: given }) => ({
      commandId,
      expected: wanted,
      found: given,
    }))
}
