import type { Command } from '@coflyfr/core'
import type * as t from 'io-ts'
import { contactCommands } from './contact/commands.ts'
import { requestCommands } from './request/commands.ts'
import { responsibilityCommands } from './responsibility/commands.ts'

const { ReceiveContact, DecideContact } = contactCommands

/** Codec of the data of every command about a case, by the command's name. */
export const caseCommands = {
  ReceiveContact,
  DecideContact,
  ...responsibilityCommands,
  ...requestCommands,
} as const

/** The name of a command about a case. */
type CaseCommandName = keyof typeof caseCommands

/** One command about a case. */
export type CaseCommandOf<Name extends CaseCommandName> = Command<
  Name,
  t.TypeOf<(typeof caseCommands)[Name]>
>

/** Any command about a case. */
export type CaseCommand = { [Name in CaseCommandName]: CaseCommandOf<Name> }[CaseCommandName]
