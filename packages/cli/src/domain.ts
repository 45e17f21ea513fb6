import { sealing, sealReports } from '@coflyfr/audit'
import { budgetCommands, budgetProcesses } from '@coflyfr/budget'
import { commandCatalogue, ledgerCommands } from '@coflyfr/core'
import { governanceCommands } from '@coflyfr/governance'
import { caseAllocation, caseRecords, outcomesCommands } from '@coflyfr/outcomes'
import { privacyCommands } from '@coflyfr/privacy'

/** `SealReports` makes the reports and hashes them itself: nobody gives the hashes. */
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

/** The processes that carry what one pot gives another, and seal the reports of a closed period. */
export const processes = [...budgetProcesses, sealing]
