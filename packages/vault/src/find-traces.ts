import { closeSync, openSync, readSync } from 'node:fs'
import type { Trace } from '@coflyfr/core'

/** A trace of a person that was found in a file. */
export interface FoundTrace {
  readonly file: string
  readonly kind: Trace['kind']
  /** Of its first byte, from the beginning of the file. */
  readonly offset: number
}

/** Bytes to look for, in one of the forms that a trace may stand in. */
interface Needle {
  readonly kind: Trace['kind']
  readonly bytes: Buffer
}

/** A shorter text, or a date, may rightly stand in a file, so only its salt is searched for. */
const shortestText = 6
const common = /^\d{4}-\d{2}(?:-\d{2})?$/

/** Storage cuts long values into pages: both ends of one are looked for. */
const endBytes = 32

const chunkBytes = 1 << 20

/** Whether finding a text would mean something: it is long enough, and not a date. */
const isTelling = (bytes: Uint8Array): boolean =>
  bytes.length >= shortestText && !common.test(Buffer.from(bytes).toString('utf8'))

const endsOf = (bytes: Buffer): readonly Buffer[] =>
  bytes.length <= endBytes ? [bytes] : [bytes.subarray(0, endBytes), bytes.subarray(-endBytes)]

const needlesOf = ({ kind, bytes }: Trace): readonly Needle[] => {
  const raw = Buffer.from(bytes)
  if (kind === 'text' && !isTelling(raw)) return []
  const written =
    kind === 'salt' || kind === 'key'
      ? [raw, Buffer.from(raw.toString('hex')), Buffer.from(raw.toString('base64'))]
      : endsOf(raw)
  return written.map((one) => ({ kind, bytes: one }))
}

/**
 * How many of the traces are searched for themselves. The others are short texts and dates, which may rightly stand in
 * a file; for them the salts that were kept with them are searched for.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { tellingTraces } from '@coflyfr/vault'
 *
 * const traces = ['Anna Example', 'cy', '2014-05-03'].map((text) => ({ kind: 'text' as const, bytes: Buffer.from(text) }))
 * assert.equal(tellingTraces(traces), 1)
 * ```
 */
export const tellingTraces = (traces: readonly Trace[]): number =>
  traces.filter((trace) => needlesOf(trace).length > 0).length

/**
 * Looks through files, byte by byte, for traces of a person: keys, salts, texts in clear, values as they were stored.
 * Only for files that no engine of this process has open: closing one would take its locks away.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync, writeFileSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { findTraces } from '@coflyfr/vault'
 *
 * const file = join(mkdtempSync(join(tmpdir(), 'scan-')), 'notes')
 * writeFileSync(file, 'Told of Anna Example')
 * const traces = [{ kind: 'text' as const, bytes: Buffer.from('Anna Example') }]
 * assert.deepEqual(findTraces([file], traces), [{ file, kind: 'text', offset: 8 }])
 * ```
 */
export const findTraces = (
  files: readonly string[],
  traces: readonly Trace[],
): readonly FoundTrace[] => {
  const needles = traces.flatMap(needlesOf)
  return needles.length === 0 ? [] : files.flatMap((file) => inFile(file, needles))
}

const inFile = (file: string, needles: readonly Needle[]): readonly FoundTrace[] => {
  try {
    return found(file, needles)
  } catch (error) {
    // Write-ahead logs and drafts come and go: what is gone holds nothing.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

const found = (file: string, needles: readonly Needle[]): readonly FoundTrace[] => {
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length)) - 1
  const offsets = new Map<Needle, number>()
  for (const { start, bytes } of windowsOf(file, overlap)) {
    for (const needle of needles) {
      const at = offsets.has(needle) ? -1 : bytes.indexOf(needle.bytes)
      if (at !== -1) offsets.set(needle, start + at)
    }
  }
  return [...offsets].map(([{ kind }, offset]) => ({ file, kind, offset }))
}

/** The bytes of a file, a part at a time; each begins with the end of the one before it, in which a needle may begin. */
function* windowsOf(
  file: string,
  overlap: number,
): Generator<{ readonly start: number; readonly bytes: Buffer }> {
  const buffer = Buffer.alloc(chunkBytes + overlap)
  const handle = openSync(file, 'r')
  try {
    for (let start = 0, kept = 0; ; ) {
      const read = readSync(handle, buffer, kept, chunkBytes, start + kept)
      if (read === 0) return
      const bytes = buffer.subarray(0, kept + read)
      yield { start, bytes }
      kept = Math.min(overlap, bytes.length)
      start += bytes.length - kept
      buffer.copyWithin(0, bytes.length - kept, bytes.length)
    }
  } finally {
    closeSync(handle)
  }
}
