import { type Command, exactObject, SubjectKey, sealedOf } from '@coflyfr/core'
import type * as t from 'io-ts'
import { MergeReason, UnmergeReason } from './events.ts'
import { identityFields } from './identity-fields.ts'
import { ReturnParticulars } from './return-particulars.ts'

/** Codec of the data of every command about a person's key, by the command's name. */
export const subjectCommands = {
  /** Gives a person a random key that says nothing about them. */
  CreateSubjectKey: exactObject('CreateSubjectKey', { subject: SubjectKey }),
  /** Records in the vault who the person is; fields that are left out stay as they were. */
  RecordIdentity: exactObject('RecordIdentity', { subject: SubjectKey }, identityFields),
  /** Keeps the child's identity particulars from a statutory return in the vault, in place of the earlier ones. */
  KeepReturnParticulars: exactObject('KeepReturnParticulars', {
    subject: SubjectKey,
    particulars: sealedOf('SealedReturnParticulars', ReturnParticulars),
  }),
  /** Undoes a wrong merge. */
  UnmergeSubjectKeys: exactObject('UnmergeSubjectKeys', {
    subject: SubjectKey,
    reason: UnmergeReason,
  }),
} as const

/** Codec of the data of `MergeSubjectKeys`. */
export const mergeCommands = {
  /** Makes a key another name for the person who has the key `into`. Nothing is rewritten, and nothing is lost. */
  MergeSubjectKeys: exactObject('MergeSubjectKeys', {
    subject: SubjectKey,
    into: SubjectKey,
    reason: MergeReason,
  }),
} as const

/** One command about a person's key. */
export type SubjectCommandOf<Name extends keyof typeof subjectCommands> = Command<
  Name,
  t.TypeOf<(typeof subjectCommands)[Name]>
>

/** Any command about a person's key that looks at that key alone. */
export type SubjectCommand = {
  [Name in keyof typeof subjectCommands]: SubjectCommandOf<Name>
}[keyof typeof subjectCommands]

/** Merging looks at both keys. */
export type MergeCommand = Command<
  'MergeSubjectKeys',
  t.TypeOf<typeof mergeCommands.MergeSubjectKeys>
>
