import { budgetCommands, budgetProcesses } from '@coflyfr/budget'
import { budgetEvents } from '@coflyfr/budget/events'
import {
  commandCatalogue,
  type EventCatalogue,
  ledgerCommands,
  ledgerEvents,
  mergeCatalogues,
} from '@coflyfr/core'
import { governanceCommands } from '@coflyfr/governance'
import { governanceEvents } from '@coflyfr/governance/events'
import { outcomesCommands } from '@coflyfr/outcomes'
import { outcomesEvents } from '@coflyfr/outcomes/events'

/** Every command that the command line takes, by name. */
export const commands = commandCatalogue(
  ledgerCommands,
  governanceCommands,
  budgetCommands,
  outcomesCommands,
)

/** Every event that a ledger of this release may hold. */
export const events: EventCatalogue = mergeCatalogues(
  ledgerEvents,
  governanceEvents,
  budgetEvents,
  outcomesEvents,
)

/** What carries one pot's gift to the other. */
export const processes = budgetProcesses
