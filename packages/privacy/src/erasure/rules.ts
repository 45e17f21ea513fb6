import { datedInOrder, type PlainDate, type Refusal, type SubjectErased } from '@coflyfr/core'
import type { ProcessingIsRestricted } from '../access/refusals.ts'
import { holdsOver } from '../retention/holds-over.ts'
import type { NoRetentionSchedule } from '../retention/refusals.ts'
import type { DatedBeforePreviousStep } from '../shared/dated-before-previous-step.ts'
import type { NoSuchSubject, SubjectIsMerged } from '../subject/refusals.ts'
import { survivingKey } from '../subject/surviving-key.ts'
import {
  approvedOn,
  type Destruction,
  daysJudged,
  erasureUnder,
  keepingOn,
  recordClassesOf,
  statesOf,
} from './kept-record.ts'
import type {
  AccessRequestIsOpen,
  KeyOfAnother,
  KeysLeftOut,
  NoErasureAuthority,
  NoUpheldClaim,
  RetentionNotCounted,
  RetentionNotEnded,
  UnderLegalHold,
} from './refusals.ts'

/** Why a key is not destroyed, in this order. */
export type DestructionRefusal =
  | NoSuchSubject
  | SubjectErased
  | SubjectIsMerged
  | KeyOfAnother
  | KeysLeftOut
  | NoErasureAuthority
  | UnderLegalHold
  | ProcessingIsRestricted
  | AccessRequestIsOpen
  | NoRetentionSchedule
  | RetentionNotCounted
  | RetentionNotEnded
  | NoUpheldClaim
  | DatedBeforePreviousStep

/** One rule in words, and what it answers. */
interface DestructionRule {
  readonly rule: string
  readonly refuse: (of: Destruction) => DestructionRefusal | null
}

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

const keysAreNamed = ({ command, person, mergedKeys }: Destruction): KeysLeftOut | null => {
  const { subject, merged } = command.data
  const keys = mergedKeys.filter((key) => !merged.includes(key) && !person.destroyed.has(key))
  return keys.length === 0 ? null : { tag: 'KeysLeftOut', subject, keys }
}

const hasAuthority = ({ command, person }: Destruction): NoErasureAuthority | null => {
  const { subject, authority } = command.data
  return erasureUnder(person, authority) === null
    ? { tag: 'NoErasureAuthority', subject, authority }
    : null
}

const nothingHolds = (of: Destruction): UnderLegalHold | null => {
  const inForce = statesOf(of).flatMap((state) =>
    [...state.holds].flatMap(([hold, standing]) => (standing === 'in-force' ? [hold] : [])),
  )
  const moratoria = new Map(
    [...of.retention.moratoria].flatMap(([name, { liftedOn, recordClasses: named }]) =>
      liftedOn === null ? [[name, named] as const] : [],
    ),
  )
  const holds = holdsOver({ holds: inForce, recordClasses: recordClassesOf(of) }, moratoria)
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

const periodEnded = (
  of: Destruction,
  on: PlainDate,
): NoRetentionSchedule | RetentionNotCounted | RetentionNotEnded | null => {
  const { subject } = of.command.data
  const keeping = keepingOn(of, on)
  if (keeping === null) return { tag: 'NoRetentionSchedule', on }
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
  const [approved, effective] = daysJudged(of)
  return periodEnded(of, approved) ?? periodEnded(of, effective)
}

const inOrder = ({ command, person }: Destruction): DatedBeforePreviousStep | null => {
  const found = erasureUnder(person, command.data.authority)
  return found === null ? null : datedInOrder(command.effectiveOn, found[1].lastStepOn)
}

/** Every rule for destroying a person's keys, in order of precedence. */
const destructionRules: readonly DestructionRule[] = [
  { rule: 'the person still has a key', refuse: keysLeft },
  { rule: 'the key is the person’s current one', refuse: keyIsOwn },
  { rule: 'every other key was merged into it', refuse: keysAreTheirs },
  { rule: 'every key merged into it is named', refuse: keysAreNamed },
  { rule: 'an approved erasure rests on the authority', refuse: hasAuthority },
  { rule: 'no legal hold and no moratorium', refuse: nothingHolds },
  { rule: 'no restriction', refuse: isNotRestricted },
  { rule: 'no access request is waiting for an answer', refuse: nobodyWaits },
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
