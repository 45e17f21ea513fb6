import { check, datedInOrder, type SubjectErased } from '@coflyfr/core'
import { type Either, flatMap, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { PrivacyEvent } from '../privacy-stream/events.ts'
import type { PrivacyState } from '../privacy-stream/state.ts'
import type { Keyholder } from '../privacy-stream/subject-source.ts'
import type { DatedBeforePreviousStep } from '../shared/dated-before-previous-step.ts'
import type { MergeCommand, SubjectCommand, SubjectCommandOf } from './commands.ts'
import {
  IdentityRecorded,
  ReturnParticularsKept,
  SubjectKeyCreated,
  SubjectKeyMerged,
  SubjectKeyUnmerged,
} from './events.ts'
import type {
  NoIdentityGiven,
  NoSuchSubject,
  SameSubject,
  SubjectIsMerged,
  SubjectKeyExists,
  SubjectNotMerged,
} from './refusals.ts'
import { livingKey, livingSubject } from './rules.ts'

/** Why a command about a person's key is refused, in this order. */
export type SubjectRefusal =
  | SubjectKeyExists
  | SameSubject
  | NoSuchSubject
  | SubjectErased
  | SubjectIsMerged
  | SubjectNotMerged
  | NoIdentityGiven
  | DatedBeforePreviousStep

type Decided = Either<SubjectRefusal, readonly PrivacyEvent[]>

/** Decides about one key. */
export const decideSubject = (command: SubjectCommand, state: PrivacyState): Decided => {
  switch (command.command) {
    case 'CreateSubjectKey':
      return state.status === 'none'
        ? right([SubjectKeyCreated.of(command.effectiveOn, command.data)])
        : left({ tag: 'SubjectKeyExists', subject: command.data.subject })
    case 'RecordIdentity':
      return recordIdentity(command, state)
    case 'KeepReturnParticulars':
      return pipe(
        livingSubject(state, command.data.subject),
        map(() => [ReturnParticularsKept.of(command.effectiveOn, command.data)]),
      )
    case 'UnmergeSubjectKeys':
      return unmerge(command, state)
  }
}

const recordIdentity = (
  { effectiveOn, data }: SubjectCommandOf<'RecordIdentity'>,
  state: PrivacyState,
): Decided => {
  const { subject, ...fields } = data
  if (state.status !== 'none' && Object.keys(fields).length === 0)
    return left({ tag: 'NoIdentityGiven', subject })
  const untold = {
    name: null,
    bornOn: null,
    nhsNumber: null,
    upn: null,
    address: null,
    language: null,
    contact: null,
  }
  return pipe(
    livingSubject(state, subject),
    map(() => [IdentityRecorded.of(effectiveOn, { ...untold, ...data })]),
  )
}

const unmerge = (
  { effectiveOn, data }: SubjectCommandOf<'UnmergeSubjectKeys'>,
  state: PrivacyState,
): Decided => {
  const { subject } = data
  if (state.status === 'none') return left({ tag: 'NoSuchSubject', subject })
  const { mergedInto, lastStepOn } = state
  if (mergedInto === null) return left({ tag: 'SubjectNotMerged', subject })
  return pipe(
    check(datedInOrder(effectiveOn, lastStepOn)),
    map(() => [SubjectKeyUnmerged.of(effectiveOn, { ...data, from: mergedInto })]),
  )
}

/** What a merge reads of the key that stays. */
export interface MergeContext {
  readonly survivor: Keyholder
}

/** Decides on merging one key into another, which must be somebody's own. */
export const decideMerge = (
  { effectiveOn, data }: MergeCommand,
  state: PrivacyState,
  { survivor }: MergeContext,
): Decided => {
  const { subject, into } = data
  if (subject === into) return left({ tag: 'SameSubject', subject })
  if (survivor.status === 'none' && state.status !== 'none')
    return left({ tag: 'NoSuchSubject', subject: into })
  const merged = livingKey(survivor, into)
  if (merged !== null) return left(merged)
  return pipe(
    livingSubject(state, subject),
    flatMap(
      ({ lastStepOn }): Either<SubjectRefusal, null> =>
        check(datedInOrder(effectiveOn, lastStepOn)),
    ),
    map(() => [SubjectKeyMerged.of(effectiveOn, data)]),
  )
}
