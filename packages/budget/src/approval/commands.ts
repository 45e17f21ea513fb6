import {
  type Command,
  exactObject,
  FinancialYearText,
  NonEmptyText,
  oneOf,
  PlainDateText,
} from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import * as t from 'io-ts'
import { Count } from '../shared/wire.ts'
import type { BudgetLine } from './state.ts'

const LineData = exactObject(
  'line',
  { directorate: NonEmptyText, kind: oneOf('expenditure', 'income'), amount: PenceFromPounds },
  {
    service: NonEmptyText,
    costCentre: NonEmptyText,
    subjective: NonEmptyText,
    fund: oneOf('revenue', 'capital'),
    controllable: t.boolean,
  },
)

/** A line as a command gives it. Defaults: the directorate for service and cost centre, `all`, revenue, controllable. */
export type LineData = t.TypeOf<typeof LineData>

/** Codec of the data of `DraftBudgetLines`. */
export const DraftBudgetLinesData = exactObject('DraftBudgetLines', {
  financialYear: FinancialYearText,
  part: Count,
  lines: t.readonlyArray(LineData),
})

/** Drafts part of a budget that is too large for one event. Drafting the same part again replaces it. */
export type DraftBudgetLines = Command<'DraftBudgetLines', t.TypeOf<typeof DraftBudgetLinesData>>

const common = { financialYear: FinancialYearText, decision: NonEmptyText } as const

const mayBeTold = { includes: t.readonlyArray(NonEmptyText), decidedOn: PlainDateText } as const

const WithLines = exactObject(
  'ApproveBudget',
  { ...common, lines: t.readonlyArray(LineData) },
  mayBeTold,
)

const OfDraft = exactObject(
  'ApproveBudget',
  { ...common, count: Count, total: PenceFromPounds, contentHash: NonEmptyText },
  mayBeTold,
)

type ApproveBudgetFields = t.TypeOf<typeof WithLines> | t.TypeOf<typeof OfDraft>

/** A command with a count and no lines means the draft; any other is read as one with lines, and its faults are named so. */
const formOf = (value: unknown): typeof WithLines | typeof OfDraft =>
  typeof value === 'object' && value !== null && !('lines' in value) && 'count' in value
    ? OfDraft
    : WithLines

/** Codec of the data of `ApproveBudget`: the lines themselves, or count, total and content hash of those drafted. */
export const ApproveBudgetData: t.Type<ApproveBudgetFields, unknown, unknown> = new t.Type(
  'ApproveBudget',
  (value): value is ApproveBudgetFields => WithLines.is(value) || OfDraft.is(value),
  (value, context) => formOf(value).validate(value, context),
  (data) => ('lines' in data ? WithLines.encode(data) : OfDraft.encode(data)),
)

/** Council sets the budget of a year, from `effectiveOn`; `decidedOn` is the day of its decision, if that differs. */
export type ApproveBudget = Command<'ApproveBudget', t.TypeOf<typeof ApproveBudgetData>>

/** A line with every default filled in. */
export const completeLine = (line: LineData): BudgetLine => {
  const { directorate, kind, amount } = line
  const { service = directorate, costCentre = directorate, subjective = 'all' } = line
  const { fund = 'revenue', controllable = true } = line
  return { directorate, service, costCentre, subjective, kind, amount, fund, controllable }
}
