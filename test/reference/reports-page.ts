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
  return flags.length === 0 ? 'Takes no further flags.' : `Takes ${flags.join(', ')}.`
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
    '`coflyfr report NAME LEDGER` prints a report as a table, JSON, CSV, XLSX, ODS or a page; see [files](files.md). `--as-of DATE` counts effective dates up to that day; `--known-at` takes an instant or a position and counts only what was recorded by then. Together they answer what was known at one time about another.',
    'The JSON is `{ report, title, asOf, knownAt, checkpoint, unit, parameters, rows, totals, notes }`. Rows hold the fields below; money is a decimal string with two places, and an empty value is `null`. `parameters` lists what the report was asked for: `language`, and those that the report takes of `year`, `by`, `period`, `view`, `amber`, `red`, `sign`, `section`, `generalReserve`, `adequacy`, `money`, `body`, `meeting`, `clock`, `clockState`, `summary`, `readingPeriod`, `baselinePeriod`, `show` and `before`.',
    'Each report takes `--as-of`, `--known-at` and `--lang`, and the other flags listed with it below. `report`, `diff`, `explain` and `prove --report` refuse a flag that the report does not take (exit code 2); `pack` gives each report the flags that it takes, and says which those are.',
    '`--year` is needed by reports of one year (`budget-monitoring`, `cover`, `bridge`, `outturn`) if the ledger holds several years, and by every report with a `--period`. `virements`, `commitments`, `savings` and `trial-balance` show all years without it. These eight refuse a year for which the ledger holds no budget and nothing else. In any other report the year only selects dates: `reserves` have a balance in every year, and a list may be empty.',
    '`--period Pnn` stops at the end of that period, P01 (April) to P12 (March), or P13, the adjustments of the year end. Budget monitoring and `cover` count actuals up to it and take the latest forecast made by then; their budgets are those of the whole year. `trial-balance` counts postings by their period, as budget monitoring does, and everything else that is effective by the period’s last day; `bridge`, `virements`, `reserves`, `commitments` and `savings` show what was effective by that day. `outturn` shows the year as it ended and takes no period.',
    'An adverse variance is amber from `--amber` per cent of the budget (2 by default) and red above `--red` per cent (5 by default, as in Tower Hamlets); a favourable one is green. `--sign underspend-positive` reverses the sign of the variance columns only. `--section for-approval`, `for-information` or `pending` prints one list of virements. The total of `virements` leaves out the rejected, withdrawn and reversed ones and posted reversals; a note gives their sums. Where a forecast covers several lines, its difference from them is on a row of its own, `whole service` or `whole cost centre`. Postings that came in after every period of the year was closed are under `after close`.',
    'A row is named by the values that distinguish it, joined by slashes: `explain LEDGER budget-monitoring "Social services/Children" actual`. The last of them are enough if only one row ends that way. A slash inside a name is written with a backslash before it, which may be left out if only one row can be meant; `total` names the totals.',
    '`--lang cy` prints titles, headings, notes and the words in cells in Welsh; JSON, CSV and spreadsheets keep the values of cells. [Welsh terms](welsh-terms.md) lists every word.',
    ...[...reports.values()].map(section),
  )
