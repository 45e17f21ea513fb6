import type { Hash } from '@coflyfr/proof'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { levelMax } from './compact-range.ts'
import { rangeProofHeader } from './range-proof.ts'
import { linesIfThere } from './read-lines.ts'

/** One step of a range proof: a node, or a number of events. */
export type RangeProofStep =
  | { readonly kind: 'node'; readonly level: number; readonly hash: Hash }
  | { readonly kind: 'events'; readonly count: number }

/** A line of a range proof after the first: the size of the tree, then its steps. */
type RangeProofLine = RangeProofStep | { readonly kind: 'size'; readonly size: number }

const hashBytes = 32

const sizeForm = /^size (0|[1-9]\d{0,15})$/

const stepForm = /^(?:node (0|[1-9]\d?) (\S+)|events ([1-9]\d{0,15}))$/

const stepOf = (text: string): RangeProofStep | null => {
  const [, level, base64 = '', count] = stepForm.exec(text) ?? []
  if (count !== undefined) return { kind: 'events', count: Number(count) }
  const hash = Buffer.from(base64, 'base64')
  if (level === undefined || hash.length !== hashBytes || hash.toString('base64') !== base64)
    return null
  return { kind: 'node', level: Number(level), hash }
}

const lineOf = (text: string, number: number): RangeProofLine | null => {
  if (number > 2) return stepOf(text)
  const [, size] = sizeForm.exec(text) ?? []
  return size === undefined ? null : { kind: 'size', size: Number(size) }
}

/** A left says what is wrong with a line, and is the last. */
async function* readRangeProof(path: string): AsyncGenerator<Either<string, RangeProofLine>> {
  let number = 0
  let before: RangeProofLine['kind'] | null = null
  for await (const lines of linesIfThere(path)) {
    for (const { text, isEnded } of lines) {
      number += 1
      if (number === 1 && text === rangeProofHeader && isEnded) continue
      const line = number === 1 || text === null || !isEnded ? null : lineOf(text, number)
      if (line === null || (line.kind === 'events' && before === 'events'))
        return yield left(`line ${number} is no line of it`)
      before = line.kind
      yield right(line)
    }
  }
  if (number < 2) yield left('it has no head')
}

/**
 * The size of the tree, if the steps of the range proof cover exactly that many leaves; else what is wrong with it. The
 * proof is read to its end before any event is placed, so that a broken one places none.
 */
export const rangeProofSize = async (path: string): Promise<Either<string, number>> => {
  let size = 0
  let covered = 0
  for await (const read of readRangeProof(path)) {
    if (isLeft(read)) return read
    const line = read.right
    if (line.kind === 'size') size = line.size
    else if (line.kind === 'events') covered += line.count
    else {
      const isThere = line.level <= levelMax && covered % 2 ** line.level === 0
      if (!isThere) return left(`no node of level ${line.level} stands at ${covered}`)
      covered += 2 ** line.level
    }
    if (covered > size) return left(`it covers more than ${size} leaves`)
  }
  return covered === size ? right(size) : left(`it covers ${covered} of ${size} leaves`)
}

/** The steps of a range proof, up to the first line that is wrong. */
export async function* rangeProofSteps(path: string): AsyncGenerator<RangeProofStep> {
  for await (const read of readRangeProof(path)) {
    if (isLeft(read)) return
    if (read.right.kind !== 'size') yield read.right
  }
}
