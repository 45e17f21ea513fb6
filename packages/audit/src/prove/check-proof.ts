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

/** What a proof file is checked against. */
export interface ProofExpectation {
  /** Keys that may have signed. Without any, nobody knows whose the signature is: that check is `not-checked`. */
  readonly keys: readonly VerifierKey[]
  /** Keys that ended, and after which size; none by default. */
  readonly keyEnds?: readonly KeyEnd[]
  /**
   * The policy that the signed checkpoint must meet, instead of `keys`: the keys of its log, witnesses and quorum. None
   * by default.
   */
  readonly policy?: Policy | null
  /** The refused command, for the proof of a refusal. */
  readonly command?: Command | null
  readonly reports?: ReadonlyMap<string, AnyReport>
}

/** A readable proof file, and the answer to each question about it. */
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

/**
 * The questions asked of every proof: is the file as it was written, is the checkpoint signed, are the events in the
 * tree?
 */
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

/** Unproved events may hold anything, and a report throws on an event that it cannot read. */
const guarded = async (check: Promise<ProofCheck>): Promise<ProofCheck> => {
  try {
    return await check
  } catch (error) {
    const asks = 'can the claim be made again from the events?'
    return checkOf('recomputed', asks, [`no: ${error instanceof Error ? error.message : error}`])
  }
}

/**
 * Checks a file made by `proveFigure`, `proveDifference` or `proveRefusal`. The file alone is enough: no ledger is
 * needed.
 *
 * @returns the answer to each question, where a single failure refutes the proof; a left says where the text is no such
 * file
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
