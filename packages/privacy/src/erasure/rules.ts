import {
  datedInOrder,
  type PlainDate,
  plainDate,
  type Refusal,
  type SubjectErased,
} from '@coflyfr/core'
import type { ProcessingIsRestricted } from '../access/refusals.ts'
import type { PrivacyState, Subject } from '../privacy-stream/state.ts'
import { holdsOver } from '../retention/holds-over.ts'
import { keepingOf } from '../retention/keeping.ts'
import type { NoRetentionSchedule } from '../retention/refusals.ts'
import { type RetentionState, scheduleOn } from '../retention/schedule-state.ts'
import type { DatedBeforePreviousStep } from '../shared/dated-before-previous-step.ts'
import type { NoSuchSubject, SubjectIsMerged } from '../subject/refusals.ts'
import { survivingKey } from '../subject/surviving-key.ts'
import type { DestroySubjectKey } from './commands.ts'
import type {
  AccessRequestIsOpen,
  KeyOfAnother,
  NoErasureAuthority,
  NoUpheldClaim,
  RetentionNotCounted,
  RetentionNotEnded,
  UnderLegalHold,
} from './refusals.ts'
import type { Erasure } from './state.ts'

/** Why a key is not destroyed, in this order. */
export type DestructionRefusal =
  | NoSuchSubject
  | SubjectErased
  | SubjectIsMerged
  | KeyOfAnother
  | NoErasureAuthority
  | UnderLegalHold
  | ProcessingIsRestricted
  | AccessRequestIsOpen
  | NoRetentionSchedule
  | RetentionNotCounted
  | RetentionNotEnded
  | NoUpheldClaim
  | DatedBeforePreviousStep

/** What destroying a person's keys looks at: all of those keys, and what holds for everybody's records. */
export interface Destruction {
  readonly command: DestroySubjectKey
  readonly person: Subject
  /** The keys that were merged into the person's, as the command names them. */
  readonly merged: readonly (readonly [key: string, state: PrivacyState])[]
  readonly retention: RetentionState
}

/** One rule in words, and what it answers. */
interface DestructionRule {
  readonly rule: string
  readonly refuse: (of: Destruction) => DestructionRefusal | null
}

const statesOf = ({ person, merged }: Destruction): readonly Subject[] => [
  person,
  ...merged.flatMap(([, state]) => (state.status === 'none' ? [] : [state])),
]

/** The approved erasure that the authority given is of, with its reference; null where there is none. */
export const erasureUnder = (
  { erasures }: Subject,
  authority: string,
): readonly [string, Erasure] | null =>
  [...erasures].find(
    ([, { status, approved }]) =>
      (status === 'approved' || status === 'carried-out') && approved?.decision === authority,
  ) ?? null

const keysLeft = ({ command, person }: Destruction): SubjectErased | null => {
  const { subject, merged } = command.data
  return [subject, ...merged].every((key) => person.destroyed.has(key))
    ? { tag: 'SubjectErased', subject }
    : null
}

const keyIsOwn = ({ command, person }: Destruction): SubjectIsMerged | null => {
  const { mergedInto: into } = person
  return into === null ? null : { tag: 'SubjectIsMerged', subject: command.data.subject, into }
}

const keysAreTheirs = ({ command, merged }: Destruction): KeyOfAnother | null => {
  const { subject } = command.data
  const into = new Map(
    merged.flatMap(([key, state]) =>
      state.status === 'none' || state.mergedInto === null ? [] : [[key, state.mergedInto]],
    ),
  )
  const other = merged.find(([key]) => survivingKey(into, key) !== subject)
  return other === undefined ? null : { tag: 'KeyOfAnother', subject, key: other[0] }
}

const hasAuthority = ({ command, person }: Destruction): NoErasureAuthority | null => {
  const { subject, authority } = command.data
  return erasureUnder(person, authority) === null
    ? { tag: 'NoErasureAuthority', subject, authority }
    : null
}

const nothingHolds = (of: Destruction): UnderLegalHold | null => {
  const states = statesOf(of)
  const inForce = states.flatMap((state) =>
    [...state.holds].flatMap(([hold, standing]) => (standing === 'in-force' ? [hold] : [])),
  )
  const recordClasses = states.flatMap(({ triggers }) =>
    [...triggers.values()].map(({ recordClass }) => recordClass),
  )
  const moratoria = new Map(
    [...of.retention.moratoria].flatMap(([name, { liftedOn, recordClasses: named }]) =>
      liftedOn === null ? [[name, named] as const] : [],
    ),
  )
  const holds = holdsOver({ holds: inForce, recordClasses }, moratoria)
  const { subject } = of.command.data
  return holds.length === 0 ? null : { tag: 'UnderLegalHold', subject, holds }
}

const isNotRestricted = (of: Destruction): ProcessingIsRestricted | null => {
  const ground = statesOf(of).find(({ restrictedFor }) => restrictedFor !== null)?.restrictedFor
  const { subject } = of.command.data
  return ground == null ? null : { tag: 'ProcessingIsRestricted', subject, ground }
}

const nobodyWaits = (of: Destruction): AccessRequestIsOpen | null => {
  const open = statesOf(of)
    .flatMap(({ requests }) => [...requests])
    .find(([, answeredBy]) => answeredBy === null)
  const { subject } = of.command.data
  return open === undefined ? null : { tag: 'AccessRequestIsOpen', subject, request: open[0] }
}

/** The day on which the approval was recorded: a day that nobody who gives a command chooses. */
const approvedOn = ({ command, person }: Destruction): PlainDate => {
  const recordedAt = erasureUnder(person, command.data.authority)?.[1].approved?.recordedAt
  return recordedAt === undefined ? command.effectiveOn : plainDate(recordedAt.slice(0, 10))
}

const periodEnded = (
  of: Destruction,
  on: PlainDate,
): NoRetentionSchedule | RetentionNotCounted | RetentionNotEnded | null => {
  const { subject } = of.command.data
  const schedule = scheduleOn(of.retention, on)
  if (schedule === null) return { tag: 'NoRetentionSchedule', on }
  const triggers = statesOf(of).flatMap((state) => [...state.triggers.values()])
  const keeping = keepingOf(schedule, triggers)
  if (keeping.status === 'no-class') return { tag: 'RetentionNotCounted', subject, on }
  const { recordClass, dueOn } = keeping
  const approved = approvedOn(of)
  return dueOn > approved
    ? { tag: 'RetentionNotEnded', subject, recordClass, dueOn, approvedOn: approved }
    : null
}

const groundHolds = (of: Destruction): DestructionRefusal | null => {
  const { command, person } = of
  const { subject, authority } = command.data
  if (erasureUnder(person, authority)?.[1].ground === 'claim-upheld')
    return statesOf(of).some(({ erasureUpheld }) => erasureUpheld)
      ? null
      : { tag: 'NoUpheldClaim', subject }
  return periodEnded(of, approvedOn(of)) ?? periodEnded(of, command.effectiveOn)
}

const inOrder = ({ command, person }: Destruction): DatedBeforePreviousStep | null => {
  const found = erasureUnder(person, command.data.authority)
  return found === null ? null : datedInOrder(command.effectiveOn, found[1].lastStepOn)
}

/** Every rule that a person's keys are destroyed by, in order of precedence. */
const destructionRules: readonly DestructionRule[] = [
  { rule: 'a key of the person is left', refuse: keysLeft },
  { rule: 'the key is the person’s own now', refuse: keyIsOwn },
  { rule: 'every other key was merged into it', refuse: keysAreTheirs },
  { rule: 'an approved erasure rests on the authority', refuse: hasAuthority },
  { rule: 'no legal hold and no moratorium', refuse: nothingHolds },
  { rule: 'no restriction', refuse: isNotRestricted },
  { rule: 'no access request waits for its answer', refuse: nobodyWaits },
  { rule: 'the ground holds: the period has ended, or a claim was upheld', refuse: groundHolds },
  { rule: 'no step is dated before the one it follows', refuse: inOrder },
]

/** What the first rule answers that refuses; null where all hold. */
export const refusalOfDestruction = (of: Destruction): DestructionRefusal | null => {
  for (const { refuse } of destructionRules) {
    const refusal = refuse(of)
    if (refusal !== null) return refusal
  }
  return null
}

/** What every rule answers, for `may`. */
export const answersOfDestruction = (
  of: Destruction,
): readonly { readonly rule: string; readonly refusal: Refusal | null }[] =>
  destructionRules.map(({ rule, refuse }) => ({ rule, refusal: refuse(of) }))
