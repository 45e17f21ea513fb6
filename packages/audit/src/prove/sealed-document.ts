import { canonicalJson, type JsonValue, sha256Hex } from '@coflyfr/core'

const withoutDigest = (document: unknown): JsonValue =>
  JSON.parse(JSON.stringify({ ...Object(document), digest: undefined }))

/**
 * SHA-256 of the canonical JSON of a document without its `digest`. It shows accidental damage, and proves nothing
 * else.
 */
export const digestOf = (document: unknown): string =>
  sha256Hex(canonicalJson(withoutDigest(document)))

/** A document with its digest. */
export const withDigest = <Document extends object>(
  document: Document,
): Document & { readonly digest: string } => ({ ...document, digest: digestOf(document) })
