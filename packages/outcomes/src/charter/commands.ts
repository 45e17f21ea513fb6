import { type Command, exactObject, IdText, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'
import { MeasureCode } from '../measure/measure-code.ts'
import { CharterPromise, PromiseProgress } from './events.ts'

/** Codecs of the data of every command about a charter, by the command's name. */
export const charterCommands = {
  /** Adopts a charter with its promises. */
  AdoptCharter: exactObject('AdoptCharter', {
    charter: IdText,
    title: NonEmptyText,
    principles: t.readonlyArray(NonEmptyText),
    promises: t.readonlyArray(CharterPromise),
    decision: NonEmptyText,
  }),
  /** Replaces the text of a promise. Reports on the old text do not count for the new one. */
  AmendPromise: exactObject('AmendPromise', {
    charter: IdText,
    promise: IdText,
    text: NonEmptyText,
    reason: NonEmptyText,
    decision: NonEmptyText,
  }),
  /** Reports how far a promise is kept; a promise that is kept needs evidence. */
  ReportPromise: exactObject(
    'ReportPromise',
    { charter: IdText, promise: IdText, progress: PromiseProgress, summary: NonEmptyText },
    { evidence: NonEmptyText, measures: t.readonlyArray(MeasureCode) },
  ),
} as const

/** One command about a charter. */
export type CharterCommandOf<Name extends keyof typeof charterCommands> = Command<
  Name,
  t.TypeOf<(typeof charterCommands)[Name]>
>

/** Any command about a charter. */
export type CharterCommand = {
  [Name in keyof typeof charterCommands]: CharterCommandOf<Name>
}[keyof typeof charterCommands]
