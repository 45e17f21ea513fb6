import type { ReconciliationLine } from '../line.ts'

/** Lines of both sides; in a matching, those without a match so far. */
export interface OpenLines {
  readonly ledger: readonly ReconciliationLine[]
  readonly extract: readonly ReconciliationLine[]
}

type Lines = ReconciliationLine[]

type KeyOf = (line: ReconciliationLine) => string

const gather = (buckets: Map<string, Lines>, key: string, line: ReconciliationLine): void => {
  const bucket = buckets.get(key)
  if (bucket === undefined) buckets.set(key, [line])
  else bucket.push(line)
}

/**
 * Puts lines of both sides with the same key into a bucket and hands each bucket to `visit`, which returns the lines
 * that stay open. `sorted` visits buckets in the order of their keys. Each line is hashed once and in one bucket.
 */
export const joinLines = (
  { ledger, extract }: OpenLines,
  keyOf: KeyOf,
  visit: (bucket: OpenLines) => OpenLines,
  order: 'sorted' | 'any' = 'any',
): OpenLines => {
  if (ledger.length === 0 || extract.length === 0) return { ledger, extract }
  const ledgerBuckets = new Map<string, Lines>()
  for (const line of ledger) gather(ledgerBuckets, keyOf(line), line)
  const open: { readonly ledger: Lines; readonly extract: Lines } = { ledger: [], extract: [] }
  const extractBuckets = new Map<string, Lines>()
  for (const line of extract) {
    const key = keyOf(line)
    if (ledgerBuckets.has(key)) gather(extractBuckets, key, line)
    else open.extract.push(line)
  }
  const keys = order === 'any' ? extractBuckets.keys() : [...extractBuckets.keys()].sort()
  for (const key of keys) {
    const bucket = { ledger: ledgerBuckets.get(key) ?? [], extract: extractBuckets.get(key) ?? [] }
    ledgerBuckets.delete(key)
    const left = visit(bucket)
    for (const line of left.ledger) open.ledger.push(line)
    for (const line of left.extract) open.extract.push(line)
  }
  for (const lines of ledgerBuckets.values()) for (const line of lines) open.ledger.push(line)
  return open
}
