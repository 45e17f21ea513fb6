import { type Citation, keyOf } from './state.ts'

const isSame = (one: Citation, other: Citation): boolean =>
  one.decision === other.decision &&
  one.verb === other.verb &&
  one.by === other.by &&
  one.subject.reference === other.subject.reference &&
  one.subject.kind === other.subject.kind

/**
 * The key of a citation among those there are: what cites one minute about one subject again has the same. The first minute about a version
 * of a document is kept under its content hash, which is at hand; others under all of their parts. A log cites hundreds of
 * thousands, hardly any document twice, and joined texts were two fifths of what they took.
 */
export const citationKey = (
  citations: ReadonlyMap<string, Citation>,
  citation: Citation,
): string => {
  const { by, decision, verb, subject } = citation
  const { kind, reference, contentHash } = subject
  const isFirst = (hash: string): boolean => {
    const first = citations.get(hash)
    return first === undefined || isSame(first, citation)
  }
  if (contentHash !== undefined && isFirst(contentHash)) return contentHash
  return keyOf(by, decision, verb, kind, reference, contentHash ?? null)
}
