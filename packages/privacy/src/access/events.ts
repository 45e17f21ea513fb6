/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventOf,
  exactObject,
  NonEmptyText,
  oneOf,
  Sealed,
  StreamNameText,
  SubjectKey,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { IdentityField } from '../subject/identity-fields.ts'

const isRevision = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)

/** Codec of a revision of a stream. */
export const Revision: t.Type<number, number, unknown> = new t.Type(
  'Revision',
  isRevision,
  (value, context) =>
    isRevision(value) ? t.success(value) : t.failure(value, context, 'a whole number from 0'),
  t.identity,
)

/** Why somebody needs to know. */
export const UnsealingReason = oneOf(
  'casework',
  'safeguarding',
  'emergency',
  'matching',
  'access-request',
  'rectification',
  'complaint',
  'court',
  'inspection',
  'statutory-return',
)

/** What gave the reader the need to know: the case is theirs, no allocation was recorded, their role sees all; or nothing did. */
export const NeedToKnow = oneOf('allocated', 'not-recorded', 'role', 'none')

/** Fields of an identity were read out of the vault; the actor of the event is who read them. */
export const IdentityUnsealed = defineEvent({
  type: 'IdentityUnsealed',
  data: exactObject('IdentityUnsealed', {
    subject: SubjectKey,
    read: t.readonlyArray(exactObject('Read', { field: IdentityField, sealed: Sealed })),
    reason: UnsealingReason,
    /** The reader had no need to know by allocation or role, and said that it could not wait. */
    breakGlass: t.boolean,
    need: NeedToKnow,
  }),
})

/** Something that a person said, or that was said about them, was read out of the vault. */
export const StatementUnsealed = defineEvent({
  type: 'StatementUnsealed',
  data: exactObject('StatementUnsealed', {
    subject: SubjectKey,
    /** The event that holds the digest, and where in its data. */
    stream: StreamNameText,
    revision: Revision,
    field: NonEmptyText,
    sealed: Sealed,
    reason: UnsealingReason,
    breakGlass: t.boolean,
    need: NeedToKnow,
  }),
})

/** Events about what was read: the access log. */
export type AccessEvent = EventOf<typeof IdentityUnsealed> | EventOf<typeof StatementUnsealed>
