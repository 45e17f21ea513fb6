import { hash } from 'node:crypto'

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const bytesOf = (uuid: string): Buffer => {
  if (!uuidForm.test(uuid))
    throw new RangeError(`Cannot use as a namespace: "${uuid}" is not a UUID`)
  return Buffer.from(uuid.replaceAll('-', ''), 'hex')
}

/**
 * The name-based UUID of a name in a namespace (RFC 9562, section 5.5): the same two always give the same id. Throws a
 * RangeError where the namespace is not a UUID.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { uuidV5 } from '@coflyfr/core'
 *
 * const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
 * assert.equal(uuidV5(dns, 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2')
 * ```
 */
export const uuidV5 = (namespace: string, name: string): string => {
  const digest = hash(
    'sha1',
    Buffer.concat([bytesOf(namespace), Buffer.from(name, 'utf8')]),
    'buffer',
  )
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  return digest
    .toString('hex', 0, 16)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
