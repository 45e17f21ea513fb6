import type { Command } from '@coflyfr/core'
import type * as t from 'io-ts'
import { adoptionCommands } from './adoption/commands.ts'
import { advocacyCommands } from './advocacy/commands.ts'
import { allocationCommands } from './allocation/commands.ts'
import { approvalCommands } from './approval/commands.ts'
import { assessmentCommands } from './assessment/commands.ts'
import { careCommands } from './care/commands.ts'
import { carePlanCommands } from './care-plan/commands.ts'
import { childCommands } from './child/commands.ts'
import { contactCommands } from './contact/commands.ts'
import { correctionCommands } from './correction/commands.ts'
import { hearingCommands } from './hearing/commands.ts'
import { leavingCommands } from './leaving/commands.ts'
import { lookedAfterCommands } from './looked-after/commands.ts'
import { missingCommands } from './missing/commands.ts'
import { outcomeCommands } from './outcome/commands.ts'
import { panelCommands } from './panel/commands.ts'
import { protectionCommands } from './protection/commands.ts'
import { referralCommands } from './referral/commands.ts'
import { requestCommands } from './request/commands.ts'
import { responsibilityCommands } from './responsibility/commands.ts'
import { returnsCommands } from './returns/commands.ts'
import { stepCommands } from './step/commands.ts'

/** Codecs of the data of every command about a case, by the command's name. */
export const caseCommands = {
  ...contactCommands,
  ...responsibilityCommands,
  ...requestCommands,
  ...childCommands,
  ...referralCommands,
  ...allocationCommands,
  ...stepCommands,
  ...assessmentCommands,
  ...carePlanCommands,
  ...protectionCommands,
  ...lookedAfterCommands,
  ...correctionCommands,
  ...careCommands,
  ...missingCommands,
  ...adoptionCommands,
  ...returnsCommands,
  ...approvalCommands,
  ...outcomeCommands,
  ...advocacyCommands,
  ...hearingCommands,
  ...leavingCommands,
  ...panelCommands,
} as const

/** The name of a command about a case. */
export type CaseCommandName = keyof typeof caseCommands

/** One command about a case. */
export type CaseCommandOf<Name extends CaseCommandName> = Command<
  Name,
  t.TypeOf<(typeof caseCommands)[Name]>
>

/** Any command about a case. */
export type CaseCommand = { [Name in CaseCommandName]: CaseCommandOf<Name> }[CaseCommandName]
