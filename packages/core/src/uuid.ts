import { nodeCrypto } from './node-crypto.ts'

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const parsedBytesOf = (uuid: string): Buffer => {
  if (!uuidForm.test(uuid))
    throw new RangeError(`Cannot use as a namespace: "${uuid}" is not a UUID`)
  return Buffer.from(uuid.replaceAll('-', ''), 'hex')
}

const namespaceLength = 16

/** The bytes to be hashed are put together here: names are short, and hashed one at a time. */
const scratch = Buffer.alloc(1_024)

/**
 * Views of the first bytes of {@link scratch}, by their number, each made once: making one takes a quarter of the time
 * of a hash.
 */
const views: Buffer[] = []

/** The namespace whose bytes are in {@link scratch} now: all event ids have the same one. */
let standing = ''

const putNamespace = (uuid: string): void => {
  if (uuid === standing) return
  parsedBytesOf(uuid).copy(scratch)
  standing = uuid
}

/** Bytes that a UTF-16 code unit takes at most in UTF-8. */
const bytesOfUnitMax = 3

const hashedBytes = (namespace: string, name: string): Buffer => {
  putNamespace(namespace)
  if (namespaceLength + name.length * bytesOfUnitMax > scratch.length)
    return Buffer.concat([scratch.subarray(0, namespaceLength), Buffer.from(name)])
  const length = namespaceLength + scratch.write(name, namespaceLength)
  return (views[length] ??= scratch.subarray(0, length))
}

/** The digit that stands for a variant of RFC 9562 in the place of another. */
const variantOf = (digit: string): string => '89ab'.charAt('0123456789abcdef'.indexOf(digit) % 4)

/**
 * The name-based UUID of a name in a namespace (RFC 9562, section 5.5): the same two always give the same id. Throws a
 * RangeError where the namespace is not a UUID, a TypeError where the name holds a lone surrogate.
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
  if (!name.isWellFormed())
    throw new TypeError('Cannot name a UUID: the name holds a lone surrogate')
  const digest = nodeCrypto().hash('sha1', hashedBytes(namespace, name), 'hex')
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variantOf(digest.charAt(16))}${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}
