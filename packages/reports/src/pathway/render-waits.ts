import { financialYearOf } from '@coflyfr/core'
import { readingPeriodDays } from '@coflyfr/outcomes/events'
import { CaseCounts, type CountedDays } from '../counting/case-counts.ts'
import type { CountsState } from '../counting/project.ts'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { suppressedMark } from '../small-count.ts'
import { printedParts } from '../suppression/printed-parts.ts'
import { windowsNote } from './render-access.ts'
import { inBands, percentileOf, waitsEnded } from './waits.ts'
import { windowsAround } from './windows.ts'

const whole = 'all'

const percentOfAll = (all: number | string): string =>
  all === suppressedMark ? suppressedMark : '100.0'

/** The waits that ended in a period: by band, in total, then the median and the 90th percentile. */
const rowsOf = (counts: CaseCounts, period: string, days: CountedDays): readonly Row[] => {
  const waits = waitsEnded(counts, days)
  const bands = inBands(waits)
  const { whole: all, parts, percent } = printedParts(Object.fromEntries(bands))
  const counted = [
    ...bands.map(([band]) => ({ band, waits: parts[band] ?? null, percent: percent(band) })),
    { band: whole, waits: all, percent: percentOfAll(all) },
  ].map((row) => ({ period, ...row, days: null }))
  const percentiles = ([50, 90] as const).map((percent) => ({
    period,
    band: percent === 50 ? 'median' : '90th percentile',
    waits: null,
    percent: null,
    days: waits.length === 0 ? null : (percentileOf(waits, percent) ?? suppressedMark),
  }))
  return waits.length === 0 ? [] : [...counted, ...percentiles]
}

const notes: readonly Note[] = [
  {
    en: 'A wait runs from the request to the start of the service and is counted in the period in which it ended; percentiles are by the nearest rank, the median of at least five waits and the 90th of at least ten',
    cy: 'Mae cyfnod aros yn perthyn i’r cyfnod y daeth i ben ynddo, o’r cais hyd at ddechrau’r gwasanaeth; mae canraddau yn ôl y safle agosaf, y canolrif o bump o leiaf a’r 90fed o ddeg o leiaf',
  },
  {
    en: '* is a count from one to four, or a figure that would reveal one',
    cy: 'Mae * yn cyfrif o leiaf un a llai na phump, neu byddai’n datgelu cyfrif o’r fath',
  },
]

/** How long children waited for services in a period; or before a day against after it. */
export const renderWaits = (state: CountsState, { parameters, day }: RenderContext): ReportBody => {
  if (day === null) return { rows: [], totals: {}, notes: [] }
  const counts = new CaseCounts(state, day)
  const { before, readingPeriod, year } = parameters
  const windows = before === null ? null : windowsAround(before, day)
  if (windows !== null) {
    const rows = [
      ...rowsOf(counts, 'before', windows.before),
      ...rowsOf(counts, 'after', windows.after),
    ]
    return { rows, totals: {}, notes: [windowsNote(windows), ...notes] }
  }
  const period = readingPeriod ?? year ?? financialYearOf(day)
  return { rows: rowsOf(counts, period, readingPeriodDays(period)), totals: {}, notes }
}
