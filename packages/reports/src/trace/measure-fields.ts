import { divideRounded, formatPounds, type Pence, pence } from '@coflyfr/money'
import { type MeasureDefinition, millionthsOf, type PlanContent } from '@coflyfr/outcomes/events'
import { asPublished, linesOf } from '../measures/measure-line.ts'
import { publishedCell } from '../measures/published-cells.ts'
import { baselineOf, readingRow } from '../measures/reading-row.ts'
import type { Reading } from '../measures/state.ts'
import { hiddenCells } from '../measures/suppression.ts'
import { versionInForce } from '../plan/state.ts'
import type { Row } from '../report.ts'
import type { Assignment, TraceState } from './state.ts'

const actionsOf = (
  { actions }: PlanContent,
  purpose: Assignment['purpose'],
): PlanContent['actions'] => {
  if (purpose.kind === 'theme') return actions.filter(({ theme }) => theme === purpose.theme)
  return purpose.kind === 'action' ? actions.filter(({ action }) => action === purpose.action) : []
}

/**
 * The measures by which a purpose is judged: those of its action, or of its theme's actions, in the version in force.
 */
export const measuresOfPurpose = (
  { plans }: TraceState,
  { purpose }: Assignment,
): readonly string[] => {
  if (!('plan' in purpose)) return []
  const plan = plans.get(purpose.plan)
  const version = plan === undefined ? undefined : versionInForce(plan)
  if (version === undefined) return []
  return [
    ...new Set(actionsOf(version.content, purpose).flatMap(({ measures }) => measures)),
  ].sort()
}

/** The change of a measure in its good direction, in millionths of its unit; null if it cannot be said. */
const gainOf = (
  { direction }: Pick<MeasureDefinition, 'direction'>,
  baseline: Reading,
  latest: Reading,
): bigint | null => {
  const { value } = latest
  if (direction === 'neither' || baseline.value === null || value === null) return null
  if (baseline.definitionVersion !== latest.definitionVersion) return null
  const change = millionthsOf(value) - millionthsOf(baseline.value)
  return direction === 'up-is-good' ? change : -change
}

const million = 1_000_000n

/** The cost of a unit of gain; null without a gain or spend, or if the gain is unknown or hidden. */
const unitCostOf = (spent: Pence, gain: bigint | null): string | null =>
  gain === null || gain <= 0n || spent === 0n
    ? null
    : formatPounds(pence(divideRounded(spent * million, gain, 'half-even')))

/**
 * The cells of one measure of a purpose: baseline, latest reading, target, change, and the cost of a unit of change.
 */
export interface MeasureFields {
  readonly fields: Row
  readonly isIncomplete: boolean
  readonly hasGain: boolean
}

/** The cells of one measure; null if it is not defined or has no published reading. */
export const measureFields = (
  { measures }: TraceState,
  code: string,
  spent: Pence,
): MeasureFields | null => {
  const measure = measures.measures.get(code)
  if (measure === undefined) return null
  const lines = linesOf(measure, asPublished)
  const line = lines.at(-1)
  const latest = line?.published ?? null
  if (line === undefined || latest === null) return null
  const { definition } = line
  const hidden = hiddenCells([measure], lines, null)
  const row = readingRow(line, hidden)
  const baseline = baselineOf(measure)
  const isHidden = [latest, ...(baseline === null ? [] : [baseline])].some((reading) =>
    hidden.has(publishedCell(measure, reading)),
  )
  const gain = baseline === null || isHidden ? null : gainOf(definition, baseline, latest)
  const unitCost = unitCostOf(spent, gain)
  return {
    fields: {
      measure: code,
      measureTitle: definition.title,
      unit: definition.unit,
      baseline: row['baseline'] ?? null,
      latest: row['value'] ?? null,
      target: row['target'] ?? null,
      changePoints: row['changePoints'] ?? null,
      changePercent: row['changePercent'] ?? null,
      unitCost,
    },
    isIncomplete: latest.completeness !== 'complete',
    hasGain: unitCost !== null,
  }
}
