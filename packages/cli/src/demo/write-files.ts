import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Verification } from '@coflyfr/audit'
import type { ReconciliationDocument } from '@coflyfr/reports'
import { jsonDocument } from '../json-document.ts'
import { differenceTable } from '../run/diff.ts'
import { reconciliationPieces } from '../written-reconciliation.ts'
import { renderDocument } from '../written-report.ts'
import type { BuiltLedger } from './build-ledger.ts'
import type { DemoOutcome } from './demo-outcome.ts'
import type { MadeReport } from './demo-reports.ts'
import type { Example } from './read-example.ts'

const extensions = { table: 'txt', csv: 'csv', json: 'json' } as const

const formats = ['table', 'csv', 'json'] as const

const filesOf = ({ name, report, document, flags }: MadeReport): readonly [string, string][] =>
  formats.map((format) => [
    join('reports', `${name}.${extensions[format]}`),
    renderDocument(report, document, flags, format),
  ])

const reconciliationFiles = (document: ReconciliationDocument): readonly [string, string][] =>
  formats.map((format) => [
    join('reports', `reconciliation.${extensions[format]}`),
    [...reconciliationPieces(document, format, 'en')].join(''),
  ])

/** Copies the extracts and their maps, so that a reader can import and reconcile by hand. */
const copyExtracts = async (
  directory: string,
  { folder, files, finance: { reconciliation } }: Example,
): Promise<readonly string[]> => {
  const steps = [...files, { file: reconciliation.extract, map: reconciliation.map }]
  const names = steps.flatMap(({ file, map }) => (map === undefined ? [] : [file, map]))
  for (const name of names) {
    await mkdir(dirname(join(directory, name)), { recursive: true })
    await copyFile(join(folder, name), join(directory, name))
  }
  return names
}

/** Writes the results of all commands, every report in three forms, the difference, the verdicts and the checkpoint, and copies the extracts. */
export const writeFiles = async (
  directory: string,
  { files, processResults, checkpoint }: BuiltLedger,
  {
    example,
    reports,
    finance,
    outcomes,
    systems,
  }: Pick<DemoOutcome, 'example' | 'reports' | 'finance' | 'outcomes' | 'systems'>,
  verification: Verification,
): Promise<readonly string[]> => {
  const { made, difference, differenceColumns } = reports
  const results = [...files.flatMap(({ commands }) => commands.map(({ result }) => result))]
  const ndjson = [...results, ...processResults].map((result) => `${JSON.stringify(result)}\n`)
  const texts: readonly (readonly [string, string])[] = [
    ['results.ndjson', ndjson.join('')],
    ['checkpoint.txt', checkpoint],
    ['verification.json', jsonDocument(verification)],
    ['systems.json', jsonDocument({ systems })],
    [
      join('reports', 'difference.txt'),
      differenceTable(difference, { language: 'en', columns: differenceColumns }),
    ],
    [join('reports', 'difference.json'), jsonDocument(difference)],
    ...[...made, ...finance.made, ...outcomes.made].flatMap(filesOf),
    ...reconciliationFiles(finance.reconciliation),
  ]
  await mkdir(join(directory, 'reports'), { recursive: true })
  for (const [file, text] of texts) await writeFile(join(directory, file), text)
  return [...texts.map(([file]) => file), ...(await copyExtracts(directory, example))]
}
