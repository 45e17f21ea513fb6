import {
  aboutReport,
  type Column,
  holdsMoney,
  type Language,
  type ReportDocument,
  servedBy,
} from '@coflyfr/reports'
import type { Chart } from '../chart/chart.ts'
import { type Markup, markup } from '../markup.ts'
import { chartFigure } from './chart-figure.ts'
import { type PageLink, page } from './page.ts'
import { pageWords } from './page-words.ts'
import { quotingMarkup } from './quoting.ts'
import { reportTable } from './report-table.ts'
import { standingFacts } from './standing.ts'

/** What a page shows besides the report. */
export interface ReportPageParts {
  readonly charts: readonly Chart[]
  /** The name of the pack; empty for a page by itself. */
  readonly part: string
  readonly links: readonly PageLink[]
  readonly files: readonly PageLink[]
}

const notesOf = ({ notes }: ReportDocument, language: Language): Markup | null =>
  notes.length === 0
    ? null
    : markup`<section><h2>${pageWords(language).notes}</h2>
<ul lang="${language}">${notes.map((note) => markup`<li>${quotingMarkup(note, language)}</li>`)}</ul></section>`

const filesOf = (files: readonly PageLink[], language: Language): Markup | null =>
  files.length === 0
    ? null
    : markup`<ul class="files" aria-label="${pageWords(language).files}">${files.map(
        ({ href, text }) => markup`<li><a href="${href}">${quotingMarkup(text, language)}</a></li>`,
      )}</ul>`

/** The provisions of law that a report serves. */
const servesOf = (report: string, language: Language): Markup | null => {
  const served = servedBy(report).map((citation) => citation[language])
  return served.length === 0
    ? null
    : markup`<p class="quiet">${pageWords(language).serves}: ${served.join('; ')}.</p>`
}

/**
 * A report as one HTML page without script: what it is about, its charts with their tables, its rows and its notes.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { reportPage } from '@coflyfr/charts'
 *
 * const document = {
 *   report: 'reserves', title: 'Reserves', asOf: null, knownAt: { recordedAt: null, position: 9 },
 *   checkpoint: null, unit: 'pounds', parameters: {}, totals: {}, notes: [],
 *   rows: [{ reserve: '<b>', closing: '2500000.00' }],
 * } as const
 * const columns = [
 *   { field: 'reserve', label: { en: 'Reserve', cy: 'Cronfa' }, kind: 'text' },
 *   { field: 'closing', label: { en: 'Closing', cy: 'Terfynol' }, kind: 'money' },
 * ] as const
 * const alone = { charts: [], part: '', links: [], files: [] }
 * const page = reportPage(document, columns, 'en', alone)
 * assert.match(page, /&lt;b&gt;/)
 * assert.match(page, /2,500,000\.00/)
 * ```
 */
export const reportPage = (
  document: ReportDocument,
  columns: readonly Column[],
  language: Language,
  { charts, part, links, files }: ReportPageParts,
): string => {
  const { title, report, unit, parameters } = document
  const words = pageWords(language)
  const about = aboutReport(report, language)
  const hasMoney = holdsMoney(document.rows, columns)
  const signs = parameters['sign'] === 'underspend-positive' ? words.signsTurned : words.signs
  const main = markup`<h1>${title}</h1>
${about === null ? null : markup`<p>${about}.</p>`}
${servesOf(report, language)}
${standingFacts(document, language, hasMoney)}
${hasMoney ? markup`<p class="quiet">${signs}</p>` : null}
${filesOf(files, language)}
${charts.map((chart) => chartFigure(chart, unit, language))}
<section><h2>${words.table}: ${title}</h2>
${reportTable(document, columns, language)}</section>
${notesOf(document, language)}`
  return page({ language, title, part, links, standing: document, main })
}
