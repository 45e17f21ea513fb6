import { parseNote } from '@coflyfr/proof'
import { right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { FuzzFinding, type FuzzTarget, fuzz } from './fuzz/fuzz-target.ts'
import { canonical, proofTargets } from './fuzz/proof-targets.ts'

const few = (inputs: number): boolean => inputs < 3000

test.each(proofTargets)(
  'inputs mutated from $name never crash or take seconds, and are accepted in one form only',
  (target) => {
    const { inputs, accepted } = fuzz(target, 1, few)
    expect(inputs).toBe(3000)
    expect(accepted).toBeGreaterThan(0)
  },
  120_000,
)

const wrong = (accepts: FuzzTarget['accepts']): FuzzTarget => {
  const [note] = proofTargets
  return { ...note!, accepts }
}

const findingOf = (target: FuzzTarget): unknown => {
  try {
    return fuzz(target, 1, few)
  } catch (error) {
    return error
  }
}

test('catches a reader that throws, accepts another form, or takes seconds', () => {
  const throws = wrong((input) => {
    if (input.includes(0xff)) throw new RangeError('not Unicode')
    return parseNote(input)._tag === 'Right'
  })
  const trims = wrong(
    canonical(
      (input) => parseNote(Buffer.from(input).toString().replaceAll('\r', '')),
      () => right(''),
    ),
  )
  expect(findingOf(throws)).toBeInstanceOf(FuzzFinding)
  const trimming = wrong((input) => {
    const found = Buffer.from(input).toString()
    return canonical(
      () => parseNote(found.replaceAll('\r', '')),
      () => right(found.replaceAll('\r', '')),
    )(input)
  })
  expect(findingOf(trimming)).toMatchObject({ message: expect.stringContaining('another form') })
  expect(() => fuzz(trims, 1, few)).toThrow('another form')
  let calls = 0
  const hangs = wrong((input) => {
    calls += 1
    const before = process.cpuUsage()
    while (calls === 100 && process.cpuUsage(before).user < 1_100_000);
    return parseNote(input)._tag === 'Right'
  })
  expect(findingOf(hangs)).toMatchObject({ message: expect.stringContaining('it took') })
}, 60_000)
