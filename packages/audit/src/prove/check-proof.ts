import { type Command, describeErrors, type JsonValue, parseJson } from '@coflyfr/core'
import type { KeyEnd, Policy, VerifierKey } from '@coflyfr/proof'
import { type AnyReport, reports } from '@coflyfr/reports'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { checkDifference } from './check-difference.ts'
import { checkFigure } from './check-figure.ts'
import { checkGapless } from './check-gapless.ts'
import { checkCommand, checkRefused } from './check-refusal.ts'
import { checkSigned, type ProofTrust } from './check-signed.ts'
import { checkTree } from './check-tree.ts'
import { checkUnchanged } from './check-unchanged.ts'
import { DifferenceProof, differenceFormat } from './difference-proof.ts'
import { FigureProof, figureFormat } from './figure-proof.ts'
import { checkOf, type ProofCheck } from './proof-check.ts'
import { seenFromBoth } from './prove-difference.ts'
import type { ProvedLog } from './proved-log.ts'
import { RefusalProof, refusalFormat } from './refusal-proof.ts'
import { type UnreadableProof, unreadableProof } from './unreadable-proof.ts'

/** What a file of a proof is held against. */
export interface ProofExpectation {
  /** Keys that may have signed; without any it is not checked whose the signature is. */
  readonly keys: readonly VerifierKey[]
  /** Keys that ended, and after which size; none by default. */
  readonly keyEnds?: readonly KeyEnd[]
  /** What the signed checkpoint must meet, in the place of `keys`: its log's keys, witnesses and quorum; none by default. */
  readonly policy?: Policy | null
  /** The command whose refusal is proved, for a proof of one. */
  readonly command?: Command | null
  readonly reports?: ReadonlyMap<string, AnyReport>
}

/** A file of a proof that can be read, and the answer to each question about it. */
export type CheckedProof = { readonly checks: readonly ProofCheck[] } & (
  | { readonly kind: 'figure'; readonly proof: FigureProof }
  | { readonly kind: 'difference'; readonly proof: DifferenceProof }
  | { readonly kind: 'refusal'; readonly proof: RefusalProof }
)

const formats = [figureFormat, differenceFormat, refusalFormat] as const

const read = <Proof>(
  codec: t.Type<Proof, unknown, unknown>,
  value: unknown,
): Either<UnreadableProof, Proof> => {
  const decoded = codec.decode(value)
  if (!isLeft(decoded)) return decoded
  const [problem] = describeErrors(decoded.left)
  return left(unreadableProof(problem?.path ?? '', problem?.expected ?? 'a proof'))
}

/** The questions that every proof is asked: is it as written, signed, and in the tree? */
const commonChecks = (
  text: string,
  value: JsonValue,
  proof: ProvedLog & { readonly digest: string },
  trust: ProofTrust,
): readonly ProofCheck[] => {
  const signed = checkSigned(proof, trust)
  return [
    checkUnchanged(text, value, proof.digest),
    signed.check,
    checkTree(proof, signed.checkpoint),
  ]
}

/** Events that are not proved may say anything at all, and what folds them stops at what it cannot read. */
const guarded = async (check: Promise<ProofCheck>): Promise<ProofCheck> => {
  try {
    return await check
  } catch (error) {
    const asks = 'can the claim be made again from the events?'
    return checkOf('recomputed', asks, [`no: ${error instanceof Error ? error.message : error}`])
  }
}

/**
 * Checks a file that `proveFigure`, `proveDifference` or `proveRefusal` made, from itself alone: no ledger is needed.
 *
 * @returns the answers, of which one that fails is enough; or where the text is no such file
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { checkProof } from '@coflyfr/audit'
 *
 * const checked = await checkProof('{"format":"coflyfr-figure-proof/1"}', { keys: [] })
 * assert.ok(checked._tag === 'Left')
 * assert.equal(checked.left.path, 'report')
 * ```
 */
export const checkProof = async (
  text: string,
  { keys, keyEnds = [], policy = null, command = null, reports: known = reports }: ProofExpectation,
): Promise<Either<UnreadableProof, CheckedProof>> => {
  const parsed = parseJson(text)
  if (isLeft(parsed))
    return left(
      unreadableProof(
        '',
        parsed.left.tag === 'NotJson'
          ? 'JSON, found something else'
          : 'JSON that says one thing only',
      ),
    )
  const value = parsed.right
  const format =
    typeof value === 'object' && value !== null && 'format' in value ? value['format'] : null
  const trust = { keys, keyEnds, policy }
  switch (format) {
    case figureFormat: {
      const proof = read(FigureProof, value)
      if (isLeft(proof)) return proof
      const common = commonChecks(text, value, proof.right, trust)
      const gapless = checkGapless(proof.right, [proof.right.parameters.at.knownAt])
      const recomputed = await guarded(checkFigure(proof.right, known))
      return right({ kind: 'figure', proof: proof.right, checks: [...common, gapless, recomputed] })
    }
    case differenceFormat: {
      const proof = read(DifferenceProof, value)
      if (isLeft(proof)) return proof
      const common = commonChecks(text, value, proof.right, trust)
      const gapless = checkGapless(proof.right, seenFromBoth(proof.right))
      const recomputed = await guarded(checkDifference(proof.right, known))
      const checks = [...common, gapless, recomputed]
      return right({ kind: 'difference', proof: proof.right, checks })
    }
    case refusalFormat: {
      const proof = read(RefusalProof, value)
      if (isLeft(proof)) return proof
      const common = commonChecks(text, value, proof.right, trust)
      const refused = checkRefused(proof.right)
      const checks = [...common, refused, checkCommand(proof.right, command)]
      return right({ kind: 'refusal', proof: proof.right, checks })
    }
    default:
      return left(unreadableProof('format', `one of ${formats.join(', ')}`))
  }
}
