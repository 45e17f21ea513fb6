import type { Either } from 'fp-ts/lib/Either.js'
import type { Instant } from '../instant.ts'
import type { JsonValue } from '../json.ts'
import type { StreamName } from '../stream-name.ts'
import type { Sealed } from './sealed.ts'

/** The key of this person has been destroyed: nothing about them is kept, and no new key is made. */
export interface SubjectErased {
  readonly tag: 'SubjectErased'
  readonly subject: string
}

/** The vault holds nothing of that digest under that person's key. */
export interface NotInVault {
  readonly tag: 'NotInVault'
  readonly subject: string
  readonly sealed: string
}

/** A value as it goes into the vault: canonical JSON with the salt that its digest was made with. */
export interface ValueToKeep {
  readonly sealed: Sealed
  readonly salt: Uint8Array
  readonly canonicalValue: string
}

/** The command that a value was sealed for: where to look whether it reached the log. */
export interface SealedFor {
  readonly stream: StreamName
  readonly commandId: string
  readonly commandHash: string
}

/** A value out of the vault: with its salt anybody can make the digest of the event again. */
export interface Unsealed {
  readonly salt: Uint8Array
  readonly value: JsonValue
}

/** Values of one command that nobody has looked for in the log yet. */
export interface Unsettled extends SealedFor {
  readonly sealed: readonly Sealed[]
}

/** An erasure under way: whose keys go once the event of its command stands in the log. */
export interface Erasing extends SealedFor {
  readonly subjects: readonly string[]
}

/** An erasure under way, and since when. */
export interface BegunErasure extends Erasing {
  readonly begunAt: Instant
}

/** Bytes about a person, to be searched for where nothing of them may be left. */
export interface Trace {
  /** A key, a salt, a text of a value in clear, or a value as it is stored. */
  readonly kind: 'key' | 'salt' | 'text' | 'stored'
  readonly bytes: Uint8Array
}

/**
 * Where personal values are: encrypted under one random key for each person, apart from the log, which holds their
 * digests. Storage that is broken, or a key that does not open it, throws `StoreFault`; expected refusals are values.
 * The contract suite of `@coflyfr/testing` says in code what a vault promises.
 */
export interface Vault extends AsyncDisposable {
  /**
   * An HMAC of each text under the person's key, in lower-case hex: equal texts have equal ones, and without the key
   * nobody can try texts out. Makes the key where it is missing and asked for, else answers null.
   */
  readonly macs: (
    subject: string,
    texts: readonly string[],
    missingKey: 'make' | 'leave',
  ) => Promise<Either<SubjectErased, readonly string[] | null>>
  /** Keeps values and does not answer before they are on the disk. What is kept already stays as it is. */
  readonly keep: (
    subject: string,
    values: readonly ValueToKeep[],
    sealedFor: SealedFor,
  ) => Promise<Either<SubjectErased, null>>
  /** Opens one value, after checking it against its digest. */
  readonly unseal: (
    subject: string,
    sealed: Sealed,
  ) => Promise<Either<SubjectErased | NotInVault, Unsealed>>
  /** What was kept before an instant and is not settled, by command. */
  readonly unsettled: (before: Instant) => Promise<readonly Unsettled[]>
  /** The log holds these: they are no longer asked for. */
  readonly settle: (sealed: readonly Sealed[]) => Promise<void>
  /** Forgets values that the log does not hold and never will. */
  readonly discard: (sealed: readonly Sealed[]) => Promise<void>
  /** Whether the person has a key, never had one, or had it destroyed. */
  readonly standing: (subject: string) => Promise<'has-key' | 'no-key' | 'erased'>
  /** Destroys the person's key and every value under it, for good; done again it changes nothing. */
  readonly destroyKey: (subject: string) => Promise<void>
  /**
   * What the vault holds of the person, in clear and as it is stored: never shown, only searched for after an erasure.
   */
  readonly traces: (subject: string) => Promise<readonly Trace[]>
  /** Notes, on the disk before it answers, that the keys go once the command's event is in the log. */
  readonly beginErasure: (erasing: Erasing) => Promise<void>
  /** Erasures that were begun and neither carried out nor given up, the earliest first. */
  readonly begunErasures: () => Promise<readonly BegunErasure[]>
  /** Destroys the keys, then forgets that it was to be done; done again it changes nothing. */
  readonly carryOutErasure: (erasing: Erasing) => Promise<void>
  /** Forgets that keys were to be destroyed: their event never came. */
  readonly giveUpErasure: (erasing: SealedFor) => Promise<void>
}
