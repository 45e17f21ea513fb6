import { check, datedInOrder } from '@coflyfr/core'
import type { RulesContext } from '@coflyfr/governance/rules'
import { type Either, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { noDuplicate } from '../duplicate-reference.ts'
import type { PurposeCommand, PurposeCommandOf } from './commands.ts'
import { PurposeAssigned, type PurposeEvent, PurposeReleased } from './events.ts'
import { headKey } from './head-key.ts'
import type { PlanInForce } from './plan-in-force.ts'
import type { PurposeRefusal } from './refusals.ts'
import { moneyIsFree, type PurposeSources, purposeExists, someMoney } from './rules.ts'
import { sourceKey } from './source-key.ts'
import type { SourcesOfYear } from './sources-of-year.ts'
import type { PurposesState } from './state.ts'

/** What a decision about purposes reads from other streams. */
export type PurposeContext =
  | RulesContext
  | (RulesContext & Pick<PurposeSources, 'sources'>)
  | (RulesContext & { readonly sources: SourcesOfYear; readonly plan: PlanInForce })
  | (RulesContext & { readonly sources: SourcesOfYear; readonly reserveIsKnown: boolean })

/** The answer to a command about what money is for. */
export type PurposeDecision = Either<PurposeRefusal, readonly PurposeEvent[]>

const assign = (
  { data, effectiveOn }: PurposeCommandOf<'AssignPurpose'>,
  state: PurposesState,
  context: RulesContext & Partial<PurposeSources>,
): PurposeDecision => {
  const { financialYear, assignment, source, purpose, shares } = data
  const sources: SourcesOfYear = context.sources ?? new Map()
  const { kind, reference } = source
  const duplicate = noDuplicate('assignment', [...state.keys()], [assignment])
  if (duplicate !== null) return left(duplicate)
  const given = sources.get(sourceKey(source))
  if (given === undefined) return left({ tag: 'SourceNotPosted', financialYear, kind, reference })
  return pipe(
    check<PurposeRefusal>(
      noDuplicate('share', [], shares.map(headKey)) ??
        datedInOrder(effectiveOn, given.lastOn) ??
        someMoney(data) ??
        purposeExists(purpose, { ...context, sources }) ??
        moneyIsFree(data, state, given),
    ),
    map(() => [PurposeAssigned.of(effectiveOn, data)]),
  )
}

const release = (
  { data, effectiveOn }: PurposeCommandOf<'ReleasePurpose'>,
  state: PurposesState,
): PurposeDecision => {
  const { assignment } = data
  const known = state.get(assignment)
  if (known === undefined) return left({ tag: 'NoSuchAssignment', assignment })
  if (known.isReleased) return left({ tag: 'PurposeIsReleased', assignment })
  const refusal = datedInOrder(effectiveOn, known.lastStepOn)
  return refusal === null ? right([PurposeReleased.of(effectiveOn, data)]) : left(refusal)
}

/** Decides a command about what money is for; refusals in the order of `PurposeRefusal`. */
export const decidePurpose = (
  command: PurposeCommand,
  state: PurposesState,
  context: PurposeContext,
): PurposeDecision =>
  command.command === 'AssignPurpose' ? assign(command, state, context) : release(command, state)
