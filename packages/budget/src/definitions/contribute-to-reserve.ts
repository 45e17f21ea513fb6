import { type CommandDefinition, defineCommands } from '@coflyfr/core'
import { reserveData } from '../reserve/commands.ts'
import { headContributionHandler } from '../reserve/handler.ts'
import { choose } from './choose.ts'
import { only } from './only.ts'

const fromHead = only(
  defineCommands(headContributionHandler, { ContributeToReserve: reserveData.ContributeFromHead }),
)

/**
 * The side that gives takes the event: the year's budget where a head gives, else the reserve itself, because the money
 * comes from outside the ledger.
 */
export const contributeToReserve = (fromOutside: CommandDefinition): CommandDefinition =>
  choose({ name: 'ContributeToReserve', data: reserveData.ContributeToReserve }, ({ data }) =>
    reserveData.ContributeFromHead.is(data) ? fromHead : fromOutside,
  )
