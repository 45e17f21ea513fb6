import { appendLeaf, emptyTail, type Hash, leafHash, rootOf } from '@coflyfr/proof'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compactRange } from './compact-range.ts'
import { nodeLines } from './range-proof.ts'

const sizeMax = 300

const leaves = Array.from({ length: sizeMax }, (_, position) => leafHash(`event ${position}`))

const nodes = new Map<string, Hash>()
const roots: Hash[] = [rootOf(emptyTail)]
let tail = emptyTail
for (const [position, leaf] of leaves.entries()) {
  nodes.set(`0/${position}`, leaf)
  const grown = appendLeaf(tail, leaf)
  for (const { level, index, hash } of grown.completed) nodes.set(`${level}/${index}`, hash)
  tail = grown.tail
  roots.push(rootOf(tail))
}

const readNode = (level: number, index: number): Hash => {
  const node = nodes.get(`${level}/${index}`)
  if (node === undefined) throw new Error(`There is no node ${level}/${index}`)
  return node
}

type Step = readonly [level: number, hash: Hash]

/** The steps of a proof that shows some positions of a log of this size. */
const stepsOf = (size: number, shown: ReadonlySet<number>): readonly Step[] => {
  const steps: Step[] = []
  let next = 0
  const gap = (to: number): void => {
    for (const line of nodeLines(readNode, next, to).split('\n').slice(0, -1)) {
      const [, level, hash = ''] = line.split(' ')
      steps.push([Number(level), Buffer.from(hash, 'base64')])
    }
  }
  for (const position of [...shown].sort((one, other) => one - other)) {
    gap(position)
    steps.push([0, readNode(0, position)])
    next = position + 1
  }
  gap(size)
  return steps
}

/** The root that steps lead to, and how many leaves they cover; null if one does not fit. */
const leadTo = (steps: readonly Step[]) => {
  const range = compactRange()
  for (const [level, hash] of steps) if (!range.push(level, hash)) return null
  return { covered: range.covered(), root: Buffer.from(range.root()) }
}

const asked = fc.integer({ min: 0, max: sizeMax }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    shown: size === 0 ? fc.constant<number[]>([]) : fc.array(fc.nat(size - 1), { maxLength: 20 }),
  }),
)

test('a range proof leads from any selection of any log to its root', () => {
  fc.assert(
    fc.property(asked, ({ size, shown }) => {
      expect(leadTo(stepsOf(size, new Set(shown)))).toEqual({
        covered: size,
        root: Buffer.from(roots[size] ?? []),
      })
    }),
  )
})

const spoiled = fc.record({
  asked: asked.filter(({ size }) => size > 1),
  at: fc.nat(),
  how: fc.constantFrom('drop', 'repeat', 'swap', 'level', 'bit'),
})

const spoil = (steps: readonly Step[], at: number, how: string): readonly Step[] => {
  const index = at % steps.length
  const step = steps[index]
  const next = steps[(index + 1) % steps.length]
  if (step === undefined || next === undefined) return steps
  const [level, hash] = step
  switch (how) {
    case 'drop':
      return steps.toSpliced(index, 1)
    case 'repeat':
      return steps.toSpliced(index, 0, step)
    case 'swap':
      return steps.with(index, next).with((index + 1) % steps.length, step)
    case 'level':
      return steps.with(index, [level + 1, hash])
    default:
      return steps.with(index, [level, Buffer.from(hash).fill((hash[0] ?? 0) ^ 1, 0, 1)])
  }
}

test('a range proof that was changed anywhere does not lead to the root', () => {
  fc.assert(
    fc.property(spoiled, ({ asked: { size, shown }, at, how }) => {
      const steps = stepsOf(size, new Set(shown))
      const other = spoil(steps, at, how)
      fc.pre(JSON.stringify(other) !== JSON.stringify(steps))
      expect(leadTo(other)).not.toEqual({ covered: size, root: Buffer.from(roots[size] ?? []) })
    }),
  )
})
