import type { EventOf, FinancialYear } from '@coflyfr/core'
import type { NoRulesInForce, RoleNotAllowed, RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import type { ClosedPeriods } from '../period/state.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { after, type Judged, judgeRules, mapJudged } from '../shared/judged.ts'
import type { CloseBatch, ImportActuals, PostingData } from './commands.ts'
import { ActualsImported, BatchClosed, type PostingWire } from './events.ts'
import { type Place, placeOf } from './place.ts'
import type { CloseBatchRefusal, ImportActualsRefusal } from './refusals.ts'
import { batchClosingRules, importRules, postingsRules } from './rules.ts'
import { type Actuals, batchOf, controlTotalOf } from './state.ts'

/** What closing a batch reads from other streams. */
export interface BatchContext {
  readonly rules: RulesState
}

/** What importing reads from other streams: the rules, and which periods are closed. */
export interface ImportContext extends BatchContext {
  readonly periods: ClosedPeriods
}

/** Postings that count from one day in one period, in the order in which they were given. */
interface Placed extends Place {
  readonly postings: PostingWire[]
}

const postingToWire = ({
  costCentre,
  subjective,
  amount,
  postedOn,
  reference,
  description,
}: PostingData): PostingWire => ({
  costCentre,
  subjective,
  amount: formatPounds(amount),
  postedOn,
  reference,
  description: description ?? null,
})

/** The postings grouped by place, in the order of each place's first posting; those without a place are refused by a rule. */
const byPlace = (
  postings: readonly PostingData[],
  financialYear: FinancialYear,
  periods: ClosedPeriods,
): readonly Placed[] => {
  const placed = new Map<string, Placed>()
  for (const posting of postings) {
    const place = placeOf(posting, financialYear, periods)
    if (place === null) continue
    const key = `${place.countsFrom} ${place.period} ${place.concerns}`
    const there = placed.get(key) ?? { ...place, postings: [] }
    placed.set(key, there)
    there.postings.push(postingToWire(posting))
  }
  return [...placed.values()]
}

/**
 * The importer's role must be allowed on every day from which the postings count, so that an audit can find the rules from
 * the events alone. If it is allowed on all of them, the first day's rules are shown.
 */
const judgeRoles = (
  { rules }: BatchContext,
  { command, actor }: ImportActuals,
  placed: readonly Placed[],
): Judged<NoRulesInForce | RoleNotAllowed, null> => {
  const judged = placed.map(({ countsFrom: effectiveOn }) =>
    judgeAct(rules, { command, actor, effectiveOn }, () => nothingElse),
  )
  return judged.find(({ outcome }) => isLeft(outcome)) ?? judged[0] ?? nothingElse
}

const nothingElse: Judged<never, null> = { checks: [], outcome: right(null) }

/** Takes postings in: an event for each day and period that they count from. */
export const importActuals = (
  command: ImportActuals,
  state: Actuals,
  context: ImportContext,
): Judged<ImportActualsRefusal, readonly EventOf<typeof ActualsImported>[]> => {
  const { data } = command
  const { financialYear, source, batch, postings } = data
  const given = { data, state, periods: context.periods }
  const placed = byPlace(postings, financialYear, context.periods)
  const judged = after(
    after(judgeRules(postingsRules, given), judgeRoles(context, command, placed)),
    judgeRules(importRules, given),
  )
  return mapJudged(judged, () =>
    placed.map(({ countsFrom, period, concerns, postings: inPlace }) =>
      ActualsImported.of(countsFrom, {
        financialYear,
        source,
        batch,
        period,
        concerns,
        postings: inPlace,
      }),
    ),
  )
}

/** Closes a batch whose control figures agree. */
export const closeBatch = (
  command: CloseBatch,
  state: Actuals,
  context: BatchContext,
): Judged<CloseBatchRefusal, readonly EventOf<typeof BatchClosed>[]> => {
  const { effectiveOn, data } = command
  const { financialYear, source, batch } = data
  return judgeAct(context.rules, command, () =>
    mapJudged(judgeRules(batchClosingRules, { state, data }), () => {
      const held = batchOf(state, batch)
      return [
        BatchClosed.of(effectiveOn, {
          financialYear,
          source,
          batch,
          count: held.count,
          controlTotal: formatPounds(controlTotalOf(held)),
          debits: formatPounds(held.debits),
          credits: formatPounds(held.credits),
        }),
      ]
    }),
  )
}
