import {
  type Command,
  exactObject,
  NonEmptyText,
  Sealed,
  StreamNameText,
  SubjectKey,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { IdentityField } from '../subject/identity-fields.ts'
import { UnsealingReason } from './events.ts'

const Revision = t.number

/** Codec of the data of every command that reads the vault, by the command's name. */
export const accessCommands = {
  /** Asks to read fields of an identity. What is recorded is that they were read; `coflyfr subject show` then shows them. */
  UnsealIdentity: exactObject(
    'UnsealIdentity',
    { subject: SubjectKey, fields: t.readonlyArray(IdentityField), reason: UnsealingReason },
    { breakGlass: t.boolean },
  ),
  /** Asks to read one sealed field of an event; `coflyfr subject unseal` then shows it. */
  UnsealStatement: exactObject(
    'UnsealStatement',
    {
      subject: SubjectKey,
      stream: StreamNameText,
      revision: Revision,
      field: NonEmptyText,
      sealed: Sealed,
      reason: UnsealingReason,
    },
    { breakGlass: t.boolean },
  ),
} as const

/** One command that reads the vault. */
export type AccessCommandOf<Name extends keyof typeof accessCommands> = Command<
  Name,
  t.TypeOf<(typeof accessCommands)[Name]>
>

/** Any command that reads the vault. */
export type AccessCommand = {
  [Name in keyof typeof accessCommands]: AccessCommandOf<Name>
}[keyof typeof accessCommands]
