import assert from 'node:assert/strict'
import { appendBytesMax } from '@coflyfr/core'
import { append, committed, logOf, noted, refused, type Stage, type Trial } from './stage.ts'

/** Bytes of `{"text":""}` around a text. */
const frameBytes = 11

/** An event whose canonical data is exactly so many bytes, most of them in characters of three bytes. */
const sized = (bytes: number) => {
  const rest = bytes - frameBytes
  return noted('€'.repeat(Math.floor(rest / 3)) + 'x'.repeat(rest % 3))
}

const limits = async ({ store }: Stage): Promise<void> => {
  const bytesMax = appendBytesMax
  for (const events of [[sized(bytesMax + 1)], [sized(bytesMax - 100), sized(101)]]) {
    const failure = await refused(store, append('too-large', { events }))
    assert.deepEqual({ ...failure }, { tag: 'AppendTooLarge', bytes: bytesMax + 1, bytesMax })
  }
  assert.deepEqual(await logOf(store), [])
  await committed(store, append('largest', { events: [sized(bytesMax)] }))
  const halves = [sized(bytesMax / 2), sized(bytesMax / 2)]
  await committed(store, append('halves', { events: halves, expectedRevision: 0 }))
  const log = await logOf(store)
  assert.deepEqual(
    log.slice(1).map(({ data }) => data),
    halves.map(({ data }) => data),
  )
}

/** The size of an append, in bytes of canonical data. */
export const sizing: readonly Trial[] = [
  { name: 'an append above the limit is refused, one at the limit is taken', run: limits },
]
