import { type Either, flatMap, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { consistencyProof } from '../consistency-proof.ts'
import type { CosignerKey } from '../cosigner-key.ts'
import { formatNote, type Note, parseNote } from '../note.ts'
import type { SizesRefusal } from '../proof-refusal.ts'
import { readCheckpoint, type SignedCheckpointFormatRefusal } from '../signed-checkpoint.ts'
import type { NodeReader } from '../tree-range.ts'
import {
  type Cosignature,
  type CosignatureRefusal,
  verifyCosignatures,
} from '../verify-cosignatures.ts'
import { parseWholeNumber } from '../whole-number.ts'
import { type AddCheckpointRefusal, formatAddCheckpoint } from './add-checkpoint.ts'

/** The address and the key of a witness. */
export interface WitnessAddress {
  /** Its submission prefix, `http://` or `https://`. */
  readonly url: string
  readonly key: CosignerKey
}

/** A checkpoint to be cosigned, and the tree that it states. */
export interface CheckpointToCosign {
  readonly checkpoint: string
  readonly readNode: NodeReader
  /** Size of the last checkpoint that this witness cosigned, if known; 0 by default. */
  readonly oldSize?: number
  /** How long to wait for each answer, in milliseconds; 5,000 by default. */
  readonly timeoutMs?: number
}

/** The witness did not answer in time; `problem` is what the network says. */
export interface WitnessUnreachable {
  readonly tag: 'WitnessUnreachable'
  readonly url: string
  readonly problem: string
}

/** The witness refused; its status, and the first line of its answer. */
export interface WitnessDeclined {
  readonly tag: 'WitnessDeclined'
  readonly url: string
  readonly status: number
  readonly message: string
}

/** The witness has cosigned a longer log than this one: this log has lost its end, or is another. */
export interface WitnessSawMore {
  readonly tag: 'WitnessSawMore'
  readonly url: string
  readonly seenSize: number
  readonly size: number
}

/** The answer does not hold its cosignature of this checkpoint. */
export interface NotItsCosignature {
  readonly tag: 'NotItsCosignature'
  readonly url: string
}

/** Why a witness did not cosign a checkpoint, in order of precedence. */
export type AskWitnessRefusal =
  | SignedCheckpointFormatRefusal
  | SizesRefusal
  | AddCheckpointRefusal
  | WitnessUnreachable
  | WitnessSawMore
  | WitnessDeclined
  | CosignatureRefusal
  | NotItsCosignature

/** A checkpoint with the cosignature that a witness has added. */
export interface CosignedByWitness {
  readonly note: string
  readonly cosignature: Cosignature
}

const defaultTimeoutMs = 5000

/** How often the witness may name another size: any more, and several signers are using this log at once. */
const triesMax = 3

/**
 * Asks a witness to cosign a checkpoint (C2SP tlog-witness, add-checkpoint), and gives the checkpoint with its verified
 * cosignature. If the witness cosigned another size last, it says so, and gets a proof from there. Refuses
 * {@link AskWitnessRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js'
 * import { generateCosigningKey, generateSigningKey, leafHash, signCheckpoint } from '@coflyfr/proof'
 * import { askWitness } from '@coflyfr/proof/witness'
 *
 * const origin = 'bridgend.example/ledger'
 * const key = generateSigningKey(origin)
 * const witness = generateCosigningKey('witness.example/w1', 'ed25519')
 * assert.ok(isRight(key) && isRight(witness))
 * const root = leafHash('a')
 * const checkpoint = signCheckpoint({ origin, size: 1, root, extensions: [] }, [key.right])
 * assert.ok(isRight(checkpoint))
 * const nobody = { url: 'http://127.0.0.1:9', key: witness.right.cosigner }
 * const asked = await askWitness(nobody, { checkpoint: checkpoint.right, readNode: () => root })()
 * assert.ok(isLeft(asked) && asked.left.tag === 'WitnessUnreachable')
 * ```
 */
export const askWitness =
  (
    witness: WitnessAddress,
    asked: CheckpointToCosign,
  ): TaskEither<AskWitnessRefusal, CosignedByWitness> =>
  async () => {
    const parsed = parseNote(asked.checkpoint)
    if (isLeft(parsed)) return parsed
    const head = readCheckpoint(asked.checkpoint)
    if (isLeft(head)) return head
    const { size } = head.right
    let oldSize = Math.min(asked.oldSize ?? 0, size)
    for (let tries = 0; ; tries += 1) {
      const answer = await submit(witness, asked, oldSize, size)
      if (isLeft(answer)) return answer
      const { status, body } = answer.right
      if (status === 200) return cosigned(witness, parsed.right, body)
      const seenSize = status === 409 ? parseWholeNumber(body.replace(/\n$/, '')) : undefined
      if (seenSize === undefined || tries === triesMax) return declined(witness, status, body)
      if (seenSize > size) return left({ tag: 'WitnessSawMore', url: witness.url, seenSize, size })
      oldSize = seenSize
    }
  }

const declined = (
  { url }: WitnessAddress,
  status: number,
  body: string,
): Either<WitnessDeclined, never> =>
  left({
    tag: 'WitnessDeclined',
    url,
    status,
    message: body.split('\n', 1)[0]?.slice(0, 200) ?? '',
  })

interface WitnessAnswer {
  readonly status: number
  readonly body: string
}

const submit = async (
  { url }: WitnessAddress,
  { checkpoint, readNode, timeoutMs = defaultTimeoutMs }: CheckpointToCosign,
  oldSize: number,
  size: number,
): Promise<Either<AskWitnessRefusal, WitnessAnswer>> => {
  const body = pipe(
    consistencyProof(readNode, oldSize, size),
    flatMap(
      (proof): Either<AskWitnessRefusal, string> =>
        formatAddCheckpoint({ oldSize, proof, checkpoint }),
    ),
  )
  if (isLeft(body)) return body
  try {
    const response = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST',
      body: body.right,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return right({ status: response.status, body: await response.text() })
  } catch (error) {
    return left({ tag: 'WitnessUnreachable', url, problem: problemOf(error) })
  }
}

/** `fetch` puts the error of the system into `cause`. */
const problemOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

/** Takes only the cosignature of the witness from its answer, and only if it verifies. */
const cosigned = (
  { url, key }: WitnessAddress,
  note: Note,
  body: string,
): Either<AskWitnessRefusal, CosignedByWitness> =>
  pipe(
    parseNote(`${note.text}\n${body}`),
    flatMap(({ signatures }): Either<AskWitnessRefusal, CosignedByWitness> => {
      const isOwn = ({ name, keyId }: { readonly name: string; readonly keyId: string }) =>
        name === key.name && keyId === key.keyId
      const own = signatures.filter(isOwn)
      const others = note.signatures.filter((signature) => !isOwn(signature))
      if (own.length === 0) return left({ tag: 'NotItsCosignature', url })
      return pipe(
        formatNote({ text: note.text, signatures: [...others, ...own.slice(0, 1)] }),
        flatMap((text) =>
          pipe(
            verifyCosignatures(text, [key]),
            flatMap(
              ([cosignature]): Either<AskWitnessRefusal, CosignedByWitness> =>
                cosignature === undefined
                  ? left({ tag: 'NotItsCosignature', url })
                  : right({ note: text, cosignature }),
            ),
          ),
        ),
      )
    }),
  )
