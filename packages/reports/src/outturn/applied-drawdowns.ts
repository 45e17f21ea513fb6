import type { FinancialYear } from '@coflyfr/core'
import { addPence, type Pence, penceOfPounds, subtractPence, sumPence } from '@coflyfr/money'
import type { MonitoredLine } from '../budget-monitoring/monitored-line.ts'
import { headKey } from '../budget-monitoring/state.ts'
import { drawdownKey } from './drawn-heads.ts'
import type { OutturnState } from './project.ts'

/** The part of a drawdown that met overspends when services were carried forward. */
export interface AppliedDrawdown {
  readonly drawdown: string
  readonly head: string
  readonly amount: Pence
}

/**
 * The drawdowns that met overspends of a year: that money is used, and no longer budget of the head that received it.
 */
export const appliedDrawdowns = (
  { drawn, yearEnds }: OutturnState,
  year: FinancialYear,
): readonly AppliedDrawdown[] => {
  const found = new Map<string, AppliedDrawdown>()
  for (const { reserve, item: reference, applied } of (yearEnds.get(year) ?? []).flatMap(
    ({ funding }) => funding,
  )) {
    const amount = penceOfPounds(applied)
    if (reserve === null || amount === 0n) continue
    const drawdown = drawdownKey({ reserve, reference })
    const head = drawn.get(drawdown)
    if (head === undefined) continue
    const before = found.get(drawdown)
    found.set(drawdown, {
      drawdown,
      head,
      amount: before === undefined ? amount : addPence(before.amount, amount),
    })
  }
  return [...found.values()]
}

const keyOf = ({ costCentre, subjective }: MonitoredLine): string => headKey(costCentre, subjective)

/** The lines with the money that met overspends taken out of their budgets, as carrying forward does. */
export const withoutApplied = (
  lines: readonly MonitoredLine[],
  applied: readonly AppliedDrawdown[],
): readonly MonitoredLine[] =>
  lines.map((line) => {
    const own = applied.filter(({ head }) => head === keyOf(line)).map(({ amount }) => amount)
    return own.length === 0
      ? line
      : { ...line, revised: subtractPence(line.revised, sumPence(own)) }
  })

/** The applied drawdowns that were budget of some lines. */
export const appliedIn = (
  lines: readonly MonitoredLine[],
  applied: readonly AppliedDrawdown[],
): readonly AppliedDrawdown[] => {
  const heads = new Set(lines.map(keyOf))
  return applied.filter(({ head }) => heads.has(head))
}
