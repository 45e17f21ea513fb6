import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { type Measurement, timed } from '../measured.ts'
import { packPaths } from './pack.ts'

const lineFeed = 10

/** Calls `take` with each line of a file, as bytes in one buffer that is filled again and again. */
const eachLine = (path: string, take: (line: Buffer) => void): void => {
  const file = openSync(path, 'r')
  let buffer = Buffer.alloc(1 << 20)
  let kept = 0
  for (;;) {
    const read = readSync(file, buffer, kept, buffer.length - kept, null)
    if (read === 0) break
    const end = kept + read
    let start = 0
    for (;;) {
      const at = buffer.indexOf(lineFeed, start)
      if (at === -1 || at >= end) break
      take(buffer.subarray(start, at))
      start = at + 1
    }
    buffer.copyWithin(0, start, end)
    kept = end - start
    if (kept === buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length)
  }
  closeSync(file)
}

/**
 * The least that checking the hash of every line can cost: the same bytes are read, and each line is hashed once, in
 * Node's fastest way. No tree, no ids, nothing is compared.
 */
const reading =
  (take: (line: Buffer) => void): Measurement =>
  async ({ cache, seed, events }) => {
    const path = join(packPaths(cache, { events, seed }).pack, 'events.ndjson')
    let read = 0
    const timing = await timed(() =>
      eachLine(path, (line) => {
        if (hash('sha256', line, 'hex') === '') throw new Error('No hash')
        take(line)
        read += 1
      }),
    )
    assert.equal(read, events)
    return { events: read, ...timing, facts: {} }
  }

/** The lines read and hashed. */
export const readAndHashed: Measurement = reading(() => {})

/** The same, and each line parsed. */
export const readHashedAndParsed: Measurement = reading((line) => {
  if (JSON.parse(line.toString()) === undefined) throw new Error('No event')
})
