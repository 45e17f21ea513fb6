/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import { defineEvent, type EventOf, exactObject, oneOf, Sealed, SubjectKey } from '@coflyfr/core'
import * as t from 'io-ts'

const SealedOrNull = t.union([Sealed, t.null])

/** Why two keys are one person. */
export const MergeReason = oneOf('same-identity', 'recorded-twice', 'transferred-in')

/** Why two keys that were merged are two people after all. */
export const UnmergeReason = oneOf('different-people', 'recorded-in-error')

/** A person has a random key of their own; who they are is in the vault. */
export const SubjectKeyCreated = defineEvent({
  type: 'SubjectKeyCreated',
  data: exactObject('SubjectKeyCreated', { subject: SubjectKey }),
})

/** Who the person is was recorded in the vault; a null field was not given and stays as it was. */
export const IdentityRecorded = defineEvent({
  type: 'IdentityRecorded',
  data: exactObject('IdentityRecorded', {
    subject: SubjectKey,
    name: SealedOrNull,
    bornOn: SealedOrNull,
    nhsNumber: SealedOrNull,
    upn: SealedOrNull,
    address: SealedOrNull,
    language: SealedOrNull,
    contact: SealedOrNull,
  }),
})

/**
 * The child's identity particulars from a statutory return were put into the vault: the numbers, dates and postcodes
 * that no event holds.
 */
export const ReturnParticularsKept = defineEvent({
  type: 'ReturnParticularsKept',
  data: exactObject('ReturnParticularsKept', { subject: SubjectKey, particulars: Sealed }),
})

/**
 * The key is another name for the person who has the key `into`; what is recorded under it stays, and counts for that
 * person.
 */
export const SubjectKeyMerged = defineEvent({
  type: 'SubjectKeyMerged',
  data: exactObject('SubjectKeyMerged', {
    subject: SubjectKey,
    into: SubjectKey,
    reason: MergeReason,
  }),
})

/** The key stands for a person of its own again. */
export const SubjectKeyUnmerged = defineEvent({
  type: 'SubjectKeyUnmerged',
  data: exactObject('SubjectKeyUnmerged', {
    subject: SubjectKey,
    from: SubjectKey,
    reason: UnmergeReason,
  }),
})

/** Events about who has which key. */
export type SubjectEvent =
  | EventOf<typeof SubjectKeyCreated>
  | EventOf<typeof IdentityRecorded>
  | EventOf<typeof ReturnParticularsKept>
  | EventOf<typeof SubjectKeyMerged>
  | EventOf<typeof SubjectKeyUnmerged>
