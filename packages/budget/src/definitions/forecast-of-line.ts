import {
  type Command,
  type CommandDefinition,
  defineCommands,
  type ExecuteEnvironment,
  readSource,
} from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { budgetHeadsSource } from '../budget-year/budget-heads-source.ts'
import { budgetEvents } from '../events.ts'
import { forecastData } from '../forecast/commands.ts'
import { forecastHandler } from '../forecast/handler.ts'
import { type AboutLine, lineAbout } from '../forecast/line.ts'

const isAboutLine = (data: unknown): data is AboutLine =>
  Object.values(forecastData).some((codec) => codec.is(data))

/**
 * The service whose stream takes a forecast. A line that is not in the budget, or that the command does not name clearly, is
 * refused in whichever stream, so one is chosen from what the command does say.
 */
const serviceOf = async (environment: ExecuteEnvironment, data: AboutLine): Promise<string> => {
  const heads = await readSource(environment, budgetHeadsSource(data.financialYear))
  const line = lineAbout(heads, data)
  if (!isLeft(line)) return line.right.service
  return data.service ?? data.costCentre ?? data.subjective ?? 'none'
}

const definitionFor = async (
  environment: ExecuteEnvironment,
  { command, data }: Command,
): Promise<CommandDefinition> => {
  if (!isAboutLine(data)) throw new Error(`Cannot forecast: the data of ${command} is of no line`)
  const handler = forecastHandler(await serviceOf(environment, data))
  const definition = defineCommands(handler, forecastData).find(({ name }) => name === command)
  if (definition === undefined) throw new Error(`Cannot forecast: ${command} is about no forecast`)
  return definition
}

/**
 * A forecast stands in the stream of its service; where the command names a cost centre, the service is looked up in the
 * year's budget first.
 */
export const forecastDefinitions: readonly CommandDefinition[] = Object.entries(forecastData).map(
  ([name, data]) => ({
    name,
    data,
    events: budgetEvents,
    execute: (environment, command) => async () =>
      (await definitionFor(environment, command)).execute(environment, command)(),
    preview: async (environment, command) =>
      (await definitionFor(environment, command)).preview(environment, command),
    stateOf: async (environment, command, stream) =>
      (await definitionFor(environment, command)).stateOf(environment, command, stream),
  }),
)
