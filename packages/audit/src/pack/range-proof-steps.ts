import type { Hash } from '@coflyfr/proof'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { rangeProofHeader } from './range-proof.ts'
import { linesIfThere } from './read-lines.ts'

/** One line of a range proof: a node, or so many events. */
export type RangeProofStep =
  | { readonly kind: 'node'; readonly level: number; readonly hash: Hash }
  | { readonly kind: 'events'; readonly count: number }

const hashBytes = 32

const stepForm = /^(?:node (0|[1-9]\d?) (\S+)|events ([1-9]\d{0,15}))$/

const stepOf = (text: string): RangeProofStep | null => {
  const [, level, base64 = '', count] = stepForm.exec(text) ?? []
  if (count !== undefined) return { kind: 'events', count: Number(count) }
  const hash = Buffer.from(base64, 'base64')
  if (level === undefined || hash.length !== hashBytes || hash.toString('base64') !== base64)
    return null
  return { kind: 'node', level: Number(level), hash }
}

/** The lines of a range proof of a tree of that size; a left is what is wrong with one, and the end. */
export async function* rangeProofSteps(
  path: string,
  size: number,
): AsyncGenerator<Either<string, RangeProofStep>> {
  const head = [rangeProofHeader, `size ${size}`]
  let number = 0
  let before: RangeProofStep['kind'] | null = null
  for await (const lines of linesIfThere(path)) {
    for (const { text, isEnded } of lines) {
      const expected = head[number]
      number += 1
      if (expected !== undefined) {
        if (text === expected && isEnded) continue
        return yield left(`line ${number} is not "${expected}"`)
      }
      const step = text === null || !isEnded ? null : stepOf(text)
      if (step === null || (step.kind === 'events' && before === 'events'))
        return yield left(`line ${number} is no step of it`)
      before = step.kind
      yield right(step)
    }
  }
  if (number < head.length) yield left('it has no head')
}
