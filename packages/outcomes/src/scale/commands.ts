import { type Command, exactObject, IdText, NonEmptyText } from '@coflyfr/core'
import type * as t from 'io-ts'
import { scaleFields } from './events.ts'

/** Codecs of the data of every command about a scale, by the command's name. */
export const scaleCommands = {
  /** Defines a scale, or its next version; scores on two versions are never compared. */
  DefineScale: exactObject('DefineScale', scaleFields),
  /** Ends the use of a scale for new outcomes. */
  RetireScale: exactObject('RetireScale', { scale: IdText, reason: NonEmptyText }),
} as const

/** One command about a scale. */
type ScaleCommandOf<Name extends keyof typeof scaleCommands> = Command<
  Name,
  t.TypeOf<(typeof scaleCommands)[Name]>
>

/** Any command about a scale. */
export type ScaleCommand = {
  [Name in keyof typeof scaleCommands]: ScaleCommandOf<Name>
}[keyof typeof scaleCommands]
