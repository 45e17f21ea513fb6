import { datedInOrder, type EventOf, type FinancialYear, type PlainDate } from '@coflyfr/core'
import { exactly, type RulesState } from '@coflyfr/governance/rules'
import { formatPounds, type Pence } from '@coflyfr/money'
import type { BudgetYear } from '../budget-year/state.ts'
import { judgeMinute, type MinutesContext } from '../shared/cite-minute.ts'
import { refuseAfterYear } from '../shared/date-rules.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { after, type Judged, judgeRules, mapJudged } from '../shared/judged.ts'
import { headKey, headOf } from '../shared/leg.ts'
import { entryOf, valuesOf } from '../shared/persistent-map.ts'
import { limitRule, type Rule, rule } from '../shared/rule.ts'
import { refuseUptake } from '../virement/carry/rules.ts'
import { carriedToWire, type LaterYears, type WaitingVirement } from '../virement/carry/state.ts'
import { VirementCarried } from '../virement/events.ts'
import type { YearsBalances } from '../year-end/receive.ts'
import { type ApproveBudget, completeLine, type DraftBudgetLines } from './commands.ts'
import { budgetContentHash, lineToWire } from './content-hash.ts'
import { BudgetApproved, BudgetLinesDrafted } from './events.ts'
import type { ApprovalRefusal } from './refusals.ts'
import { linesRules, type PutLines, totalOf } from './rules.ts'
import { type BudgetLine, budgetOf, draftedLines, lastDraftedOn } from './state.ts'

/** What drafting a budget reads from other streams. */
export interface DraftContext {
  readonly rules: RulesState
}

/**
 * What approving a budget reads from other streams: the rules, Council's minutes, what the year before carried, and the
 * earlier years whose posted virements wait for this one.
 */
export interface ApprovalContext extends DraftContext, MinutesContext {
  readonly [part: `posted:${string}`]: LaterYears
  /** What the year before carried forward, received or not. */
  readonly before: YearsBalances
}

/** The name, in the context, of what an earlier year's virements move in later years. */
export const postedKey = (postedInYear: FinancialYear) => `posted:${postedInYear}` as const

type ApprovalEvent = BudgetApproved | BudgetLinesDrafted | EventOf<typeof VirementCarried>

type Decided = Judged<ApprovalRefusal, readonly ApprovalEvent[]>

interface Put extends PutLines {
  readonly state: BudgetYear
  readonly effectiveOn: PlainDate
}

const isOfYearToCome: readonly Rule<Put, ApprovalRefusal>[] = [
  rule('the year has no approved budget yet', ({ state, financialYear }) =>
    state.budget === null ? null : { tag: 'BudgetAlreadyApproved', financialYear },
  ),
  rule('it is not dated after the financial year', ({ effectiveOn, financialYear }) =>
    refuseAfterYear(effectiveOn, financialYear),
  ),
]

/** Keeps a part of a budget that will be approved whole. */
export const draftBudgetLines = (
  command: DraftBudgetLines,
  state: BudgetYear,
  context: DraftContext,
): Decided => {
  const { effectiveOn, data } = command
  const { financialYear, part } = data
  const lines = data.lines.map(completeLine)
  const put = { state, effectiveOn, financialYear, lines }
  return judgeAct(context.rules, command, () =>
    mapJudged(judgeRules([...isOfYearToCome, ...linesRules], put), () => [
      BudgetLinesDrafted.of(effectiveOn, { financialYear, part, lines: lines.map(lineToWire) }),
    ]),
  )
}

/** A budget as it is put to Council. */
interface PutBudget extends Put {
  readonly before: YearsBalances
  readonly fromDraft: boolean
  readonly total: Pence
  readonly contentHash: string
  readonly data: ApproveBudget['data']
}

const putBudget = (
  { effectiveOn, data }: ApproveBudget,
  state: BudgetYear,
  before: YearsBalances,
): PutBudget => {
  const { financialYear } = data
  const fromDraft = !('lines' in data)
  const lines = fromDraft ? draftedLines(state) : data.lines.map(completeLine)
  const contentHash = budgetContentHash(financialYear, lines)
  const asPut = { fromDraft, lines, total: totalOf(lines), contentHash }
  return { state, effectiveOn, financialYear, before, data, ...asPut }
}

/**
 * Council approves the draft that it was shown: count, total and content hash match. It does not do so before the draft was
 * made, because an old date would choose rules that have ended.
 */
const draftRules: readonly Rule<PutBudget, ApprovalRefusal>[] = [
  rule('it is not decided before the draft', ({ data, fromDraft, state }) =>
    fromDraft && data.decidedOn !== undefined
      ? datedInOrder(data.decidedOn, lastDraftedOn(state) ?? data.decidedOn)
      : null,
  ),
  limitRule('the draft has as many lines as stated', ({ data, lines }) => {
    if ('lines' in data) return []
    const [limit, total] = [BigInt(data.count), BigInt(lines.length)]
    const refuse = (): ApprovalRefusal => ({
      tag: 'CountDoesNotMatch',
      given: data.count,
      drafted: lines.length,
    })
    return [{ count: exactly({ of: 'lines', limit, total, asked: 0n }, 'items'), refuse }]
  }),
  limitRule('the draft comes to the total stated', ({ data, total }) => {
    if ('lines' in data) return []
    const refuse = (): ApprovalRefusal => ({
      tag: 'TotalDoesNotMatch',
      given: formatPounds(data.total),
      drafted: formatPounds(total),
    })
    return [{ count: exactly({ of: 'net total', limit: data.total, total, asked: 0n }), refuse }]
  }),
  rule(
    'the content hash is that of the draft',
    ({ data, contentHash: current }) =>
      'lines' in data || data.contentHash === current
        ? null
        : { tag: 'ContentHashDiffers', given: data.contentHash, current },
    'B4',
  ),
]

/** The budget must have the revenue lines to which the year before carried balances. */
const hasBalances: Rule<PutBudget, ApprovalRefusal> = rule(
  'every head that receives a balance from the year before is a revenue line',
  ({ before, lines, financialYear }) => {
    const revenue = new Set(lines.filter(({ fund }) => fund === 'revenue').map(headKey))
    const carried = [...valuesOf(before)].flatMap(({ legs }) => legs)
    const lone = carried.find((leg) => !revenue.has(headKey(leg)))
    if (lone === undefined) return null
    const amount = formatPounds(lone.amount)
    return { tag: 'BalanceWithoutHead', financialYear, ...headOf(lone), amount }
  },
)

const approvalRules: readonly Rule<PutBudget, ApprovalRefusal>[] = [
  ...isOfYearToCome,
  ...draftRules,
  ...linesRules,
  hasBalances,
]

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

/** Sets the year's budget under the rules of the decision's own date, and carries the earlier years' virements that waited for it. */
export const approveBudget = (
  command: ApproveBudget,
  state: BudgetYear,
  context: ApprovalContext,
): Decided => {
  const { effectiveOn, data } = command
  const { financialYear, decision, includes = [] } = data
  const { decidedOn = effectiveOn } = data
  const put = putBudget(command, state, context.before)
  const { fromDraft, lines, contentHash } = put
  const subject = { kind: 'budget', reference: financialYear, contentHash } as const
  const minute = judgeMinute(context, { ...command, decidedOn }, decision, subject)
  return judgeAct(context.rules, { ...command, effectiveOn: decidedOn }, () =>
    mapJudged(after(judgeRules(approvalRules, put), minute), (onRecord) => [
      BudgetApproved.of(effectiveOn, {
        financialYear,
        fromDraft,
        lines: fromDraft ? [] : lines.map(lineToWire),
        count: lines.length,
        total: formatPounds(put.total),
        contentHash,
        decision,
        onRecord,
        includes,
        ...(data.decidedOn === undefined ? {} : { decidedOn }),
      }),
      // A budget may be set from a day before that of a virement that it takes up, which moves nothing before its own.
      ...takenUp(state, lines, includes, context).map((waiting) =>
        VirementCarried.of(laterOf(effectiveOn, waiting.postedOn), carriedToWire(waiting)),
      ),
    ]),
  )
}
