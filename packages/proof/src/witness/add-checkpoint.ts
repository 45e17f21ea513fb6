import { type Either, left, map, right, traverseArrayWithIndex } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { parseBeforeCheckpoint } from '../before-checkpoint.ts'
import type { NotUnicode } from '../note-refusal.ts'
import { type Hash, hashLengthBytes } from '../sha256.ts'
import type { SignedCheckpointFormatRefusal } from '../signed-checkpoint.ts'
import { decodeBase64, encodeBase64 } from '../strict-text.ts'
import { parseWholeNumber } from '../whole-number.ts'

/** The request of a log to a witness: to cosign a checkpoint that continues the last one it cosigned. */
export interface AddCheckpoint {
  /** Size of the last checkpoint that the witness cosigned; 0 for none. */
  readonly oldSize: number
  /** The proof that the checkpoint continues that one. */
  readonly proof: readonly Hash[]
  /** The signed checkpoint, word for word. */
  readonly checkpoint: string
}

/** A line of a request that does not fit the protocol; lines count from 1. */
export interface MalformedRequestLine {
  readonly tag: 'MalformedRequestLine'
  readonly line: number
  readonly expected: 'old' | 'hash' | 'at most 63 hashes'
  readonly found: string
}

/** There is no empty line with a checkpoint after it. */
export interface NoRequestedCheckpoint {
  readonly tag: 'NoRequestedCheckpoint'
}

/** Why a text is no request to a witness, in order of precedence. */
export type AddCheckpointRefusal =
  | NotUnicode
  | NoRequestedCheckpoint
  | MalformedRequestLine
  | SignedCheckpointFormatRefusal

const oldPrefix = 'old '
const proofLengthMax = 63

/**
 * Writes the body of an add-checkpoint request (C2SP tlog-witness). Refuses {@link AddCheckpointRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { formatAddCheckpoint } from '@coflyfr/proof/witness'
 *
 * const unsigned = { oldSize: 0, proof: [], checkpoint: 'bridgend.example/ledger\n' }
 * assert.deepEqual(formatAddCheckpoint(unsigned), left({ tag: 'NoSignatures' }))
 * ```
 */
export const formatAddCheckpoint = ({
  oldSize,
  proof,
  checkpoint,
}: AddCheckpoint): Either<AddCheckpointRefusal, string> => {
  const text = [`${oldPrefix}${oldSize}`, ...proof.map(encodeBase64), '', checkpoint].join('\n')
  return pipe(
    parseAddCheckpoint(text),
    map(() => text),
  )
}

/**
 * Reads the body of an add-checkpoint request in its one canonical form, without verifying it. Refuses
 * {@link AddCheckpointRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { parseAddCheckpoint } from '@coflyfr/proof/witness'
 *
 * assert.deepEqual(
 *   parseAddCheckpoint('old 01\n\nbridgend.example/ledger\n'),
 *   left({ tag: 'MalformedRequestLine', line: 1, expected: 'old', found: 'old 01' }),
 * )
 * ```
 */
export const parseAddCheckpoint = (
  source: string | Uint8Array,
): Either<AddCheckpointRefusal, AddCheckpoint> =>
  parseBeforeCheckpoint(source, parseHead, 'NoRequestedCheckpoint')

const parseHead = ([first = '', ...lines]: readonly string[]): Either<
  MalformedRequestLine,
  Omit<AddCheckpoint, 'checkpoint'>
> => {
  const oldSize = first.startsWith(oldPrefix)
    ? parseWholeNumber(first.slice(oldPrefix.length))
    : undefined
  if (oldSize === undefined) return left(malformed(1, 'old', first))
  const beyond = lines[proofLengthMax]
  if (beyond !== undefined) return left(malformed(2 + proofLengthMax, 'at most 63 hashes', beyond))
  return pipe(
    lines,
    traverseArrayWithIndex((position, line): Either<MalformedRequestLine, Hash> => {
      const hash = decodeBase64(line)
      return hash?.length === hashLengthBytes
        ? right(hash)
        : left(malformed(2 + position, 'hash', line))
    }),
    map((proof) => ({ oldSize, proof })),
  )
}

const malformed = (
  line: number,
  expected: MalformedRequestLine['expected'],
  found: string,
): MalformedRequestLine => ({ tag: 'MalformedRequestLine', line, expected, found })
