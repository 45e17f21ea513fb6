import {
  formatPounds,
  type Pence,
  pence,
  percentOf,
  subtractPence,
  sumPence,
  zeroPence,
} from '@coflyfr/money'
import type { Level, RenderContext, ReportBody, Row } from '../report.ts'
import { unbudgeted } from './post.ts'
import { type BudgetMonitoringState, budgetColumns, type Line } from './state.ts'

/** The dimensions that a level shows, outermost first. */
export const dimensionsOf = (
  level: Level,
): readonly ('directorate' | 'service' | 'costCentre' | 'subjective')[] => {
  switch (level) {
    case 'directorate':
      return ['directorate']
    case 'service':
      return ['directorate', 'service']
    case 'cost-centre':
      return ['directorate', 'service', 'costCentre']
    case 'subjective':
      return ['directorate', 'service', 'costCentre', 'subjective']
  }
}

/** The text by which a line's row is named at a level: its dimensions, joined. */
export const lineKey = (
  line: Pick<Line, 'directorate' | 'service' | 'costCentre' | 'subjective'>,
  level: Level,
): string =>
  dimensionsOf(level)
    .map((dimension) => line[dimension])
    .join('/')

const columnTotal = (lines: readonly Line[], column: keyof Line['amounts']): Pence =>
  sumPence(lines.map(({ amounts }) => amounts[column]))

/** The sums of a group of lines. Forecasts come from their own streams; a line without one says nothing. */
const figuresOf = (lines: readonly Line[]): Row => {
  const parts = budgetColumns.map((column) => [column, columnTotal(lines, column)] as const)
  const revised = sumPence(parts.map(([, amount]) => amount))
  const pending = columnTotal(lines, 'pendingVirements')
  const committed = zeroPence
  const actual = zeroPence
  const projectedOutturn: Pence | null = null
  return {
    ...Object.fromEntries(parts.map(([column, amount]) => [column, formatPounds(amount)])),
    revisedBudget: formatPounds(revised),
    pendingVirements: formatPounds(pending),
    revisedIfApproved: formatPounds(pence(revised + pending)),
    committed: formatPounds(committed),
    actual: formatPounds(actual),
    available: formatPounds(subtractPence(subtractPence(revised, committed), actual)),
    ...varianceOf(projectedOutturn, revised),
  }
}

const varianceOf = (projectedOutturn: Pence | null, revised: Pence): Row => {
  if (projectedOutturn === null)
    return { projectedOutturn: null, variance: null, variancePercent: null }
  const variance = subtractPence(projectedOutturn, revised)
  return {
    projectedOutturn: formatPounds(projectedOutturn),
    variance: formatPounds(variance),
    variancePercent: percentOf(variance, revised, 1, 'half-away-from-zero'),
  }
}

const groupBy = (lines: readonly Line[], level: Level): ReadonlyMap<string, readonly Line[]> => {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const key = lineKey(line, level)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  }
  return groups
}

const rowOf = (lines: readonly [Line, ...Line[]], level: Level): Row => ({
  ...Object.fromEntries(dimensionsOf(level).map((dimension) => [dimension, lines[0][dimension]])),
  ...figuresOf(lines),
  rag: null,
})

const isNonEmpty = <Item>(items: readonly Item[]): items is readonly [Item, ...Item[]] =>
  items.length > 0

const unbudgetedNotes = (lines: readonly Line[]): readonly string[] =>
  lines
    .filter(({ directorate }) => directorate === unbudgeted)
    .map(
      ({ costCentre, subjective }) =>
        `${costCentre}/${subjective} is in no approved budget of the year`,
    )

/** The lines of one year, summed to the level asked for, in the order of their names. */
export const renderBudgetMonitoring = (
  state: BudgetMonitoringState,
  { parameters: { year, by } }: RenderContext,
): ReportBody => {
  const budget = year === null ? undefined : state.years.get(year)
  const lines = [...(budget?.lines.values() ?? [])]
  const groups = [...groupBy(lines, by)].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    rows: groups.flatMap(([, group]) => (isNonEmpty(group) ? [rowOf(group, by)] : [])),
    totals: figuresOf(lines),
    notes: ['An overspend is positive; income is negative', ...unbudgetedNotes(lines)],
  }
}
