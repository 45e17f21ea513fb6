import type { FinancialYear } from '@coflyfr/core'
import { formatPounds, type Pence, subtractPence, sumPence } from '@coflyfr/money'
import { type Dimensions, dimensionsOfGroup, groupsOf } from '../budget-monitoring/dimensions.ts'
import { revisedOf } from '../budget-monitoring/figures.ts'
import { headDimensions } from '../budget-monitoring/head-places.ts'
import { monitoredLines } from '../budget-monitoring/monitored-lines.ts'
import { byText } from '../by-text.ts'
import type { Note, RenderContext, ReportBody, ReportParameters, Row } from '../report.ts'
import { shownPounds } from '../words/shown-pounds.ts'
import { movementKey } from './project.ts'
import { shownReference } from './shown-reference.ts'
import { type BridgeState, type Movement, steps } from './state.ts'

/** The step of the row that sums a group's movements. */
export const revisedStep = 'revised budget'

/** What one document moved at one head. */
interface Entry extends Dimensions {
  readonly movement: Movement
  readonly amount: Pence
}

const entriesOf = (state: BridgeState, year: FinancialYear): readonly Entry[] =>
  [...(state.movements.get(year)?.values() ?? [])].flatMap((movement) =>
    [...movement.heads].flatMap(([key, amount]) => {
      const [costCentre = '', subjective = ''] = key.split('\u001f')
      const place = headDimensions(state.monitoring, year, { costCentre, subjective })
      return place === null ? [] : [{ ...place, movement, amount }]
    }),
  )

const orderOf = ({ movement }: Entry): string =>
  `${steps.indexOf(movement.step)} ${movement.on} ${movementKey(movement)}`

/** The rows of one group: the original budget, every document that moved it, and the revised budget. */
const rowsOf = (
  state: BridgeState,
  entries: readonly Entry[],
  dimensions: Partial<Dimensions>,
  revised: Pence,
): readonly Row[] => {
  const byMovement = new Map<Movement, Entry[]>()
  for (const entry of entries.toSorted(byText(orderOf))) {
    const known = byMovement.get(entry.movement)
    if (known === undefined) byMovement.set(entry.movement, [entry])
    else known.push(entry)
  }
  const moved = [...byMovement].map(([movement, inside]) => ({
    ...dimensions,
    step: movement.step,
    reference: shownReference(state, movement),
    on: movement.on,
    amount: formatPounds(sumPence(inside.map(({ amount }) => amount))),
    revisedBudget: null,
    check: null,
  }))
  const sum = sumPence(entries.map(({ amount }) => amount))
  const closing = {
    ...dimensions,
    step: revisedStep,
    reference: null,
    on: null,
    amount: null,
    revisedBudget: formatPounds(revised),
    check: formatPounds(subtractPence(revised, sum)),
  }
  return [...moved, closing]
}

const rowsOfYear = (
  state: BridgeState,
  year: FinancialYear,
  { at, by }: ReportParameters,
): Pick<ReportBody, 'rows'> & { readonly sum: Pence; readonly revised: Pence } => {
  const { lines } = monitoredLines(state.monitoring, { year, period: null, asOf: at.asOf })
  const entries = entriesOf(state, year)
  const grouped = new Map(groupsOf(entries, by).map((group) => [keyOf(group, by), group]))
  const rows = groupsOf(lines, by).flatMap((group) =>
    rowsOf(
      state,
      grouped.get(keyOf(group, by)) ?? [],
      dimensionsOfGroup(group, by),
      revisedOf(group),
    ),
  )
  const sum = sumPence(entries.map(({ amount }) => amount))
  return { rows, sum, revised: revisedOf(lines) }
}

const keyOf = (group: readonly [Dimensions, ...Dimensions[]], by: ReportParameters['by']): string =>
  JSON.stringify(dimensionsOfGroup(group, by))

const checkNote = (moved: Pence, monitored: Pence): Note => {
  const [sum, revised] = [shownPounds(moved), shownPounds(monitored)]
  const check = shownPounds(subtractPence(monitored, moved))
  return {
    en: `The original budget and its movements come to ${sum.en}, budget monitoring says ${revised.en}: the check is ${check.en}`,
    cy: `Mae’r gyllideb wreiddiol a’i symudiadau’n dod i ${sum.cy}, a ${revised.cy} sydd yn yr adroddiad monitro’r gyllideb: ${check.cy} yw’r gwiriad`,
  }
}

/** From the original budget of a year to its revised one, document by document, at the level asked for. */
export const renderBridge = (state: BridgeState, { parameters }: RenderContext): ReportBody => {
  const { year } = parameters
  if (year === null) return { rows: [], totals: {}, notes: [] }
  const { rows, sum, revised } = rowsOfYear(state, year, parameters)
  return {
    rows,
    totals: {
      amount: formatPounds(sum),
      revisedBudget: formatPounds(revised),
      check: formatPounds(subtractPence(revised, sum)),
    },
    notes: [checkNote(sum, revised)],
  }
}
