import { type CommandDefinition, defineCommands } from '@coflyfr/core'
import { ReturnGiftData } from '../receipt/commands.ts'
import { budgetReturnHandler, reserveReturnHandler } from '../receipt/handler.ts'
import { isBudgetPot } from '../receipt/pot-name.ts'
import { choose } from './choose.ts'
import { only } from './only.ts'

const toBudget = only(defineCommands(budgetReturnHandler, { ReturnGift: ReturnGiftData }))
const toReserve = only(defineCommands(reserveReturnHandler, { ReturnGift: ReturnGiftData }))

/** A gift goes back in the stream that gave it. */
export const returnGift: CommandDefinition = choose(
  { name: 'ReturnGift', data: ReturnGiftData },
  ({ data }) => (ReturnGiftData.is(data) && isBudgetPot(data.from) ? toBudget : toReserve),
)
