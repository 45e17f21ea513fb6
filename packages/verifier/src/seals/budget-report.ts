import type { PlacedEvent } from '../event.ts'
import { grouped, sorted } from '../sorted.ts'
import { poundsOf } from '../text/pounds.ts'
import { BudgetFigures, sumColumns } from './budget-figures.ts'
import { linesAfterClose, type ReportLine, reportLines } from './budget-lines.ts'
import { putForecasts } from './put-forecasts.ts'
import type { Asked, AskedWays, Ground, Report, ReportRow } from './report.ts'
import { rowName, totalKey } from './row-name.ts'

/** A variance in percent of a budget, with one decimal, halves rounded away from zero. */
const percentOf = (variance: bigint, budget: bigint): string | null => {
  if (budget === 0n) return null
  const base = budget < 0n ? -budget : budget
  const size = variance < 0n ? -variance : variance
  const tenths = (size * 2000n + base) / (2n * base)
  const sign = variance < 0n && tenths > 0n ? '-' : ''
  return `${sign}${tenths / 10n}.${tenths % 10n}`
}

const decimalsMax = 4
const hundredPercent = 100n * 10n ** BigInt(decimalsMax)

/** A percentage with at most four decimals, in whole numbers. */
const scaled = (percent: string): bigint => {
  const [whole = '0', decimals = ''] = percent.split('.')
  return BigInt(whole + decimals.padEnd(decimalsMax, '0'))
}

const ragOf = (variance: bigint, budget: bigint, { thresholds }: AskedWays): string => {
  if (variance <= 0n) return 'green'
  const base = budget < 0n ? -budget : budget
  if (variance * hundredPercent > base * scaled(thresholds.red)) return 'red'
  return variance * hundredPercent >= base * scaled(thresholds.amber) ? 'amber' : 'green'
}

const projected = (lines: readonly ReportLine[], revised: bigint, asked: AskedWays): ReportRow => {
  if (lines.every(({ projection }) => projection === null))
    return { projectedOutturn: null, variance: null, variancePercent: null, rag: null }
  const outturn = lines.reduce((sum, line) => sum + (line.projection?.amount ?? line.revised), 0n)
  const variance = outturn - revised
  const printed = asked.sign === 'overspend-positive' ? variance : -variance
  return {
    projectedOutturn: poundsOf(outturn),
    variance: poundsOf(printed),
    variancePercent: percentOf(printed, revised),
    rag: ragOf(variance, revised, asked),
  }
}

const figuresOf = (lines: readonly ReportLine[], asked: AskedWays): ReportRow => {
  const sumOf = (of: (line: ReportLine) => bigint): bigint =>
    lines.reduce((sum, line) => sum + of(line), 0n)
  const columns = sumColumns.map((name) => [name, poundsOf(sumOf(({ sums }) => sums[name]))])
  const revised = sumOf((line) => line.revised)
  const pending = sumOf(({ sums }) => sums.pendingVirements)
  const committed = sumOf(({ sums }) => sums.committed)
  const actual = sumOf((line) => line.actual)
  return {
    ...Object.fromEntries(columns),
    revisedBudget: poundsOf(revised),
    revisedIfApproved: poundsOf(revised + pending),
    actual: poundsOf(actual),
    available: poundsOf(revised - committed - actual),
    ...projected(lines, revised, asked),
  }
}

/** The names that open a budget, from the outermost. */
const dimensions = ['directorate', 'service', 'costCentre', 'subjective'] as const

const levels = ['directorate', 'service', 'cost-centre', 'subjective']

/** The names that open a budget to a level. */
export const dimensionsOf = (by: string): readonly (typeof dimensions)[number][] =>
  dimensions.slice(0, levels.indexOf(by) + 1)

const keyOf =
  (by: string) =>
  (line: ReportLine): string => {
    const names = dimensionsOf(by).map((dimension) => line[dimension])
    // Joined by slashes first; where that is equal, by a character that no name holds.
    return `${names.join('/')}\u0000${names.join('\u001f')}`
  }

/** The lines of a row; of the totals all of them. */
const linesOf = (lines: readonly ReportLine[], by: string, row: string): readonly ReportLine[] =>
  row === totalKey
    ? lines
    : lines.filter((line) => rowName(dimensionsOf(by).map((name) => line[name])) === row)

/** The budget monitoring report in the form in which it is sealed. */
export class BudgetReport implements Report {
  readonly name = 'budget-monitoring'
  readonly version = 3
  readonly #figures: BudgetFigures
  readonly #ground: Ground

  constructor(ground: Ground) {
    this.#figures = new BudgetFigures(ground)
    this.#ground = ground
  }

  /** The years of which it holds anything, sorted. */
  years(): readonly string[] {
    return this.#figures.years()
  }

  /** Takes the next event of the log. */
  fold(event: PlacedEvent): void {
    this.#figures.fold(event)
  }

  /** The rows and totals as known now. */
  render(
    asked: Asked,
    only?: string,
  ): { readonly rows: readonly ReportRow[]; readonly totals: ReportRow } {
    const all = this.#lines(asked)
    const lines = only === undefined ? all : linesOf(all, asked.by, only)
    const key = keyOf(asked.by)
    const groups = grouped(only === totalKey ? [] : sorted(lines, key), key)
    const rows = [...groups.values()].flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const names = dimensionsOf(asked.by).map((name) => [name, first[name]])
      return [{ ...Object.fromEntries(names), ...figuresOf(group, asked) }]
    })
    const { rag: _, ...totals } = { rag: null, ...figuresOf(lines, asked) }
    return { rows, totals }
  }

  #lines(asked: Asked): readonly ReportLine[] {
    const { year, period } = asked
    const figures = year === null ? undefined : this.#figures.known(year)
    if (year === null || figures === undefined) return []
    const lines = reportLines(this.#ground, this.#figures, year, asked)
    const put = putForecasts(this.#ground, figures, period, lines)
    return [...put, ...linesAfterClose(this.#figures, year, asked)]
  }
}
