import { type Either, left, map, right, traverseArrayWithIndex } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { parseBeforeCheckpoint } from './before-checkpoint.ts'
import type { NotUnicode } from './note-refusal.ts'
import { type Hash, hashLengthBytes } from './sha256.ts'
import type { SignedCheckpointFormatRefusal } from './signed-checkpoint.ts'
import { decodeBase64, encodeBase64 } from './strict-text.ts'
import { parseWholeNumber } from './whole-number.ts'

/** A proof that one leaf is in a log, which can be checked offline (C2SP tlog-proof). */
export interface TlogProof {
  readonly index: number
  readonly proof: readonly Hash[]
  /** The signed checkpoint that the proof leads to, word for word. */
  readonly checkpoint: string
  /** Opaque data that nothing authenticates. */
  readonly extra?: Uint8Array
}

/** A line that does not fit the format; lines count from 1. */
export interface MalformedProofLine {
  readonly tag: 'MalformedProofLine'
  readonly line: number
  readonly expected: 'header' | 'extra' | 'index' | 'hash'
  readonly found: string
}

/** There is no empty line with a checkpoint after it. */
export interface NoCheckpoint {
  readonly tag: 'NoCheckpoint'
}

/** Why a text is no tlog-proof, in order of precedence. */
export type TlogProofFormatRefusal =
  | NotUnicode
  | NoCheckpoint
  | MalformedProofLine
  | SignedCheckpointFormatRefusal

const header = 'c2sp.org/tlog-proof@v1'
const extraPrefix = 'extra '
const indexPrefix = 'index '

/**
 * Writes a tlog-proof. Its file name ends in `.tlog-proof` by custom. Refuses {@link TlogProofFormatRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { formatTlogProof } from '@coflyfr/proof'
 *
 * const unsigned = { index: 0, proof: [], checkpoint: 'bridgend.example/ledger\n' }
 * assert.deepEqual(formatTlogProof(unsigned), left({ tag: 'NoSignatures' }))
 * ```
 */
export const formatTlogProof = (proof: TlogProof): Either<TlogProofFormatRefusal, string> => {
  const text = [
    header,
    ...(proof.extra === undefined ? [] : [extraPrefix + encodeBase64(proof.extra)]),
    indexPrefix + proof.index,
    ...proof.proof.map(encodeBase64),
    '',
    proof.checkpoint,
  ].join('\n')
  return pipe(
    parseTlogProof(text),
    map(() => text),
  )
}

/**
 * Reads a tlog-proof in its one canonical form, without verifying it: use `verifyTlogProof` for that. Refuses
 * {@link TlogProofFormatRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { parseTlogProof } from '@coflyfr/proof'
 *
 * assert.deepEqual(
 *   parseTlogProof('c2sp.org/tlog-proof@v1\nindex 01\n\n'),
 *   left({ tag: 'MalformedProofLine', line: 2, expected: 'index', found: 'index 01' }),
 * )
 * ```
 */
export const parseTlogProof = (
  source: string | Uint8Array,
): Either<TlogProofFormatRefusal, TlogProof> =>
  parseBeforeCheckpoint(source, parseHead, 'NoCheckpoint')

type Head = Omit<TlogProof, 'checkpoint'>

/** The lines before the empty line: the header, perhaps extra data, the index and the hashes. */
const parseHead = (lines: readonly string[]): Either<TlogProofFormatRefusal, Head> => {
  const extraLines = lines[1]?.startsWith(extraPrefix) ? 1 : 0
  const [first = '', extraLine = ''] = lines
  const indexLine = lines[1 + extraLines] ?? ''
  const extra = decodeBase64(extraLine.slice(extraPrefix.length))
  const index = indexLine.startsWith(indexPrefix)
    ? parseWholeNumber(indexLine.slice(indexPrefix.length))
    : undefined
  if (first !== header) return left(malformed(1, 'header', first))
  if (extraLines === 1 && extra === undefined) return left(malformed(2, 'extra', extraLine))
  if (index === undefined) return left(malformed(2 + extraLines, 'index', indexLine))
  return pipe(
    lines.slice(2 + extraLines),
    traverseArrayWithIndex((position, line) => parseHash(3 + extraLines + position, line)),
    map((proof) => ({ index, proof, ...(extraLines === 1 && extra !== undefined && { extra }) })),
  )
}

const parseHash = (line: number, found: string): Either<MalformedProofLine, Hash> => {
  const hash = decodeBase64(found)
  return hash?.length === hashLengthBytes ? right(hash) : left(malformed(line, 'hash', found))
}

const malformed = (
  line: number,
  expected: MalformedProofLine['expected'],
  found: string,
): MalformedProofLine => ({ tag: 'MalformedProofLine', line, expected, found })
