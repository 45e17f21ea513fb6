import { type Either, left, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Checkpoint } from './checkpoint.ts'
import type { WrongOrigin } from './checkpoint-refusal.ts'
import type { ConsistencyRefusal } from './proof-refusal.ts'
import type { Hash } from './sha256.ts'
import { verifyConsistency } from './verify-consistency.ts'

/** Why a signer does not sign, in order of precedence. */
export type SignerRefusal = WrongOrigin | ConsistencyRefusal

/**
 * Gives the current checkpoint if a log that signed the previous one may sign it: same origin, no fewer leaves, and a
 * proof that the previous leaves are still there (C2SP tlog-checkpoint, Signatures). Keep the previous one outside the
 * store, so that a store restored from an old backup cannot make the signer contradict itself. Refuses
 * {@link SignerRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { emptyRoot, leafHash, nextCheckpoint } from '@coflyfr/proof'
 *
 * const published = { origin: 'bridgend.example/ledger', size: 1, root: leafHash('a'), extensions: [] }
 * const restored = { ...published, size: 0, root: emptyRoot }
 * assert.deepEqual(
 *   nextCheckpoint(published, restored, []),
 *   left({ tag: 'TreeShrank', earlierSize: 1, laterSize: 0 }),
 * )
 * ```
 */
export const nextCheckpoint = (
  previous: Checkpoint,
  current: Checkpoint,
  consistency: readonly Hash[],
): Either<SignerRefusal, Checkpoint> =>
  previous.origin === current.origin
    ? pipe(
        verifyConsistency({ earlier: previous, later: current, proof: consistency }),
        map(() => current),
      )
    : left({ tag: 'WrongOrigin', expected: previous.origin, found: current.origin })
