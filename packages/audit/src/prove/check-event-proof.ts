import { type Recorded, readEnvelope } from '@coflyfr/core'
import {
  type Checkpoint,
  describeCheckpointRefusal,
  formatCosignerKey,
  formatVerifierKey,
  type KeyEnd,
  leafHash,
  type Note,
  type Policy,
  type PolicyLog,
  parseCheckpoint,
  parseNote,
  parseTlogProof,
  type TlogProof,
  type VerifierKey,
  verifyInclusion,
} from '@coflyfr/proof'
import { type Either, flatMap, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { verifiedBy } from '../verify/checkpoint-evidence.ts'
import type { ProofTrust } from './check-signed.ts'
import { checkOf, type ProofCheck, uncheckedOf } from './proof-check.ts'
import { notProvedOfEvent } from './statements.ts'
import { type UnreadableProof, unreadableProof } from './unreadable-proof.ts'

/** What the proof of an event claims. */
interface ClaimedEvent {
  readonly event: Recorded
  readonly origin: string
  /** The key that signed, out of those given; null if none did. The file itself names no key. */
  readonly publicKey: string | null
  readonly checkpoint: string
  readonly doesNotProve: readonly string[]
}

/** A tlog-proof with its event, and the answer to each question about it. */
export interface CheckedEventProof {
  readonly kind: 'event'
  readonly proof: ClaimedEvent
  readonly checks: readonly ProofCheck[]
}

/** What the proof of an event is checked against. */
export interface EventProofExpectation {
  readonly keys: readonly VerifierKey[]
  /** Keys that ended, and after which size; none by default. */
  readonly keyEnds?: readonly KeyEnd[]
  /** The policy that the signed checkpoint must meet, instead of `keys`; none by default. */
  readonly policy?: Policy | null
  /** The event as a line of `events.ndjson`, to check instead of the one in the file. */
  readonly event?: string | null
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of the event to be proved, exactly as it is hashed. */
const eventText = (
  { extra }: TlogProof,
  given: string | null,
): Either<UnreadableProof, { readonly place: string; readonly text: string }> => {
  if (given !== null) return right({ place: '--event', text: given.replace(/\r?\n$/, '') })
  if (extra === undefined)
    return left(
      unreadableProof('extra', 'the event; give it with --event, as events.ndjson has it'),
    )
  try {
    return right({ place: 'extra', text: utf8.decode(extra) })
  } catch {
    return left(unreadableProof('extra', 'an event in UTF-8'))
  }
}

const asksSigned = 'is the checkpoint signed by a key that you know?'

/** Each key that may have signed, with the trust narrowed to that key; for a policy, the keys of its logs. */
const signersOf = ({ keys, keyEnds, policy }: ProofTrust) =>
  policy === null
    ? keys.map((key) => ({ key, trust: { keys: [key], keyEnds, policy } }))
    : policy.logs.map((log) => ({
        key: log.key,
        trust: { keys: [], keyEnds, policy: { ...policy, logs: [log] } },
      }))

const signed = (
  note: string,
  { origin }: Checkpoint,
  trust: ProofTrust,
): { readonly check: ProofCheck; readonly publicKey: string | null } => {
  const { keys, policy } = trust
  if (policy === null && keys.length === 0) {
    const why = 'the file names no key; give --key'
    return { check: uncheckedOf('signed', asksSigned, why), publicKey: null }
  }
  const by = signersOf(trust).find((signer) => !isLeft(verifiedBy(signer.trust, note, origin)))
  if (by !== undefined)
    return { check: checkOf('signed', asksSigned, []), publicKey: keyText(by.key) }
  const all = verifiedBy(trust, note, origin)
  const why = isLeft(all)
    ? describeCheckpointRefusal(all.left)
    : 'it is not signed by any of the keys given'
  return { check: checkOf('signed', asksSigned, [`checkpoint: ${why}`]), publicKey: null }
}

const keyText = (key: PolicyLog['key']): string =>
  'algorithm' in key ? formatCosignerKey(key) : formatVerifierKey(key)

/**
 * Checks the C2SP tlog-proof of an event, as `prove --event` writes it. The file alone is enough: it holds the event as
 * it was hashed. To check a proof without its event, give the event.
 *
 * @returns the answer to each question, where a single failure refutes the proof; a left says where the text is no such
 * file
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { checkEventProof } from '@coflyfr/audit'
 *
 * const checked = checkEventProof('c2sp.org/tlog-proof@v1\nindex 01\n\n', { keys: [] })
 * assert.ok(checked._tag === 'Left')
 * assert.equal(checked.left.path, 'line 2')
 * ```
 */
export const checkEventProof = (
  text: string,
  { keys, keyEnds = [], policy = null, event: given = null }: EventProofExpectation,
): Either<UnreadableProof, CheckedEventProof> => {
  const parsed = parseTlogProof(text)
  if (isLeft(parsed)) {
    const refusal = parsed.left
    return refusal.tag === 'MalformedProofLine'
      ? left(unreadableProof(`line ${refusal.line}`, refusal.expected))
      : left(unreadableProof('checkpoint', `a signed checkpoint (${refusal.tag})`))
  }
  const { index, proof, checkpoint: note } = parsed.right
  const stated = flatMap(({ text: body }: Note) => parseCheckpoint(body))(parseNote(note))
  if (isLeft(stated))
    return left(
      unreadableProof(
        'checkpoint',
        `a signed checkpoint (${describeCheckpointRefusal(stated.left)})`,
      ),
    )
  const said = eventText(parsed.right, given)
  if (isLeft(said)) return said
  const read = readEnvelope(said.right.text)
  if (isLeft(read)) return left(unreadableProof(said.right.place, `an event (${read.left})`))
  const { size, root, origin } = stated.right
  const leaf = leafHash(said.right.text)
  const included = verifyInclusion({ leaf, index, proof, size, root })
  const { check, publicKey } = signed(note, stated.right, { keys, keyEnds, policy })
  const why = isLeft(included) ? [`event ${index} of ${size}: ${included.left.tag}`] : []
  return right({
    kind: 'event',
    proof: {
      event: { ...read.right, position: index },
      origin,
      publicKey,
      checkpoint: note,
      doesNotProve: notProvedOfEvent,
    },
    checks: [check, checkOf('proved', 'is exactly this event in the log of the checkpoint?', why)],
  })
}
