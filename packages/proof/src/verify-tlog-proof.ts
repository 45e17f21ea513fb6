import { type Either, flatMap, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Checkpoint } from './checkpoint.ts'
import type { KeyEnd } from './key-ends.ts'
import type { InclusionRefusal } from './proof-refusal.ts'
import type { Hash } from './sha256.ts'
import { type CheckpointRefusal, verifyCheckpoint } from './signed-checkpoint.ts'
import { parseTlogProof, type TlogProofFormatRefusal } from './tlog-proof.ts'
import type { VerifierKey } from './verifier-key.ts'
import { type PolicyExpectation, type PolicyRefusal, verifyByPolicy } from './verify-by-policy.ts'
import { verifyInclusion } from './verify-inclusion.ts'

/** What a tlog-proof is checked against. Nothing in the file itself is trusted. */
export type TlogProofExpectation = {
  /** Hash of the leaf, computed from the data itself. */
  readonly leaf: Hash
} & (
  | {
      readonly origin: string
      readonly keys: readonly VerifierKey[]
      /** Keys that ended; none by default. */
      readonly keyEnds?: readonly KeyEnd[]
    }
  | PolicyExpectation
)

/** What a tlog-proof has proved: the leaf is at `index` in the log of this checkpoint. */
export interface ProvedLeaf {
  readonly index: number
  readonly checkpoint: Checkpoint
}

/** Why a tlog-proof is refused, in order of precedence. */
export type TlogProofRefusal =
  | TlogProofFormatRefusal
  | CheckpointRefusal
  | PolicyRefusal
  | InclusionRefusal

/**
 * Verifies a tlog-proof offline (C2SP tlog-proof, Verifying): its form, the signature and the origin of its checkpoint
 * or what a policy asks of it instead, and that the leaf is in that tree. Refuses {@link TlogProofRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import {
 *   formatTlogProof, generateSigningKey, leafHash, signCheckpoint, verifyTlogProof,
 * } from '@coflyfr/proof'
 *
 * const origin = 'bridgend.example/ledger'
 * const leaf = leafHash('£1,000,000 vired')
 * const key = generateSigningKey(origin)
 * assert.ok(isRight(key))
 * const signed = signCheckpoint({ origin, size: 1, root: leaf, extensions: [] }, [key.right])
 * assert.ok(isRight(signed))
 * const file = formatTlogProof({ index: 0, proof: [], checkpoint: signed.right })
 * assert.ok(isRight(file))
 * const proved = verifyTlogProof(file.right, { leaf, keys: [key.right.verifier], origin })
 * assert.ok(isRight(proved) && proved.right.index === 0)
 * ```
 */
export const verifyTlogProof = (
  source: string | Uint8Array,
  expectation: TlogProofExpectation,
): Either<TlogProofRefusal, ProvedLeaf> =>
  pipe(
    parseTlogProof(source),
    flatMap(({ index, proof, checkpoint: note }) =>
      pipe(
        trustedCheckpoint(note, expectation),
        flatMap((checkpoint) =>
          pipe(
            verifyInclusion({
              leaf: expectation.leaf,
              index,
              proof,
              size: checkpoint.size,
              root: checkpoint.root,
            }),
            map(() => ({ index, checkpoint })),
          ),
        ),
      ),
    ),
  )

const trustedCheckpoint = (
  note: string,
  expectation: TlogProofExpectation,
): Either<CheckpointRefusal | PolicyRefusal, Checkpoint> =>
  'policy' in expectation
    ? pipe(
        verifyByPolicy(note, expectation),
        map(({ checkpoint }) => checkpoint),
      )
    : verifyCheckpoint(note, expectation.keys, expectation.origin, expectation.keyEnds)
