import type { FinancialYear, PlainDate } from '@coflyfr/core'
import { formatPounds, type Pence, subtractPence, sumPence } from '@coflyfr/money'
import { byText } from '../by-text.ts'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { measureFields, measuresOfPurpose } from './measure-fields.ts'
import { purposeName, sourceName } from './names.ts'
import { incompleteNote, lineNotes, noGainNote, standingCaveats, unmeasuredNote } from './notes.ts'
import { placementFields } from './placements-of.ts'
import { type Assignment, purposeText, sourceText, type TraceState } from './state.ts'
import { type TraceLine, traceLines } from './trace-lines.ts'
import type { TracePart } from './words.ts'

/** The cells of a row when empty. */
const empty = {
  costCentre: null,
  subjective: null,
  given: null,
  revisedBudget: null,
  spent: null,
  committed: null,
  unspent: null,
  children: null,
  childWeeks: null,
  weeklyCost: null,
  measure: null,
  measureTitle: null,
  unit: null,
  baseline: null,
  latest: null,
  target: null,
  changePoints: null,
  changePercent: null,
  unitCost: null,
} as const satisfies Row

/** The first cells of the rows of a line. */
const headOf = (state: TraceState, line: TraceLine): Row => ({
  financialYear: line.financialYear,
  sourceKind: line.source.kind,
  source: sourceText(line.source),
  sourceName: sourceName(state, line.source),
  assignment: line.assignment?.assignment ?? null,
  purposeKind: line.assignment?.purpose.kind ?? null,
  purpose: line.assignment === null ? null : purposeText(line.assignment.purpose),
  purposeName: line.assignment === null ? null : purposeName(state, line.assignment.purpose),
})

const rowOf = (head: Row, part: TracePart, fields: Row): Row => ({
  ...head,
  part,
  ...empty,
  ...fields,
})

const moneyOf = (lines: readonly TraceLine[]) => {
  const given = sumPence(lines.map((line) => line.given))
  const spent = sumPence(lines.map((line) => line.spent))
  const committed = sumPence(lines.map((line) => line.committed))
  const unspent = subtractPence(subtractPence(given, spent), committed)
  return {
    given: formatPounds(given),
    spent: formatPounds(spent),
    committed: formatPounds(committed),
    unspent: formatPounds(unspent),
  }
}

const lineRow = (state: TraceState, line: TraceLine): Row => {
  const { costCentre, subjective, revised, assignment } = line
  return rowOf(headOf(state, line), assignment === null ? 'no-purpose' : 'line', {
    costCentre,
    subjective,
    ...moneyOf([line]),
    revisedBudget: formatPounds(revised),
  })
}

/** Whether `money` names a line: its source, its assignment or its purpose. */
const isOf = ({ source, assignment }: TraceLine, of: string | null): boolean => {
  if (of === null) return true
  const named = [source.reference, sourceText(source)]
  if (assignment === null) return named.includes(of)
  const { purpose } = assignment
  return [
    ...named,
    assignment.assignment,
    purposeText(purpose),
    ...Object.values(purpose),
  ].includes(of)
}

/** The rest of a source is shown only beside the parts with a purpose, or if the source itself is asked for. */
const isShown = (line: TraceLine, lines: readonly TraceLine[], of: string | null): boolean =>
  isOf(line, of) &&
  (line.assignment !== null ||
    of !== null ||
    lines.some(
      (one) => one.assignment !== null && sourceText(one.source) === sourceText(line.source),
    ))

interface Part {
  readonly rows: readonly Row[]
  readonly notes: readonly Note[]
}

const measuresPart = (state: TraceState, lines: readonly TraceLine[], spent: Pence): Part => {
  const [line] = lines
  const assignment: Assignment | null = line?.assignment ?? null
  if (line === undefined || assignment === null) return { rows: [], notes: [] }
  const found = measuresOfPurpose(state, assignment).flatMap((code) => {
    const measured = measureFields(state, code, spent)
    return measured === null ? [] : [{ code, ...measured }]
  })
  if (found.length === 0) return { rows: [], notes: [unmeasuredNote(assignment.assignment)] }
  return {
    rows: found.map(({ fields }) => rowOf(headOf(state, line), 'measure', fields)),
    notes: found.flatMap(({ code, isIncomplete, hasGain }) => [
      ...(isIncomplete ? [incompleteNote(code)] : []),
      ...(hasGain ? [] : [noGainNote(code)]),
    ]),
  }
}

/** The lines of one assignment, the placements paid from them, and the measures of its purpose. */
const partOf = (state: TraceState, lines: readonly TraceLine[], day: PlainDate): Part => {
  const measures = measuresPart(state, lines, sumPence(lines.map(({ spent }) => spent)))
  const placements = lines.flatMap((line) => {
    const fields = line.assignment === null ? null : placementFields(state, line, day)
    const { costCentre, subjective } = line
    if (fields === null) return []
    return [rowOf(headOf(state, line), 'placements', { costCentre, subjective, ...fields })]
  })
  return {
    rows: [...lines.map((line) => lineRow(state, line)), ...placements, ...measures.rows],
    notes: measures.notes,
  }
}

const groupOf = ({ financialYear, source, assignment }: TraceLine): string =>
  `${financialYear}/${sourceText(source)}/${assignment === null ? '~' : assignment.assignment}`

/** The years with sources or assigned money. */
export const tracedYears = ({ assignments, sources }: TraceState): readonly FinancialYear[] =>
  [
    ...new Set(
      [...assignments.values(), ...sources.values()].map(({ financialYear }) => financialYear),
    ),
  ].sort()

/** What the money of each source was spent on, by purpose. */
export const renderTrace = (state: TraceState, context: RenderContext): ReportBody => {
  const { year, money } = context.parameters
  const years = tracedYears(state).filter((one) => year === null || one === year)
  const all = years.flatMap((one) => {
    const lines = traceLines(state, one, context)
    return lines.filter((line) => isShown(line, lines, money))
  })
  const sorted = all.toSorted(
    byText((line) => `${groupOf(line)}/${line.costCentre}/${line.subjective}`),
  )
  const { day } = context
  const parts =
    day === null
      ? []
      : [...Map.groupBy(sorted, groupOf).values()].map((lines) => partOf(state, lines, day))
  const notes = [...lineNotes(sorted), ...parts.flatMap((part) => part.notes)]
  return {
    rows: parts.flatMap(({ rows }) => rows),
    totals: { ...moneyOf(sorted), revisedBudget: null, weeklyCost: null, unitCost: null },
    notes: sorted.length === 0 ? [] : [...standingCaveats, ...dedupe(notes)],
  }
}

const dedupe = (notes: readonly Note[]): readonly Note[] => [
  ...new Map(notes.map((note) => [note.en, note])).values(),
]
