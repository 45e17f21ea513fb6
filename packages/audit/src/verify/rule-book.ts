import { budgetCommandFrom, budgetCommands, budgetProcesses } from '@coflyfr/budget'
import {
  type CommandDefinition,
  type CommandTellers,
  commandCatalogue,
  everyLedgerCommand,
  ledgerCommandFrom,
  mergeTellers,
  type ProcessManager,
} from '@coflyfr/core'
import { governanceCommandFrom, governanceCommands } from '@coflyfr/governance'
import {
  caseAllocation,
  caseRecords,
  outcomesCommandFrom,
  outcomesCommands,
} from '@coflyfr/outcomes'
import { privacyCommands, privacyCommandsFrom } from '@coflyfr/privacy'
import { sealing } from '../seal/sealing.ts'

/** What deciding the commands of a log again takes. */
export interface RuleBook {
  /** Carries commands out, by name. */
  readonly commands: ReadonlyMap<string, CommandDefinition>
  /** Tells from events which command led to them, by type of event. */
  readonly commandFrom: CommandTellers
  /** What gives commands because of events: what they gave is held against those events. */
  readonly processes: readonly ProcessManager[]
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
  processes: [...budgetProcesses, sealing],
}
