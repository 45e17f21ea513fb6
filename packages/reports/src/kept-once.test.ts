import { expect, test } from 'vitest'
import { keptOnce } from './kept-once.ts'

interface Minute {
  readonly decision: string
  readonly verb: string
}

const minuteKeptOnce = () =>
  keptOnce<Minute>({
    nameOf: ({ decision }) => decision,
    isSame: (one, other) => one.verb === other.verb,
  })

test('keptOnce answers with the equal value that came before', () => {
  const kept = minuteKeptOnce()
  const first = kept({ decision: 'C-1', verb: 'approved' })
  expect(kept({ decision: 'C-1', verb: 'approved' })).toBe(first)
  expect(kept({ decision: 'C-2', verb: 'approved' })).not.toBe(first)
})

test('keptOnce remembers the last value of a name', () => {
  const kept = minuteKeptOnce()
  kept({ decision: 'C-1', verb: 'approved' })
  const refused = kept({ decision: 'C-1', verb: 'refused' })
  expect(refused).toEqual({ decision: 'C-1', verb: 'refused' })
  expect(kept({ decision: 'C-1', verb: 'refused' })).toBe(refused)
})

test('keptOnce forgets everything once it remembers ten thousand', () => {
  const kept = minuteKeptOnce()
  const first = kept({ decision: 'C-0', verb: 'approved' })
  for (let number = 1; number < 10_000; number += 1)
    kept({ decision: `C-${number}`, verb: 'approved' })
  expect(kept({ decision: 'C-0', verb: 'approved' })).toBe(first)
  kept({ decision: 'C-10000', verb: 'approved' })
  expect(kept({ decision: 'C-0', verb: 'approved' })).not.toBe(first)
})
