import type { RulesState } from '@coflyfr/governance/rules'
import { routeOfDrawdown } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetHeads } from '../budget-year/budget-heads-source.ts'
import type { ReserveAccountEvent } from '../reserve-account/evolve.ts'
import { purposeOn } from '../reserve-account/movements.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { rulesAllowing } from '../shared/authority.ts'
import type { RequestDrawdown } from './commands.ts'
import { drawdownContentHash } from './content-hash.ts'
import { DrawdownRequested } from './events.ts'
import type { RequestRefusal } from './refusals.ts'
import { refuseRequest } from './rules.ts'

/** What asking for a drawdown and posting it read besides the reserve's own stream: the rules, and the heads of the year. */
export interface DrawdownContext {
  readonly rules: RulesState
  readonly heads: BudgetHeads
}

/** Asks for money of a reserve, and holds it. */
export const requestDrawdown = (
  command: RequestDrawdown,
  state: ReserveAccount,
  context: DrawdownContext,
): Either<RequestRefusal, readonly ReserveAccountEvent[]> => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const refusal = refuseRequest({ state, heads: context.heads, effectiveOn, data })
  if (refusal !== null) return left(refusal)
  const samePurpose = purposeOn(state, effectiveOn) === data.purpose
  const requested = DrawdownRequested.of(effectiveOn, {
    ...data,
    amount: formatPounds(data.amount),
    expiresOn: data.expiresOn ?? null,
    contentHash: drawdownContentHash(data),
    route: routeOfDrawdown(rules.right, { samePurpose }),
  })
  return right([requested])
}
