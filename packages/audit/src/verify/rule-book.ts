import { budgetCommandFrom, budgetCommands } from '@coflyfr/budget'
import {
  type CommandDefinition,
  type CommandTellers,
  commandCatalogue,
  everyLedgerCommand,
  ledgerCommandFrom,
  mergeTellers,
} from '@coflyfr/core'
import { governanceCommandFrom, governanceCommands } from '@coflyfr/governance'
import {
  caseAllocation,
  caseRecords,
  outcomesCommandFrom,
  outcomesCommands,
} from '@coflyfr/outcomes'
import { privacyCommands, privacyCommandsFrom } from '@coflyfr/privacy'

/** What deciding the commands of a log again takes. */
export interface RuleBook {
  /** Carries commands out, by name. */
  readonly commands: ReadonlyMap<string, CommandDefinition>
  /** Tells from events which command led to them, by type of event. */
  readonly commandFrom: CommandTellers
}

/** Every rule of this release. */
export const everyRule: RuleBook = {
  commands: commandCatalogue(
    everyLedgerCommand,
    governanceCommands,
    budgetCommands,
    outcomesCommands,
    privacyCommands({ allocationOf: caseAllocation, caseRecords }),
  ),
  commandFrom: mergeTellers(
    ledgerCommandFrom,
    governanceCommandFrom,
    budgetCommandFrom,
    outcomesCommandFrom,
    privacyCommandsFrom,
  ),
}
