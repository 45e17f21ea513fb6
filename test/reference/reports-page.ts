import { type AnyReport, type Column, defaultParameters, reports, views } from '@coflyfr/reports'
import { generated, page, table } from './markdown.ts'

const columnsTable = (columns: readonly Column[]): string =>
  table(
    ['field', 'English', 'Welsh', 'kind'],
    columns.map(({ field, label, kind }) => [`\`${field}\``, label.en, label.cy, kind]),
  )

/** What a parameter changes of a report's columns. */
const variants = [
  ...views.map((view) => ({ flag: `--view ${view}`, change: { view } })),
  {
    flag: '--general-reserve ID --adequacy PERCENT',
    change: { adequacy: { generalReserve: 'general', percent: '4' } },
  },
  { flag: '--summary', change: { summary: true } },
]

const namesOf = (columns: readonly Column[]): string => columns.map(({ field }) => field).join()

const variantTables = ({ columns }: AnyReport): readonly string[] => {
  const standing = columns(defaultParameters)
  return variants
    .map(({ flag, change }) => ({ flag, asked: columns({ ...defaultParameters, ...change }) }))
    .filter(({ asked }) => namesOf(asked) !== namesOf(standing))
    .flatMap(({ flag, asked }) => [`With \`${flag}\`:`, columnsTable(asked)])
}

const section = (report: AnyReport): string =>
  page(
    `## ${report.name}`,
    `${report.title.en} · ${report.title.cy}`,
    columnsTable(report.columns(defaultParameters)),
    ...variantTables(report),
  ).trim()

/** `docs/reference/reports.md` */
export const reportsPage = (): string =>
  page(
    generated,
    '# Reports',
    '`coflyfr report NAME LEDGER` prints a report as a table, JSON, CSV, XLSX, ODS or a page; see [files](files.md). `--as-of DATE` counts effective dates up to that day; `--known-at` takes an instant or a position and counts only what was recorded by then. Both together answer what was known when, of which day.',
    'The JSON is `{ report, title, asOf, knownAt, checkpoint, unit, parameters, rows, totals, notes }`. Rows hold the fields below; money is a decimal string with two places, and nothing to say is `null`. `parameters` lists all that was asked for: `year`, `by`, `language`, `period`, `view`, `amber`, `red`, `sign`, `section`, `generalReserve`, `adequacy`, `clock`, `clockState`, `summary`, `readingPeriod`, `baselinePeriod`, `show`, `before`.',
    '`--period Pnn` counts actuals up to that period and takes the latest forecast made by then; budgets are those of the year. An adverse variance is amber from `--amber` per cent of the budget on (2 by default) and red above `--red` (5 by default, as Tower Hamlets has it); a favourable one is green. `--sign underspend-positive` turns the columns of variances and no others. `--section for-approval`, `for-information` or `pending` prints one list of virements. What a forecast of several lines says beyond them stands in a row of its own, `whole service` or `whole cost centre`; what was posted after every period of the year was closed stands under `after close`.',
    '`--lang cy` prints titles, headings, notes and the words of cells in Welsh; JSON, CSV and spreadsheets keep the values of cells. [Welsh terms](welsh-terms.md) lists every word.',
    ...[...reports.values()].map(section),
  )
