import { sealing, sealReports } from '@coflyfr/audit'
import { budgetCommands, budgetProcesses } from '@coflyfr/budget'
import { commandCatalogue, ledgerCommands } from '@coflyfr/core'
import { governanceCommands } from '@coflyfr/governance'
import { caseAllocation, caseRecords, outcomesCommands } from '@coflyfr/outcomes'
import { privacyCommands } from '@coflyfr/privacy'

/** The reports are made where their seals are asked for: no one gives the hashes themselves. */
const financeCommands = budgetCommands.map((definition) =>
  definition.name === 'SealReports' ? sealReports(definition) : definition,
)

/** Every command that the command line takes, by name. */
export const commands = commandCatalogue(
  ledgerCommands,
  governanceCommands,
  financeCommands,
  outcomesCommands,
  privacyCommands({ allocationOf: caseAllocation, caseRecords }),
)

/** What carries one pot's gift to the other, and seals the reports of a closed period. */
export const processes = [...budgetProcesses, sealing]
