/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventOf,
  exactObject,
  IdText,
  NonEmptyText,
  oneOf,
  SubjectKey,
} from '@coflyfr/core'
import * as t from 'io-ts'

/** Why a person's values may go: the schedule keeps them no longer, or the person's claim to it was upheld. */
export const ErasureGround = oneOf('retention-ended', 'claim-upheld')

/** Someone requested that the person's values be destroyed. */
export const ErasureRequested = defineEvent({
  type: 'ErasureRequested',
  data: exactObject('ErasureRequested', {
    subject: SubjectKey,
    erasure: IdText,
    ground: ErasureGround,
  }),
})

/** The data protection officer agreed to the erasure. */
export const ErasureAgreed = defineEvent({
  type: 'ErasureAgreed',
  data: exactObject('ErasureAgreed', { subject: SubjectKey, erasure: IdText }),
})

/** The erasure was approved by the decision named, and may now be carried out. */
export const ErasureApproved = defineEvent({
  type: 'ErasureApproved',
  data: exactObject('ErasureApproved', {
    subject: SubjectKey,
    erasure: IdText,
    decision: NonEmptyText,
  }),
})

/** The erasure was withdrawn and will not be carried out. */
export const ErasureWithdrawn = defineEvent({
  type: 'ErasureWithdrawn',
  data: exactObject('ErasureWithdrawn', { subject: SubjectKey, erasure: IdText }),
})

/**
 * The keys of the person were destroyed, and with them every value and salt in the vault; what is in the log stays.
 */
export const SubjectKeyDestroyed = defineEvent({
  type: 'SubjectKeyDestroyed',
  data: exactObject('SubjectKeyDestroyed', {
    subject: SubjectKey,
    /** Keys that were merged into the person's. */
    merged: t.readonlyArray(SubjectKey),
    erasure: IdText,
    ground: ErasureGround,
    authority: NonEmptyText,
  }),
})

/** Events about destroying a person's values. */
export type ErasureEvent =
  | EventOf<typeof ErasureRequested>
  | EventOf<typeof ErasureAgreed>
  | EventOf<typeof ErasureApproved>
  | EventOf<typeof ErasureWithdrawn>
  | EventOf<typeof SubjectKeyDestroyed>
