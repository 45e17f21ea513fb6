import type { EventOf, FinancialYear } from '@coflyfr/core'
import type { NoRulesInForce, RoleNotAllowed, RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { ClosedPeriods } from '../period/state.ts'
import { rulesAllowing } from '../shared/authority.ts'
import type { CloseBatch, ImportActuals, PostingData } from './commands.ts'
import { ActualsImported, BatchClosed, type PostingWire } from './events.ts'
import { type Place, placeOf } from './place.ts'
import type { CloseBatchRefusal, ImportActualsRefusal } from './refusals.ts'
import { refuseClose, refuseImport, refusePostings } from './rules.ts'
import { type Actuals, batchOf, controlTotalOf } from './state.ts'

/** What closing a batch reads besides the source's own stream. */
export interface BatchContext {
  readonly rules: RulesState
}

/** What importing reads besides the source's own stream: the rules, and which periods are closed. */
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

/** The postings by their places, each place where its first posting stands; those without one are refused elsewhere. */
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
 * The importer's role must be allowed on every day that its postings are of: a day of the year if their dates are, so
 * that an audit finds the rules by the events alone.
 */
const refuseRole = (
  { rules }: BatchContext,
  { command, actor }: ImportActuals,
  placed: readonly Placed[],
): NoRulesInForce | RoleNotAllowed | null => {
  for (const { countsFrom: effectiveOn } of placed) {
    const allowed = rulesAllowing(rules, { command, actor, effectiveOn })
    if (isLeft(allowed)) return allowed.left
  }
  return null
}

/** Takes postings in: an event for each day and period that they count from. */
export const importActuals = (
  command: ImportActuals,
  state: Actuals,
  context: ImportContext,
): Either<ImportActualsRefusal, readonly EventOf<typeof ActualsImported>[]> => {
  const { data } = command
  const { financialYear, source, batch, postings } = data
  const given = { data, state, periods: context.periods }
  const malformed = refusePostings(given)
  if (malformed !== null) return left(malformed)
  const placed = byPlace(postings, financialYear, context.periods)
  const refusal = refuseRole(context, command, placed) ?? refuseImport(given)
  if (refusal !== null) return left(refusal)
  return right(
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
): Either<CloseBatchRefusal, readonly EventOf<typeof BatchClosed>[]> => {
  const { effectiveOn, data } = command
  const { financialYear, source, batch } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const refusal = refuseClose(state, data)
  if (refusal !== null) return left(refusal)
  const held = batchOf(state, batch)
  return right([
    BatchClosed.of(effectiveOn, {
      financialYear,
      source,
      batch,
      count: held.count,
      controlTotal: formatPounds(controlTotalOf(held)),
      debits: formatPounds(held.debits),
      credits: formatPounds(held.credits),
    }),
  ])
}
