import { StoreFault } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { postingIndex } from './actuals/posting-index.ts'
import { withScratch } from './scratch.ts'

test('withScratch gives what the work gives, and its own faults', async () => {
  expect(await withScratch(async (scratch) => postingIndex(scratch).see('a'))).toEqual({
    ordinal: 1,
    isHeld: false,
  })
  const bug = new Error('A bug')
  await expect(withScratch(() => Promise.reject(bug))).rejects.toBe(bug)
})

test('withScratch tells that the disk is full, and where', async () => {
  const filling = withScratch(async (scratch) => {
    scratch.exec('PRAGMA max_page_count = 8')
    const index = postingIndex(scratch)
    for (let number = 0; number < 10_000; number += 1) index.see(`posting ${number}`)
  })
  await expect(filling).rejects.toThrow(StoreFault)
  await expect(filling).rejects.toThrow('make room there, or name another folder in TMPDIR')
})
