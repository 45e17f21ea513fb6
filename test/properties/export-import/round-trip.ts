import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  financialYear,
  NonEmptyText,
  parseCommand,
  type SubmitEnvironment,
  submit,
} from '@coflyfr/core'
import { parseMap } from '@coflyfr/imports'
import { formatPounds, pence } from '@coflyfr/money'
import {
  budgetMonitoringReport,
  defaultParameters,
  type ReportDocument,
  renderCsv,
  reports,
  reportWorkbook,
  writeWorkbook,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { definitions, folder, importInto, openEnvironment } from '../imports/import-bench.ts'

/** A file format in which a report is written and a file is read. */
export type Format = 'csv' | 'xlsx'

/** Writes a report's document to a file. */
export type Writer = (document: ReportDocument, path: string, format: Format) => Promise<void>

interface Line {
  readonly directorate: string
  readonly service: string
  readonly costCentre: string
  readonly subjective: string
  readonly amount: string
}

/** Spaces of other widths: when a file is read they become plain ones, because nobody can see the difference. */
const otherSpace = /(?! )\p{Z}| {2}/u

/** Names that councils use, and names that none should: codes, formulas, quotes, letters of Welsh. */
const name: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      '0012',
      '=1+1',
      "'=1+1",
      '-5',
      '+44',
      '@home',
      "O'Brien",
      '"Tŷ", Ŵ; x',
      '1e5',
      'TRUE',
    ),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((text) => text.normalize('NFC')),
  )
  .filter((text) => NonEmptyText.is(text) && !otherSpace.test(text))

const line: fc.Arbitrary<Line> = fc.record({
  directorate: name,
  service: name,
  costCentre: name,
  subjective: name,
  amount: fc
    .bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
    .map((amount) => formatPounds(pence(amount))),
})

const lines = fc.uniqueArray(line, {
  minLength: 1,
  maxLength: 8,
  selector: ({ costCentre, subjective }) => JSON.stringify([costCentre, subjective]),
})

const year = financialYear('2023-24')
const parameters = { ...defaultParameters, year }

const approve = async (environment: SubmitEnvironment, given: readonly Line[]): Promise<void> => {
  const parsed = parseCommand(definitions)({
    command: 'ApproveBudget',
    commandId: 'budget',
    actor: { id: 'clerk', role: 'council' },
    effectiveOn: '2023-04-01',
    data: {
      financialYear: year,
      decision: 'Council 1',
      lines: given.map((one) => ({ ...one, kind: 'expenditure' })),
    },
  })
  assert.ok(!isLeft(parsed), 'the budget is well-formed')
  const { outcome } = await submit(environment, parsed.right.definition, parsed.right.command)
  assert.equal(outcome, 'committed')
}

const monitoring = async ({ store }: SubmitEnvironment): Promise<ReportDocument> => {
  const made = await reports
    .get('budget-monitoring')
    ?.make({ store, checkpointAt: () => null }, parameters)
  assert.ok(made !== undefined && !isLeft(made), 'the report is made')
  return made.right
}

const columns = budgetMonitoringReport.columns(parameters)

/** The shipped writer. */
export const libraryWriter: Writer = async (document, path, format) => {
  if (format === 'csv') return writeFileSync(path, renderCsv(document, columns))
  const written = await writeWorkbook(reportWorkbook(document, columns, 'en'), format)
  assert.ok(!isLeft(written), 'the workbook is written')
  writeFileSync(path, written.right)
}

const headings = (format: Format) =>
  format === 'csv'
    ? ['directorate', 'service', 'costCentre', 'subjective', 'originalBudget']
    : ['Directorate', 'Service', 'Cost centre', 'Subjective', 'Original budget (£)']

const mapOf = (document: ReportDocument, format: Format) => {
  const [directorate, service, costCentre, subjective, amount] = headings(format)
  const parsed = parseMap({
    kind: 'budget',
    financialYear: year,
    file: format === 'csv' ? { delimiter: ',', formulaEscapes: true } : { sheet: document.title },
    columns: { directorate, service, costCentre, subjective, amount },
    constants: { kind: 'expenditure', decision: 'Council 1' },
  })
  assert.ok(!isLeft(parsed), 'the map is read')
  return parsed.right
}

const written = ({ rows }: ReportDocument) =>
  rows.map(({ directorate, service, costCentre, subjective, originalBudget }) =>
    JSON.stringify([directorate, service, costCentre, subjective, originalBudget]),
  )

/** G5: a budget that is exported and imported into an empty ledger is unchanged. */
export const exportThenImport = (writer: Writer) => (format: Format) =>
  fc.asyncProperty(lines, async (given) => {
    const first = await openEnvironment()
    await approve(first, given)
    const exported = await monitoring(first)
    const path = join(folder, `exported.${format}`)
    await writer(exported, path, format)
    const second = await openEnvironment()
    const summary = await importInto(second, path, mapOf(exported, format), 'council')
    assert.equal(summary.imported.rows, given.length)
    assert.deepEqual(written(await monitoring(second)), written(exported))
  })
