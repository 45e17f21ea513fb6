import { isLeft, left } from 'fp-ts/lib/Either.js'
import type { CaseCommand } from '../commands.ts'
import type { CaseDecision } from '../decision.ts'
import type { Orders } from './orders-source.ts'
import type { NoSuchCommitment } from './refusals.ts'

/** The part of a context that says which orders there are. */
export interface OrdersContext {
  readonly orders: Orders
}

type Decide<State, Context> = (command: CaseCommand, state: State, context: Context) => CaseDecision

const missing = (command: CaseCommand, orders: Orders): NoSuchCommitment | null => {
  if (command.command !== 'AgreePlacementCost' || command.data.commitment === undefined) return null
  const { commitment } = command.data
  return orders.has(commitment.reference) ? null : { tag: 'NoSuchCommitment', ...commitment }
}

/** Checks, after the decision on the case, the order that it names: an order must have been raised to carry a cost. */
export const withOrder =
  <State, Context extends object>(
    decide: Decide<State, Context>,
  ): Decide<State, Context | (Context & OrdersContext)> =>
  (command, state, context) => {
    const decided = decide(command, state, context)
    if (isLeft(decided)) return decided
    const refused = 'orders' in context ? missing(command, context.orders) : null
    return refused === null ? decided : left(refused)
  }
