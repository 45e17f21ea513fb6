import {
  type AnyReport,
  type Column,
  defaultParameters,
  type ParameterName,
  reports,
  servedBy,
  views,
} from '@coflyfr/reports'
import { generated, page, table } from './markdown.ts'
import { meaningOfFigures } from './meaning-of-figures.ts'

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

/** The flags by which each parameter is asked for. */
const flagsByParameter: Readonly<Record<ParameterName, readonly string[]>> = {
  year: ['--year'],
  period: ['--period'],
  by: ['--by'],
  view: ['--view'],
  section: ['--section'],
  thresholds: ['--amber', '--red'],
  sign: ['--sign'],
  adequacy: ['--general-reserve', '--adequacy'],
  money: ['--money'],
  body: ['--body'],
  meeting: ['--meeting'],
  clock: ['--clock'],
  clockState: ['--state'],
  summary: ['--summary'],
  readingPeriod: ['--of'],
  baselinePeriod: ['--against'],
  show: ['--show'],
  before: ['--before'],
  unit: ['--unit'],
}

const flagsTaken = ({ takes }: AnyReport): string => {
  const flags = takes.flatMap((name) => flagsByParameter[name]).map((flag) => `\`${flag}\``)
  return `Takes ${flags.join(', ')}.`
}

const section = (report: AnyReport): string =>
  page(
    `## ${report.name}`,
    `${report.title.en} · ${report.title.cy}`,
    flagsTaken(report),
    `Serves ${servedBy(report.name)
      .map(({ en }) => en)
      .join('; ')}.`,
    columnsTable(report.columns(defaultParameters)),
    ...variantTables(report),
    ...(meaningOfFigures[report.name] ?? []),
  ).trim()

/** `docs/reference/reports.md` */
export const reportsPage = (): string =>
  page(
    generated,
    '# Reports',
    '`coflyfr report NAME LEDGER` prints a report as a table, JSON, CSV, XLSX, ODS or a page; see [files](files.md). `--as-of DATE` counts effective dates up to that day; `--known-at` takes an instant or a position and counts only what was recorded by then. Both together answer what was known when, of which day.',
    'The JSON is `{ report, title, asOf, knownAt, checkpoint, unit, parameters, rows, totals, notes }`. Rows hold the fields below; money is a decimal string with two places, and nothing to say is `null`. `parameters` lists what the report was asked for: `language`, and of `year`, `by`, `period`, `view`, `amber`, `red`, `sign`, `section`, `generalReserve`, `adequacy`, `money`, `body`, `meeting`, `clock`, `clockState`, `summary`, `readingPeriod`, `baselinePeriod`, `show`, `before` those that it takes.',
    'Each report takes `--as-of`, `--known-at` and `--lang`, and of the other flags those named with it below. A flag that changes nothing in a report is refused (exit code 2), by `report`, `diff`, `explain` and `prove --report` alike; `pack` gives each report the flags that it takes, and says which those are.',
    '`--year` is needed by reports of one year (`budget-monitoring`, `cover`, `bridge`, `outturn`) where the ledger holds several, and by every report up to a `--period`. `virements`, `commitments`, `savings` and `trial-balance` show all years without it. These eight refuse a year that the ledger holds no budget and nothing else of. Of any other report it chooses days: `reserves` have a balance in every year, and a list may be empty.',
    '`--period Pnn` stops at the end of that period, P01 (April) to P12 (March), or P13, the adjustments of the year end. Budget monitoring and `cover` count actuals up to it and take the latest forecast made by then; their budgets are those of the year. `trial-balance` counts postings by the period that they are of, as budget monitoring does, and everything else that is effective by the period’s last day; `bridge`, `virements`, `reserves`, `commitments` and `savings` say what was effective by that day. `outturn` is of the year as it ended and takes none.',
    'An adverse variance is amber from `--amber` per cent of the budget on (2 by default) and red above `--red` (5 by default, as Tower Hamlets has it); a favourable one is green. `--sign underspend-positive` turns the columns of variances and no others. `--section for-approval`, `for-information` or `pending` prints one list of virements. The total of `virements` is of those that stand: not of the rejected, withdrawn and reversed, nor of the reversals that were posted, which a note sums up. What a forecast of several lines says beyond them stands in a row of its own, `whole service` or `whole cost centre`; what was posted after every period of the year was closed stands under `after close`.',
    'A row is named by what tells it apart, joined by slashes: `explain LEDGER budget-monitoring "Social services/Children" actual`. The last of the names are enough where one row alone ends so. A slash inside a name has a backslash before it, which a reader may leave out where one row alone is meant; `total` names the totals.',
    '`--lang cy` prints titles, headings, notes and the words of cells in Welsh; JSON, CSV and spreadsheets keep the values of cells. [Welsh terms](welsh-terms.md) lists every word.',
    ...[...reports.values()].map(section),
  )
