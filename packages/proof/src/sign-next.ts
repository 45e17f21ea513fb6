import { type Either, flatMap, isLeft, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Checkpoint } from './checkpoint.ts'
import type { CheckpointRegister, RegisterUnavailable } from './checkpoint-register.ts'
import { consistencyProof } from './consistency-proof.ts'
import { nextCheckpoint, type SignerRefusal } from './next-checkpoint.ts'
import { rootAt } from './root-at.ts'
import {
  readCheckpoint,
  type SignedCheckpointFormatRefusal,
  signCheckpoint,
} from './signed-checkpoint.ts'
import type { SigningKey } from './signing-key.ts'
import type { NodeReader } from './tree-range.ts'

/** A log to sign at some size, with the keys and the register to use. */
export interface LogToSign {
  readonly origin: string
  readonly size: number
  readonly readNode: NodeReader
  readonly keys: readonly [SigningKey, ...SigningKey[]]
  readonly register: CheckpointRegister
  /** A verified signed checkpoint from elsewhere, for a register that has lost its own; null for none. */
  readonly alsoSigned?: string | null
}

/** Why a log is not signed, in order of precedence. */
export type SignNextRefusal = RegisterUnavailable | SignedCheckpointFormatRefusal | SignerRefusal

/** The signed checkpoint, and whether it differs from the one that the register had. */
export interface SignedNext {
  readonly note: string
  readonly checkpoint: Checkpoint
  readonly isNew: boolean
}

/**
 * Signs a log at a size only if it continues the last checkpoint that was ever signed of it. A smaller or different log
 * is refused, even after it was restored from a backup. The register holds the new checkpoint before this returns it. A
 * checkpoint that these keys have signed already is returned again as it was. Refuses {@link SignNextRefusal}; throws
 * what `readNode` throws for a missing node.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { generateSigningKey, leafHash, openCheckpointRegister, signNext } from '@coflyfr/proof'
 *
 * const origin = 'bridgend.example/ledger'
 * const key = generateSigningKey(origin)
 * const opened = openCheckpointRegister(join(mkdtempSync(join(tmpdir(), 'signed-')), 'ledger.signed'))
 * assert.ok(isRight(key) && isRight(opened))
 * using register = opened.right
 * const log = { origin, size: 1, readNode: () => leafHash('a'), keys: [key.right] as const, register }
 * assert.ok(isRight(signNext(log)))
 * const restored = signNext({ ...log, size: 0 })
 * assert.ok(!isRight(restored) && restored.left.tag === 'TreeShrank')
 * ```
 */
export const signNext = (log: LogToSign): Either<SignNextRefusal, SignedNext> => {
  const signed = signOnce(log)
  if (isLeft(signed)) return signed
  // Null: another process has signed in between, so continue from what it signed.
  return signed.right === null ? signNext(log) : right(signed.right)
}

/** Null if the register has changed since it was read. */
const signOnce = (log: LogToSign): Either<SignNextRefusal, SignedNext | null> => {
  const { origin, size, readNode, keys, register, alsoSigned = null } = log
  return pipe(
    register.last(origin),
    flatMap((registered): Either<SignNextRefusal, SignedNext | null> => {
      const checkpoint = { origin, size, root: rootAt(readNode, size), extensions: [] }
      return pipe(
        checkNext(checkpoint, [registered, alsoSigned], readNode),
        flatMap(() => signCheckpoint(checkpoint, keys)),
        flatMap((note): Either<SignNextRefusal, SignedNext | null> => {
          if (note === registered) return right({ note, checkpoint, isNew: false })
          return pipe(
            register.replace(origin, registered, note),
            map((isReplaced) => (isReplaced ? { note, checkpoint, isNew: true } : null)),
          )
        }),
      )
    }),
  )
}

/** Whether the checkpoint continues each of the notes signed before it. */
const checkNext = (
  checkpoint: Checkpoint,
  notes: readonly (string | null)[],
  readNode: NodeReader,
): Either<SignNextRefusal, void> => {
  for (const note of notes) {
    if (note === null) continue
    const verdict = pipe(
      readCheckpoint(note),
      flatMap(
        (previous): Either<SignNextRefusal, Checkpoint> =>
          pipe(
            consistencyProof(readNode, previous.size, checkpoint.size),
            flatMap(
              (proof): Either<SignNextRefusal, Checkpoint> =>
                nextCheckpoint(previous, checkpoint, proof),
            ),
          ),
      ),
    )
    if (isLeft(verdict)) return left(verdict.left)
  }
  return right(undefined)
}
