import { budgetCommands } from '@coflyfr/budget'
import { commandCatalogue, type JsonValue, parseCommand } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { BudgetLedger, Line } from './budget-ledger.ts'

const definitions = commandCatalogue(budgetCommands)

/** Why a line would be accepted or refused, as `may` says it; nothing is written. */
export const rationaleOf = async (
  { store }: BudgetLedger,
  { command, actor, on, data }: Line,
): Promise<JsonValue> => {
  const [id, role] = actor.split(' ')
  const line = { command, commandId: 'may', actor: { id, role }, effectiveOn: on, data }
  const parsed = parseCommand(definitions)(line)
  if (isLeft(parsed)) throw new Error(JSON.stringify(parsed.left.problems))
  const { definition, command: given } = parsed.right
  return (await definition.preview({ store, states: new Map() }, given)).rationale
}
