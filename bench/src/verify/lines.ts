import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { type Measurement, timed } from '../measured.ts'
import { eachLine } from '../replay/each-line.ts'
import { verifyLinesPath } from './verify-ledger.ts'

/** The text of an event that is hashed: its line as it stands, or made again of what was parsed. */
type Hashed = (line: string, envelope: unknown) => string

/**
 * The same events as lines of canonical JSON: each line read, parsed and hashed, as by whoever looks at an event before believing
 * it. No tree and no id, nothing compared.
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

/** Each line parsed, and hashed as it stands. */
export const linesParsedAndHashed: Measurement = reading((line, envelope) => {
  if (envelope === undefined) throw new Error('No event')
  return line
})

/** Each line parsed, brought into canonical form by the library for RFC 8785, and hashed: what hashes of values ask for. */
export const linesCanonicalised: Measurement = reading((line, envelope) => {
  const text = canonicalize(envelope)
  if (text !== line) throw new Error('Not the canonical form')
  return text
})
