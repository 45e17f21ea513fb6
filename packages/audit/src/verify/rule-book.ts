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

/** What is needed to decide the commands of a log again. */
export interface RuleBook {
  /** Definitions of commands, by name. */
  readonly commands: ReadonlyMap<string, CommandDefinition>
  /** By type of event: tells which command led to it. */
  readonly commandFrom: CommandTellers
  /** The processes, which give commands because of events. What they gave is checked against those events. */
  readonly processes: readonly ProcessManager[]
}

/** All rules of this release. */
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
