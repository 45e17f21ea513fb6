import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeyBlock } from './key-blocks.ts'
import { type KeyTable, keyTableInSteps } from './key-table.ts'

const keyTable = (blocks: readonly KeyBlock[]): KeyTable => {
  const steps = keyTableInSteps(blocks)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

test('finds every run of a key, whatever other keys there are', () => {
  const key = fc.oneof(fc.nat(20), fc.integer({ min: 0, max: 0xffff_ffff }))
  fc.assert(
    fc.property(fc.array(key, { maxLength: 2_000 }), fc.nat(2_000), key, (keys, length, other) => {
      const table = keyTable([[0, Uint32Array.from(keys.slice(0, length))]])
      for (const [position, added] of keys.entries()) {
        if (position >= length) table.add(added, position)
      }
      for (const asked of [...keys.slice(0, 50), ...keys.slice(-50), other]) {
        // Of the blocks it was made from, the table knows only where runs begin.
        const expected = [...keys.entries()].filter(
          ([position, added]) =>
            added === asked && (position >= length || keys[position - 1] !== asked),
        )
        expect([...table.positionsOf(asked)].sort((one, two) => one - two)).toEqual(
          expected.map(([position]) => position),
        )
      }
    }),
    { numRuns: 40 },
  )
})
