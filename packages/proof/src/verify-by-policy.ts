import { type Either, flatMap, isLeft, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Checkpoint } from './checkpoint.ts'
import type { WrongOrigin } from './checkpoint-refusal.ts'
import type { CosignerKey } from './cosigner-key.ts'
import { checkEnds, type KeyEnd, type KeyEnded } from './key-ends.ts'
import type { NoteRefusal } from './note-refusal.ts'
import { isQuorum, type Policy } from './policy.ts'
import { readCheckpoint } from './signed-checkpoint.ts'
import type { VerifierKey } from './verifier-key.ts'
import {
  type Cosignature,
  type CosignatureRefusal,
  verifyCosignatures,
} from './verify-cosignatures.ts'
import { verifyNote } from './verify-note.ts'

/** What a checkpoint is verified against. */
export interface PolicyExpectation {
  readonly policy: Policy
  readonly origin: string
  /** Keys of the log that ended; none by default. */
  readonly keyEnds?: readonly KeyEnd[]
  /** The smallest size to accept: the largest that was seen before. */
  readonly atLeast?: number
  /** Seconds since 1970. Older cosignatures do not count: a checkpoint with nothing newer is stale. */
  readonly notBefore?: number
}

/** Too few witnesses saw the checkpoint. `seenBy` has those who did, by their names in the policy. */
export interface NoQuorum {
  readonly tag: 'NoQuorum'
  readonly seenBy: readonly string[]
}

/** The checkpoint is smaller than one seen before: an old one was presented as the newest. */
export interface TooOld {
  readonly tag: 'TooOld'
  readonly size: number
  readonly atLeast: number
}

/** Why a checkpoint does not meet a policy, in order of precedence. */
export type PolicyRefusal =
  | CosignatureRefusal
  | NoteRefusal
  | WrongOrigin
  | KeyEnded
  | TooOld
  | NoQuorum

/** A checkpoint that meets a policy, with the cosignatures of known witnesses. */
export interface PolicyVerified {
  readonly checkpoint: Checkpoint
  readonly cosignatures: readonly Cosignature[]
}

/**
 * Verifies a checkpoint under a policy (C2SP tlog-policy): a log of the policy signed it before its key ended, enough
 * witnesses saw it, and it is not smaller than one that the caller knows. Refuses {@link PolicyRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import {
 *   emptyRoot, formatVerifierKey, generateSigningKey, parsePolicy, signCheckpoint, verifyByPolicy,
 * } from '@coflyfr/proof'
 *
 * const origin = 'bridgend.example/ledger'
 * const key = generateSigningKey(origin)
 * assert.ok(isRight(key))
 * const policy = parsePolicy(`log ${formatVerifierKey(key.right.verifier)}\nquorum none\n`)
 * const note = signCheckpoint({ origin, size: 0, root: emptyRoot, extensions: [] }, [key.right])
 * assert.ok(isRight(policy) && isRight(note))
 * assert.ok(isRight(verifyByPolicy(note.right, { policy: policy.right, origin })))
 * ```
 */
export const verifyByPolicy = (
  source: string | Uint8Array,
  expectation: PolicyExpectation,
): Either<PolicyRefusal, PolicyVerified> =>
  pipe(
    readCheckpoint(source),
    flatMap((checkpoint): Either<PolicyRefusal, Checkpoint> => {
      const { origin } = expectation
      return pipe(
        verifyLogSignature(source, checkpoint, expectation),
        flatMap(
          (): Either<PolicyRefusal, Checkpoint> =>
            checkpoint.origin === origin
              ? right(checkpoint)
              : left({ tag: 'WrongOrigin', expected: origin, found: checkpoint.origin }),
        ),
      )
    }),
    flatMap((checkpoint) => checkAge(checkpoint, expectation)),
    flatMap((checkpoint) =>
      pipe(
        checkQuorum(source, expectation),
        map((cosignatures) => ({ checkpoint, cosignatures })),
      ),
    ),
  )

const isCosigner = (key: VerifierKey | CosignerKey): key is CosignerKey => 'algorithm' in key

/** The key of a log has the origin as its name, so another log of the policy cannot sign for it. */
const verifyLogSignature = (
  source: string | Uint8Array,
  { origin, size }: Checkpoint,
  { policy, keyEnds = [] }: PolicyExpectation,
): Either<PolicyRefusal, void> => {
  const keys = policy.logs.map(({ key }) => key).filter(({ name }) => name === origin)
  const cosigned = verifyCosignatures(source, keys.filter(isCosigner))
  if (isLeft(cosigned)) return cosigned
  if (cosigned.right.length > 0) return right(undefined)
  return pipe(
    verifyNote(
      source,
      keys.filter((key): key is VerifierKey => !isCosigner(key)),
    ),
    flatMap(({ signers }) => checkEnds(signers, keyEnds, size)),
  )
}

const checkAge = (
  checkpoint: Checkpoint,
  { atLeast = 0 }: PolicyExpectation,
): Either<TooOld, Checkpoint> =>
  checkpoint.size >= atLeast
    ? right(checkpoint)
    : left({ tag: 'TooOld', size: checkpoint.size, atLeast })

const checkQuorum = (
  source: string | Uint8Array,
  { policy, notBefore = 0 }: PolicyExpectation,
): Either<CosignatureRefusal | NoQuorum, readonly Cosignature[]> =>
  pipe(
    verifyCosignatures(
      source,
      policy.witnesses.map(({ key }) => key),
    ),
    flatMap((cosignatures): Either<NoQuorum, readonly Cosignature[]> => {
      const counted = cosignatures.filter(({ timestamp }) => timestamp >= notBefore)
      const seenBy = policy.witnesses
        .filter(({ key }) => counted.some(({ cosigner }) => cosigner === key))
        .map(({ name }) => name)
      return isQuorum(policy.quorum, new Set(seenBy))
        ? right(cosignatures)
        : left({ tag: 'NoQuorum', seenBy })
    }),
  )
