import { type Command, exactObject, IdText, NonEmptyText, SubjectKey } from '@coflyfr/core'
import * as t from 'io-ts'
import { ErasureGround } from './events.ts'

/** Codec of the data of every step towards an erasure, by the command's name. */
export const erasureStepCommands = {
  /** Requests that everything that the vault holds about a person be destroyed. */
  RequestErasure: exactObject('RequestErasure', {
    subject: SubjectKey,
    erasure: IdText,
    ground: ErasureGround,
  }),
  /** Agrees to the erasure, as the data protection officer. */
  AgreeErasure: exactObject('AgreeErasure', { subject: SubjectKey, erasure: IdText }),
  /** Approves the erasure, and names the decision under which it is carried out. */
  ApproveErasure: exactObject('ApproveErasure', {
    subject: SubjectKey,
    erasure: IdText,
    decision: NonEmptyText,
  }),
  /** Withdraws the erasure, at any step before it is carried out. */
  WithdrawErasure: exactObject('WithdrawErasure', { subject: SubjectKey, erasure: IdText }),
} as const

/** Codec of the data of `DestroySubjectKey`. */
export const destructionCommands = {
  /**
   * Destroys every key of a person, and with them what the vault holds: for good. `coflyfr erase` names the merged keys
   * itself, scans the files and prints a certificate.
   */
  DestroySubjectKey: exactObject('DestroySubjectKey', {
    subject: SubjectKey,
    merged: t.readonlyArray(SubjectKey),
    authority: NonEmptyText,
  }),
} as const

/** One step towards an erasure. */
type ErasureStepOf<Name extends keyof typeof erasureStepCommands> = Command<
  Name,
  t.TypeOf<(typeof erasureStepCommands)[Name]>
>

/** Any step towards an erasure. */
export type ErasureStep = {
  [Name in keyof typeof erasureStepCommands]: ErasureStepOf<Name>
}[keyof typeof erasureStepCommands]

/** Destroys every key of a person. */
export type DestroySubjectKey = Command<
  'DestroySubjectKey',
  t.TypeOf<typeof destructionCommands.DestroySubjectKey>
>
