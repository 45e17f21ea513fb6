import { financialYearOf } from '@coflyfr/core'
import { readingPeriodDays } from '@coflyfr/outcomes/events'
import { CaseCounts, type CountedDays } from '../counting/case-counts.ts'
import type { CountsState } from '../counting/project.ts'
import { oneDecimal } from '../one-decimal.ts'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { suppressedMark } from '../small-count.ts'
import { suppressedCells } from '../suppression/suppressed-cells.ts'
import { windowsNote } from './render-access.ts'
import { inBands, percentileOf, waitsEnded } from './waits.ts'
import { windowsAround } from './windows.ts'

const whole = 'all'

/** The waits that ended in a period, band by band and in all, the median and the 90th percentile below. */
const rowsOf = (counts: CaseCounts, period: string, days: CountedDays): readonly Row[] => {
  const waits = waitsEnded(counts, days)
  const bands = inBands(waits)
  const cells = new Map([...bands, [whole, waits.length]])
  const hidden = suppressedCells({ cells, sums: [{ whole, parts: bands.map(([band]) => band) }] })
  const isAnyHidden = hidden.size > 0
  const counted = [...cells].map(([band, count]) => ({
    period,
    band,
    waits: hidden.has(band) ? suppressedMark : count,
    percent:
      hidden.has(band) || hidden.has(whole)
        ? suppressedMark
        : oneDecimal(BigInt(count) * 100n, BigInt(waits.length)),
    days: null,
  }))
  const percentiles = ([50, 90] as const).map((percent) => ({
    period,
    band: percent === 50 ? 'median' : '90th percentile',
    waits: null,
    percent: null,
    days: waits.length === 0 ? null : (percentileOf(waits, percent) ?? suppressedMark),
  }))
  return waits.length === 0 && !isAnyHidden ? [] : [...counted, ...percentiles]
}

const notes: readonly Note[] = [
  {
    en: 'A wait is of the period in which it ended, from the request to the start of the service; percentiles are by the nearest rank, the median of at least five waits and the 90th of at least ten',
    cy: 'Mae cyfnod aros yn perthyn i’r cyfnod y daeth i ben ynddo, o’r cais hyd at ddechrau’r gwasanaeth; mae canraddau yn ôl y safle agosaf, y canolrif o bump o leiaf a’r 90fed o ddeg o leiaf',
  },
  {
    en: '* counts at least one and fewer than five, or would give such a count away',
    cy: 'Mae * yn cyfrif o leiaf un a llai na phump, neu byddai’n datgelu cyfrif o’r fath',
  },
]

/** How long services were waited for in a period; or before a day against after it. */
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
