import {
  type Command,
  type CommandDefinition,
  defineCommands,
  type ExecuteEnvironment,
  type FinancialYear,
  previousFinancialYear,
  readSource,
} from '@coflyfr/core'
import { budgetHeadsSource } from '../budget-year/budget-heads-source.ts'
import { budgetEvents } from '../events.ts'
import { yearEndData } from '../year-end/commands.ts'
import { carryForwardHandler } from '../year-end/handler.ts'
import { only } from './only.ts'

const { CarryForward } = yearEndData

/**
 * Every service that commitments of a year may stand under: those of its budget, and of each budget before it, because a
 * commitment that is carried over a year's end keeps the name of its service.
 */
const servicesUpTo = async (
  environment: ExecuteEnvironment,
  year: FinancialYear,
): Promise<readonly string[]> => {
  const found = new Set<string>()
  for (let of = year; ; of = previousFinancialYear(of)) {
    const { approved, services } = await readSource(environment, budgetHeadsSource(of))
    if (approved === null) return [...found]
    for (const service of services) found.add(service)
  }
}

const definitionFor = async (
  environment: ExecuteEnvironment,
  { data }: Command,
): Promise<CommandDefinition> => {
  const services = CarryForward.is(data) ? await servicesUpTo(environment, data.financialYear) : []
  return only(defineCommands(carryForwardHandler(services), { CarryForward }))
}

/** A year's end reads the invoices of every commitment of its heads, whatever the service was called when it ordered. */
export const carryForwardDefinition: CommandDefinition = {
  name: 'CarryForward',
  data: CarryForward,
  events: budgetEvents,
  execute: (environment, command) => async () =>
    (await definitionFor(environment, command)).execute(environment, command)(),
  preview: async (environment, command) =>
    (await definitionFor(environment, command)).preview(environment, command),
  stateOf: async (environment, command, stream) =>
    (await definitionFor(environment, command)).stateOf(environment, command, stream),
}
