import type {
  Language,
  ReportParameters,
  ReportRefusal,
  ReportSource,
  TooManyRows,
} from '@coflyfr/reports'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { languagePage } from '../page/language-page.ts'
import { languageFiles } from './language-files.ts'
import { type MadeReport, madeReports } from './made-report.ts'
import { digestsFile, type PackFile, textFile } from './pack-file.ts'

/** How a pack is made. */
export interface PackOptions {
  /** Asked of every report; the language is that of `languages`. */
  readonly parameters: ReportParameters
  /** One language, or Welsh and English. */
  readonly languages: Language | 'both'
  /** Called for each report that is made. */
  readonly onReport?: () => void
}

/** Why there is no pack: a report was refused, such as for its year, or has more rows than a sheet. */
export type PackRefusal = ReportRefusal | TooManyRows

const both = ['cy', 'en'] as const

const inBoth = async (
  made: Readonly<Record<Language, readonly MadeReport[]>>,
): Promise<Either<TooManyRows, readonly PackFile[]>> => {
  const [first] = made.cy
  if (first === undefined) throw new RangeError('A pack holds at least one report')
  const cy = await languageFiles(made.cy, { language: 'cy', prefix: 'cy/', other: 'en' })
  const en = await languageFiles(made.en, { language: 'en', prefix: 'en/', other: 'cy' })
  if (isLeft(cy)) return cy
  if (isLeft(en)) return en
  return right([textFile('index.html', languagePage(first.document)), ...cy.right, ...en.right])
}

/**
 * The report pack of a ledger at one point in time: a page for each report that has content, with its charts, an index,
 * the same reports as CSV, XLSX and ODS, and the digest of every file. The same ledger and the same parameters give the
 * same bytes. Nothing is written to disk.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { makePack } from '@coflyfr/charts'
 * import { memoryStore, openLedger } from '@coflyfr/core'
 * import { defaultParameters } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const source = { store, checkpointAt: () => null }
 * const made = await makePack(source, { parameters: defaultParameters, languages: 'en' })
 * assert.ok(made._tag === 'Right')
 * assert.deepEqual(made.right.map(({ path }) => path), ['index.html', 'sha256sums.txt'])
 * ```
 */
export const makePack = async (
  source: ReportSource,
  { parameters, languages, onReport = () => undefined }: PackOptions,
): Promise<Either<PackRefusal, readonly PackFile[]>> => {
  const made = new Map<Language, readonly MadeReport[]>()
  let { at } = parameters
  for (const language of languages === 'both' ? both : [languages]) {
    const reports = await madeReports(source, { ...parameters, at, language }, onReport)
    if (isLeft(reports)) return reports
    made.set(language, reports.right)
    // The second language is made at the same point in time as the first.
    const position = reports.right[0]?.document.knownAt.position
    if (position !== undefined && languages === 'both') at = { ...at, knownAt: position }
  }
  const [cy, en] = [made.get('cy') ?? [], made.get('en') ?? []]
  const files =
    languages === 'both'
      ? await inBoth({ cy, en })
      : await languageFiles(languages === 'cy' ? cy : en, {
          language: languages,
          prefix: '',
          other: null,
        })
  return isLeft(files) ? files : right([...files.right, digestsFile(files.right)])
}
