import type { Hashing } from '../hashing.ts'
import { parseSize } from '../notes/checkpoint.ts'
import { type Bytes, bytesOfBase64 } from '../text/bytes.ts'
import { GrowingTree } from '../tree/growing-tree.ts'

type Part =
  | { readonly kind: 'node'; readonly level: number; readonly hash: Bytes }
  | { readonly kind: 'events'; readonly count: number }

/** The leaves of a tree from left to right: runs of a selection's events, and the roots of the subtrees between. */
export interface RangeProof {
  readonly size: number
  readonly parts: readonly Part[]
}

const levelsMax = 52

const parsePart = (line: string): Part | undefined => {
  const [word, first = '', second = '', ...more] = line.split(' ')
  const number = parseSize(first)
  if (number === undefined || more.length > 0) return undefined
  if (word === 'events' && second === '' && line === `events ${number}` && number > 0)
    return { kind: 'events', count: number }
  const hash = bytesOfBase64(second)
  const isNode = word === 'node' && hash?.length === 32 && number <= levelsMax
  return isNode ? { kind: 'node', level: number, hash } : undefined
}

const fits = ({ size, parts }: RangeProof): boolean => {
  let covered = 0
  let before = ''
  for (const part of parts) {
    const width = part.kind === 'node' ? 2 ** part.level : part.count
    if (part.kind === 'node' && covered % width !== 0) return false
    if (part.kind === 'events' && before === 'events') return false
    covered += width
    before = part.kind
    if (covered > size) return false
  }
  return covered === size
}

/** Parses a range proof; undefined if it is malformed, or its parts do not cover the leaves exactly. */
export const parseRangeProof = (source: string): RangeProof | undefined => {
  const [title, sizeLine = '', ...lines] = source.split('\n')
  if (title !== 'coflyfr-range-proof/v1' || lines.pop() !== '') return undefined
  const size = sizeLine.startsWith('size ') ? parseSize(sizeLine.slice(5)) : undefined
  const parts = lines.flatMap((line) => parsePart(line) ?? [])
  if (size === undefined || parts.length !== lines.length) return undefined
  const proof = { size, parts }
  return fits(proof) ? proof : undefined
}

/** The positions of the lines of a selection. */
export function* positionsOf({ parts }: RangeProof): Generator<number, undefined> {
  let at = 0
  for (const part of parts) {
    const width = part.kind === 'node' ? 2 ** part.level : part.count
    if (part.kind === 'events') for (let place = 0; place < width; place += 1) yield at + place
    at += width
  }
}

/** The root that a proof gives for these leaves; undefined if the proof is for another number of them. */
export const rootOfRange = (
  hashing: Hashing,
  { parts }: RangeProof,
  leaves: readonly Bytes[],
): Bytes | undefined => {
  const tree = new GrowingTree(hashing)
  let next = 0
  for (const part of parts) {
    if (part.kind === 'node') tree.push(part.hash, 0, part.level)
    else {
      const run = leaves.slice(next, next + part.count)
      if (run.length < part.count) return undefined
      for (const leaf of run) tree.push(leaf)
      next += part.count
    }
  }
  return next === leaves.length ? tree.root() : undefined
}
