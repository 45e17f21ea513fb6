import { budgetCommands, budgetProcesses } from '@coflyfr/budget'
import { commandCatalogue, ledgerCommands } from '@coflyfr/core'
import { governanceCommands } from '@coflyfr/governance'
import { outcomesCommands } from '@coflyfr/outcomes'

/** Every command that the command line takes, by name. */
export const commands = commandCatalogue(
  ledgerCommands,
  governanceCommands,
  budgetCommands,
  outcomesCommands,
)

/** What carries one pot's gift to the other. */
export const processes = budgetProcesses
