import type { ReconciliationLine } from '../line.ts'

/** Lines of both sides; in a matching, those that nothing is matched with yet. */
export interface OpenLines {
  readonly ledger: readonly ReconciliationLine[]
  readonly extract: readonly ReconciliationLine[]
}

type Lines = ReconciliationLine[]

interface Bucket {
  readonly ledger: Lines
  readonly extract: Lines
}

const groupedBy = (
  lines: readonly ReconciliationLine[],
  keyOf: (line: ReconciliationLine) => string,
): Map<string, Bucket> => {
  const buckets = new Map<string, Bucket>()
  for (const line of lines) {
    const key = keyOf(line)
    const bucket = buckets.get(key)
    if (bucket === undefined) buckets.set(key, { ledger: [line], extract: [] })
    else bucket.ledger.push(line)
  }
  return buckets
}

/**
 * Brings together the lines of both sides that have one key and hands each such bucket to `visit`, which says what it
 * leaves open. Buckets come in the order of their keys where `sorted` asks for it; one hash of each line, no line twice.
 */
export const joinLines = (
  { ledger, extract }: OpenLines,
  keyOf: (line: ReconciliationLine) => string,
  visit: (bucket: OpenLines) => OpenLines,
  order: 'sorted' | 'any' = 'any',
): OpenLines => {
  const buckets = groupedBy(ledger, keyOf)
  const openExtract: Lines = []
  for (const line of extract) (buckets.get(keyOf(line))?.extract ?? openExtract).push(line)
  const openLedger: Lines = []
  const entries = order === 'any' ? buckets.values() : sortedBuckets(buckets)
  for (const bucket of entries) {
    const left = bucket.extract.length === 0 ? bucket : visit(bucket)
    for (const line of left.ledger) openLedger.push(line)
    for (const line of left.extract) openExtract.push(line)
  }
  return { ledger: openLedger, extract: openExtract }
}

/** Only buckets of both sides take part, so only those are put in order. */
const sortedBuckets = (buckets: ReadonlyMap<string, Bucket>): Iterable<Bucket> => {
  const [both, one]: [string[], Bucket[]] = [[], []]
  for (const [key, bucket] of buckets) {
    if (bucket.extract.length === 0) one.push(bucket)
    else both.push(key)
  }
  return [...both.sort().flatMap((key) => buckets.get(key) ?? []), ...one]
}
