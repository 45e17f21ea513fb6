import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { Hashing } from '../hashing.ts'
import { parseVerifierKey, type VerifierKey, verifierKeyText } from '../notes/verifier-key.ts'
import { bytesOfBase64 } from '../text/bytes.ts'

const pkcs8OfEd25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The public half of the key in `LEDGER.key`, in a list; an empty list if the file holds no key. */
export const keyOfPrivateFile = (hashing: Hashing, source: string): readonly VerifierKey[] => {
  const [, name = '', base64 = ''] =
    /^PRIVATE\+KEY\+([^+]+)\+[0-9a-f]{8}\+(\S+)$/.exec(source.trim()) ?? []
  const bytes = bytesOfBase64(base64)
  if (bytes?.length !== 33 || bytes[0] !== 1) return []
  const key = Buffer.concat([pkcs8OfEd25519, bytes.slice(1)])
  const spki = createPublicKey(createPrivateKey({ key, format: 'der', type: 'pkcs8' })).export({
    format: 'der',
    type: 'spki',
  })
  const text = verifierKeyText(hashing, name, new Uint8Array(spki.subarray(-32)))
  const parsed = parseVerifierKey(hashing, text)
  return parsed === undefined ? [] : [parsed]
}
