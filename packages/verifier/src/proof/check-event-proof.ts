import { hashLength, leafHashInto } from '../hashing.ts'
import { envelopeFault } from '../log/envelope.ts'
import { textOfUtf8, utf8 } from '../text/bytes.ts'
import { inclusionFault } from '../tree/inclusion.ts'
import { checkCompared } from './check-compared.ts'
import type { FormFault } from './form.ts'
import { checkOf, type ProofCheck, uncheckedOf } from './proof-check.ts'
import type { ProofSession } from './proof-session.ts'
import { minuteOf, type ProofVerification, unreadable } from './proof-verification.ts'
import type { HeldEvent } from './proved-log.ts'
import { keysGiven, vouchedFor } from './signed-tree.ts'
import { notProvedOfEvent } from './statements.ts'
import { parseTlogProof, type TlogProof } from './tlog-proof.ts'
import { toldEvent } from './told-event.ts'

/** The event that is to be proved, as it is hashed. */
const preimageOf = ({ event }: ProofSession, { extra }: TlogProof): string | FormFault => {
  const place = event?.name ?? 'extra'
  if (event === null && extra === undefined)
    return { path: place, expected: 'the event; give it with --event, as events.ndjson has it' }
  const preimage =
    event === null ? textOfUtf8(extra ?? new Uint8Array()) : event.source.replace(/\r?\n$/, '')
  if (preimage === undefined) return { path: place, expected: 'an event in UTF-8' }
  const fault = envelopeFault(preimage)
  return fault === null ? preimage : { path: place, expected: `an event (${fault})` }
}

interface SignedBy {
  readonly check: ProofCheck
  readonly key: string | null
}

/** Each known key is asked by itself: that another one's signature is wrong says nothing against the one that signed. */
const checkSigned = async (
  session: ProofSession,
  { checkpoint, note }: TlogProof,
): Promise<SignedBy> => {
  const keys = keysGiven(session)
  if (keys.length === 0)
    return {
      check: uncheckedOf('signed', 'KeyMissing', 'the file names no key; give --key'),
      key: null,
    }
  const { origin } = checkpoint
  for (const key of keys)
    if ((await vouchedFor(session, [key], origin, note)).kind === 'trusted')
      return { check: checkOf('signed', []), key: key.text }
  const told = await vouchedFor(session, keys, origin, note)
  const why = told.kind === 'not' ? told : { code: 'UnknownKey', detail: 'no known key signed it' }
  const finding = { code: why.code, detail: `checkpoint: ${why.detail}` }
  return { check: checkOf('signed', [finding]), key: null }
}

/** Checks the C2SP tlog-proof of an event: that it stands at its index in the log of the checkpoint, and that a known key signed that. */
export const checkEventProof = async (
  session: ProofSession,
  text: string,
): Promise<ProofVerification> => {
  const parsed = parseTlogProof(text)
  if ('path' in parsed) return unreadable(parsed.path, parsed.expected)
  const preimage = preimageOf(session, parsed)
  if (typeof preimage !== 'string') return unreadable(preimage.path, preimage.expected)
  const { index, hashes, checkpoint } = parsed
  const { size, root } = checkpoint
  const leaf = new Uint8Array(hashLength)
  leafHashInto(session.hashing, utf8(preimage), leaf)
  const fault = inclusionFault(session.hashing, { leaf, index, size, root, hashes })
  const proved =
    fault === null ? [] : [{ code: 'ProofInvalid', detail: `index ${index}: ${fault}` }]
  const envelope: Omit<HeldEvent, 'position'> = JSON.parse(preimage)
  const signed = await checkSigned(session, parsed)
  return {
    kind: 'event',
    claims: toldEvent({ ...envelope, position: index }),
    checkpoint: minuteOf(checkpoint),
    key: signed.key,
    checks: [
      signed.check,
      checkOf('proved', proved),
      ...(await checkCompared(session, checkpoint.origin, [checkpoint])),
    ],
    doesNotProve: notProvedOfEvent,
  }
}
