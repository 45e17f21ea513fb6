import type { Recorded } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { causeCheck } from './cause-check.ts'
import { gatherFindings } from './findings.ts'

/** Checks a log whose events have these causes and the ids e0, e1, e2 … */
const problems = async (...causes: readonly (string | null)[]) => {
  const log = causes.map(
    (causationId, position) =>
      ({ id: `e${position}`, position, stream: 'notes', causationId }) as unknown as Recorded,
  )
  const passes: number[] = []
  async function* readAll({ upTo = Infinity } = {}) {
    passes.push(upTo)
    yield log.slice(0, upTo + 1)
  }
  const findings = gatherFindings()
  const check = causeCheck(findings, { readAll })
  for (const event of log) check.take(event)
  await check.finish()
  return { passes, found: findings.verdict().findings.map(({ position }) => position) }
}

test('a cause that comes before its effect is fine', async () => {
  expect(await problems(null, 'e0', 'e1', 'e0')).toEqual({ passes: [3], found: [] })
})

test('a cause that is missing, the event itself or a later one is reported', async () => {
  expect((await problems(null, 'x', 'e0', 'x', 'e4', null)).found).toEqual([1, 3, 4])
  expect((await problems('e1', null)).found).toEqual([0])
})

test('a log without causes is not read again', async () => {
  expect((await problems(null, null)).passes).toEqual([])
})
