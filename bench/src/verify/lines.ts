import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { type Measurement, timed } from '../measured.ts'
import { eachLine } from '../replay/each-line.ts'
import { verifyLinesPath } from './verify-ledger.ts'

/** The text of an event to hash: its line, or text made again from the parsed value. */
type Hashed = (line: string, envelope: unknown) => string

/**
 * The same events as lines of canonical JSON. Each line is read, parsed and hashed. No tree, no ids, nothing is compared.
 */
const reading =
  (hashed: Hashed): Measurement =>
  async ({ cache, seed, events }) => {
    let read = 0
    const timing = await timed(() =>
      eachLine(verifyLinesPath(cache, { events, seed }), (line) => {
        const text = hashed(line, JSON.parse(line))
        if (hash('sha256', text, 'hex') === '') throw new Error('No hash')
        read += 1
      }),
    )
    assert.equal(read, events)
    return { events: read, ...timing, facts: {} }
  }

/** Each line parsed, and hashed as it is. */
export const linesParsedAndHashed: Measurement = reading((line, envelope) => {
  if (envelope === undefined) throw new Error('No event')
  return line
})

/** Each line parsed, put into canonical form by a library for RFC 8785, and hashed, as hashing values requires. */
export const linesCanonicalised: Measurement = reading((line, envelope) => {
  const text = canonicalize(envelope)
  if (text !== line) throw new Error('Not the canonical form')
  return text
})
