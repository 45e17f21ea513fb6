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
import { Revision, UnsealingReason } from './events.ts'

/** Codec of the data of `UnsealIdentity`. */
export const identityAccessCommands = {
  /** Asks to read fields of an identity. What is recorded is that they were read; `coflyfr subject show` then shows them. */
  UnsealIdentity: exactObject(
    'UnsealIdentity',
    { subject: SubjectKey, fields: t.readonlyArray(IdentityField), reason: UnsealingReason },
    { breakGlass: t.boolean },
  ),
} as const

/** Codec of the data of `UnsealStatement`. */
export const statementAccessCommands = {
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

/** Asks to read fields of an identity. */
export type UnsealIdentity = Command<
  'UnsealIdentity',
  t.TypeOf<typeof identityAccessCommands.UnsealIdentity>
>

/** Asks to read one sealed field of an event. */
export type UnsealStatement = Command<
  'UnsealStatement',
  t.TypeOf<typeof statementAccessCommands.UnsealStatement>
>
