import { type Citation, keyOf } from './state.ts'

const isSame = (one: Citation, other: Citation): boolean =>
  one.minute.decision === other.minute.decision &&
  one.minute.verb === other.minute.verb &&
  one.minute.by === other.minute.by &&
  one.reference === other.reference &&
  one.kind === other.kind

/**
 * The key of a citation among those there are: what cites one minute about one subject again has the same. The first minute about a version
 * of a document is kept under its content hash, which is at hand; others under all of their parts. A log cites hundreds of
 * thousands, hardly any document twice, and joined texts were two fifths of what they took.
 */
export const citationKey = (
  citations: ReadonlyMap<string, Citation>,
  citation: Citation,
): string => {
  const { minute, kind, reference, contentHash } = citation
  const { by, decision, verb } = minute
  const isFirst = (hash: string): boolean => {
    const first = citations.get(hash)
    return first === undefined || isSame(first, citation)
  }
  if (contentHash !== undefined && isFirst(contentHash)) return contentHash
  return keyOf(by, decision, verb, kind, reference, contentHash ?? null)
}
