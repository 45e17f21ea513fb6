import { aboutReport } from '../about-report.ts'
import { servedBy } from '../duties/served-by.ts'
import type { ReportDocument } from '../make-report.ts'
import { plainText } from '../render-text.ts'
import type { Label, Language } from '../report.ts'
import { isTooLong } from './number-cell.ts'
import { parameterWords, words } from './words.ts'
import type { WorkbookCell, WorkbookSheet } from './workbook.ts'
import { cellTextMax } from './write-workbook.ts'

type CoverRow = readonly [string, WorkbookCell]

const parameterRows = ({ parameters }: ReportDocument, language: Language): readonly CoverRow[] =>
  Object.entries(parameters).flatMap(([name, value]) => {
    const text = plainText(value)
    const label = parameterWords[name]?.[language] ?? `${words.parameter[language]}: ${name}`
    return text === '' ? [] : [[label, text] as const]
  })

const signsOf = ({ parameters }: ReportDocument): Label =>
  parameters['sign'] === 'underspend-positive' ? words.underspendPositive : words.overspendPositive

const textsIn = (sheets: readonly WorkbookSheet[]): readonly string[] =>
  sheets.flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === 'string'))

const limitRows = (sheets: readonly WorkbookSheet[], language: Language): readonly CoverRow[] => {
  const amounts = sheets.flatMap(({ columns, rows }) =>
    rows.flatMap((row) =>
      row.filter(
        (cell, index) =>
          typeof cell === 'string' && columns[index]?.format !== 'text' && isTooLong(cell),
      ),
    ),
  )
  const texts = textsIn(sheets).filter(({ length }) => length > cellTextMax)
  return [
    ...(amounts.length === 0 ? [] : [[words.longAmounts[language], amounts.length] as const]),
    ...(texts.length === 0 ? [] : [[words.longTexts[language], texts.length] as const]),
  ]
}

const isOfMoney = ({ columns, rows }: WorkbookSheet): boolean =>
  columns.some(
    ({ format }, index) =>
      (format === 'pounds' || format === 'thousands') &&
      rows.some((row) => (row[index] ?? null) !== null),
  )

/** The unit and the meaning of signs, if the workbook has money. */
const moneyRows = (
  document: ReportDocument,
  sheets: readonly WorkbookSheet[],
  language: Language,
): readonly CoverRow[] =>
  sheets.some(isOfMoney)
    ? [
        [words.unit[language], words[document.unit][language]],
        [words.signs[language], signsOf(document)[language]],
      ]
    : []

/** The first sheet: what the workbook is, the parameters, the log it comes from, and the notes. */
export const coverSheet = (
  document: ReportDocument,
  sheets: readonly WorkbookSheet[],
  language: Language,
): WorkbookSheet => {
  const { report, title, asOf, knownAt, checkpoint, notes } = document
  const rows: readonly CoverRow[] = [
    [words.title[language], title],
    [words.about[language], aboutReport(report, language) ?? report],
    ...servedBy(report).map((citation): CoverRow => [words.serves[language], citation[language]]),
    ...parameterRows(document, language),
    [words.asAt[language], asOf ?? words.allDates[language]],
    [words.recordedAt[language], knownAt.recordedAt],
    [words.position[language], knownAt.position],
    ...(checkpoint === null
      ? []
      : ([
          [words.origin[language], checkpoint.origin],
          [words.size[language], checkpoint.size],
          [words.root[language], checkpoint.root],
        ] as const)),
    ...moneyRows(document, sheets, language),
    ...sheets.map(({ name }): CoverRow => [words.sheet[language], name]),
    ...limitRows(sheets, language),
    ...notes.map((note): CoverRow => [words.note[language], note]),
  ]
  return {
    name: words.cover[language],
    columns: [
      { header: words.item[language], format: 'text' },
      { header: words.value[language], format: 'text' },
    ],
    rows,
  }
}
