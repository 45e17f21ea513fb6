import {
  type Command,
  type CommandDefinition,
  defineCommands,
  type EventStore,
  type FinancialYear,
  streamName,
} from '@coflyfr/core'
import { explainChecks, plainCheck } from '@coflyfr/governance/rules'
import { left } from 'fp-ts/lib/Either.js'
import { drawdownData, type ReverseDrawdown, ReverseInYearData } from '../drawdown/commands.ts'
import { DrawdownRequested } from '../drawdown/events.ts'
import { drawdownReversalHandler } from '../drawdown/handler.ts'
import type { UnknownDrawdown } from '../drawdown/refusals.ts'
import { budgetEvents } from '../events.ts'
import { only } from './only.ts'

const inYear = only(defineCommands(drawdownReversalHandler, { ReverseDrawdown: ReverseInYearData }))

/** The year that a drawdown was asked for, which never changes; null where its reserve has no such drawdown. */
const yearOfDrawdown = async (
  store: EventStore,
  { reserve, reference }: ReverseDrawdown['data'],
): Promise<FinancialYear | null> => {
  for await (const events of store.readStream(streamName('reserve', reserve))) {
    for (const { type, data } of events) {
      if (type !== DrawdownRequested.type || !DrawdownRequested.data.is(data)) continue
      if (data.reference === reference) return data.financialYear
    }
  }
  return null
}

const unknownDrawdown = ({ reserve, reference }: ReverseDrawdown['data']): UnknownDrawdown => ({
  tag: 'UnknownDrawdown',
  reserve,
  reference,
})

const withYear = (command: Command, financialYear: FinancialYear): Command => ({
  ...command,
  data: { ...(command.data as ReverseDrawdown['data']), financialYear },
})

/**
 * A reversal starts at the side that holds the money, which is the year's budget. The command names only the reserve, so the
 * year is looked up in the reserve's stream first.
 */
export const reverseDrawdown: CommandDefinition = {
  name: 'ReverseDrawdown',
  data: drawdownData.ReverseDrawdown,
  events: budgetEvents,
  execute: (environment, command) => async () => {
    const data = command.data as ReverseDrawdown['data']
    const year = await yearOfDrawdown(environment.store, data)
    if (year === null) return left(unknownDrawdown(data))
    return inYear.execute(environment, withYear(command, year))()
  },
  preview: async (environment, command) => {
    const data = command.data as ReverseDrawdown['data']
    const year = await yearOfDrawdown(environment.store, data)
    if (year !== null) return inYear.preview(environment, withYear(command, year))
    const stream = streamName('reserve', data.reserve)
    const refusal = unknownDrawdown(data)
    const rationale = explainChecks([plainCheck('the reserve has the drawdown', refusal)])
    return { accepted: false, stream, events: [], refusal, rationale, readFrom: [] }
  },
  stateOf: inYear.stateOf,
}
