import { type AnyReport, defaultParameters, reports } from '@coflyfr/reports'
import { generated, page, table } from './markdown.ts'

const section = ({ name, title, columns }: AnyReport): string =>
  page(
    `## ${name}`,
    `${title.en} · ${title.cy}`,
    table(
      ['field', 'English', 'Welsh', 'kind'],
      columns(defaultParameters).map(({ field, label, kind }) => [
        `\`${field}\``,
        label.en,
        label.cy,
        kind,
      ]),
    ),
  ).trim()

/** `docs/reference/reports.md` */
export const reportsPage = (): string =>
  page(
    generated,
    '# Reports',
    '`coflyfr report NAME LEDGER` prints a report as a table, JSON, CSV, XLSX, ODS or a page; see [files](files.md). `--as-of DATE` counts effective dates up to that day; `--known-at` takes an instant or a position and counts only what was recorded by then. Both together answer what was known when, of which day.',
    'The JSON is `{ report, title, asOf, knownAt, checkpoint, unit, parameters, rows, totals, notes }`. Rows hold the fields below; money is a decimal string with two places, and nothing to say is `null`.',
    ...[...reports.values()].map(section),
  )
