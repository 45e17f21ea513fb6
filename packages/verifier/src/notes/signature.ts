import type { Hashing } from '../hashing.ts'
import { type Bytes, joined, utf8 } from '../text/bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import type { Note } from './note.ts'
import type { VerifierKey } from './verifier-key.ts'

const timeLength = 8
const lengths = { note: 64, cosignature: timeLength + 64, 'tree-cosignature': timeLength + 2420 }

const textMax = 255

const uint64 = (value: number): Bytes => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value))
  return bytes
}

/** What a cosignature of a whole tree signs (C2SP tlog-cosignature, subtree/v1); undefined if a name is too long. */
const treeMessage = (key: VerifierKey, note: Note, time: number): Bytes | undefined => {
  const checkpoint = parseCheckpoint(note.text)
  if (checkpoint === undefined) return undefined
  const [name, origin] = [utf8(key.name), utf8(checkpoint.origin)]
  if (name.length > textMax || origin.length > textMax) return undefined
  return joined(
    utf8('subtree/v1\n\0'),
    Uint8Array.of(name.length),
    name,
    uint64(time),
    Uint8Array.of(origin.length),
    origin,
    uint64(0),
    uint64(checkpoint.size),
    checkpoint.root,
  )
}

/** Whether a signature of a note was made by a key; undefined if its algorithm is not available. */
export const isSignatureOf = async (
  { isSignedBy }: Hashing,
  note: Note,
  key: VerifierKey,
  signature: Bytes,
): Promise<boolean | undefined> => {
  const { kind, publicKey } = key
  if (signature.length !== lengths[kind]) return false
  if (kind === 'note') return isSignedBy('Ed25519', publicKey, utf8(note.text), signature)
  const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0))
  if (!Number.isSafeInteger(time)) return false
  const signed = signature.slice(timeLength)
  if (kind === 'cosignature') {
    const message = utf8(`cosignature/v1\ntime ${time}\n${note.text}`)
    return isSignedBy('Ed25519', publicKey, message, signed)
  }
  const message = treeMessage(key, note, time)
  return message === undefined ? false : isSignedBy('ML-DSA-44', publicKey, message, signed)
}
