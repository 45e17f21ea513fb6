import type { EventOf, FinancialYear, PlainDate } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds, type Pence } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../budget-year/state.ts'
import { rulesAllowing } from '../shared/authority.ts'
import { approvalOnRecord, type MinutesContext } from '../shared/cite-minute.ts'
import { refuseAfterYear } from '../shared/date-rules.ts'
import { headKey, headOf } from '../shared/leg.ts'
import { entryOf, valuesOf } from '../shared/persistent-map.ts'
import { refuseUptake } from '../virement/carry/rules.ts'
import { carriedToWire, type LaterYears, type WaitingVirement } from '../virement/carry/state.ts'
import { VirementCarried } from '../virement/events.ts'
import type { YearsBalances } from '../year-end/receive.ts'
import { type ApproveBudget, completeLine, type DraftBudgetLines } from './commands.ts'
import { budgetContentHash, lineToWire } from './content-hash.ts'
import { BudgetApproved, BudgetLinesDrafted } from './events.ts'
import type { ApprovalRefusal, BalanceWithoutHead } from './refusals.ts'
import { refuseLines, totalOf } from './rules.ts'
import { type BudgetLine, budgetOf, draftedLines } from './state.ts'

/** What drafting a budget reads besides the year's own stream. */
export interface DraftContext {
  readonly rules: RulesState
}

/**
 * What approving a budget reads besides the year's own stream: the rules, Council's minutes, what the year before carried,
 * and the years in which virements were posted that wait for this one.
 */
export interface ApprovalContext extends DraftContext, MinutesContext {
  readonly [part: `posted:${string}`]: LaterYears
  /** What the year before carried forward, received or not. */
  readonly before: YearsBalances
}

/** Where the context keeps what an earlier year's virements reach. */
export const postedKey = (postedInYear: FinancialYear) => `posted:${postedInYear}` as const

type ApprovalEvent = BudgetApproved | BudgetLinesDrafted | EventOf<typeof VirementCarried>

type Decided = Either<ApprovalRefusal, readonly ApprovalEvent[]>

/** Keeps a part of a budget that will be approved whole. */
export const draftBudgetLines = (
  command: DraftBudgetLines,
  state: BudgetYear,
  context: DraftContext,
): Decided => {
  const { effectiveOn, data } = command
  const { financialYear, part } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  if (state.budget !== null) return left({ tag: 'BudgetAlreadyApproved', financialYear })
  const lines = data.lines.map(completeLine)
  const refusal = refuseAfterYear(effectiveOn, financialYear) ?? refuseLines(lines, financialYear)
  if (refusal !== null) return left(refusal)
  const wire = lines.map(lineToWire)
  return right([BudgetLinesDrafted.of(effectiveOn, { financialYear, part, lines: wire })])
}

/** A budget as it is put to Council. */
interface PutBudget {
  readonly fromDraft: boolean
  readonly lines: readonly BudgetLine[]
  readonly total: Pence
  readonly contentHash: string
}

const putBudget = ({ data }: ApproveBudget, state: BudgetYear): PutBudget => {
  const fromDraft = !('lines' in data)
  const lines = fromDraft ? draftedLines(state) : data.lines.map(completeLine)
  const contentHash = budgetContentHash(data.financialYear, lines)
  return { fromDraft, lines, total: totalOf(lines), contentHash }
}

/** Council approves the draft that it was shown: count, total and content hash must be those of what is drafted. */
const refuseOtherDraft = (
  { data }: ApproveBudget,
  { lines, total, contentHash }: PutBudget,
): ApprovalRefusal | null => {
  if ('lines' in data) return null
  if (data.count !== lines.length) {
    return { tag: 'CountDoesNotMatch', given: data.count, drafted: lines.length }
  }
  if (data.total !== total) {
    const [given, drafted] = [formatPounds(data.total), formatPounds(total)]
    return { tag: 'TotalDoesNotMatch', given, drafted }
  }
  return data.contentHash === contentHash
    ? null
    : { tag: 'ContentHashDiffers', given: data.contentHash, current: contentHash }
}

const laterOf = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? other : one)

/** Earlier years' virements that this budget takes up: not in its base already, and its lines keep their rules. */
const takenUp = (
  state: BudgetYear,
  lines: readonly BudgetLine[],
  includes: readonly string[],
  context: ApprovalContext,
): readonly WaitingVirement[] => {
  const approved = { ...state, budget: budgetOf(lines) }
  return [...state.forwarded.values()].filter(({ reference, financialYear, legs, ...from }) => {
    const posted = context[postedKey(from.postedInYear)]
    const reach = posted === undefined ? undefined : entryOf(posted, from.gift.eventId)
    if (reach === undefined || includes.includes(reference)) return false
    return refuseUptake(approved, financialYear, { kind: reach.kind, legs }) === null
  })
}

/** What the year before carried goes to lines of revenue, which the budget must have. */
const refuseBalances = (
  before: YearsBalances,
  lines: readonly BudgetLine[],
  financialYear: FinancialYear,
): BalanceWithoutHead | null => {
  const revenue = new Set(lines.filter(({ fund }) => fund === 'revenue').map(headKey))
  const carried = [...valuesOf(before)].flatMap(({ legs }) => legs)
  const lone = carried.find((leg) => !revenue.has(headKey(leg)))
  if (lone === undefined) return null
  const amount = formatPounds(lone.amount)
  return { tag: 'BalanceWithoutHead', financialYear, ...headOf(lone), amount }
}

/** Sets the year's budget, and carries the earlier years' virements that waited for it. */
export const approveBudget = (
  command: ApproveBudget,
  state: BudgetYear,
  context: ApprovalContext,
): Decided => {
  const { effectiveOn, data } = command
  const { financialYear, decision, includes = [] } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  if (state.budget !== null) return left({ tag: 'BudgetAlreadyApproved', financialYear })
  const put = putBudget(command, state)
  const refusal =
    refuseAfterYear(effectiveOn, financialYear) ??
    refuseOtherDraft(command, put) ??
    refuseLines(put.lines, financialYear) ??
    refuseBalances(context.before, put.lines, financialYear)
  if (refusal !== null) return left(refusal)
  const { fromDraft, lines, contentHash } = put
  const subject = { kind: 'budget', reference: financialYear, contentHash } as const
  const onRecord = approvalOnRecord(context, command, decision, subject)
  if (isLeft(onRecord)) return onRecord
  const approved = BudgetApproved.of(effectiveOn, {
    financialYear,
    fromDraft,
    lines: fromDraft ? [] : lines.map(lineToWire),
    count: lines.length,
    total: formatPounds(put.total),
    contentHash,
    decision,
    onRecord: onRecord.right,
    includes,
  })
  // A budget may be set from a day before that of a virement that it takes up, which moves nothing before its own.
  const carried = takenUp(state, lines, includes, context).map((waiting) =>
    VirementCarried.of(laterOf(effectiveOn, waiting.postedOn), carriedToWire(waiting)),
  )
  return right([approved, ...carried])
}
