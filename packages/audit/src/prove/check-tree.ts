import {
  appendLeaf,
  type Checkpoint,
  emptyTail,
  type Hash,
  rootOf,
  type TreeHead,
  verifyConsistency,
  verifyInclusion,
} from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import { leafOf } from './make-proved-log.ts'
import { checkOf, type ProofCheck } from './proof-check.ts'
import type { ProvedHead, ProvedLog } from './proved-log.ts'

const bytes = (text: string): Hash => Buffer.from(text, 'base64')

const treeOf = ({ size, root }: ProvedHead): TreeHead => ({ size, root: bytes(root) })

/** Each tree must be the beginning of the next, and the last one the beginning of the signed one. */
function* headFindings(heads: readonly ProvedHead[], signed: Checkpoint): Generator<string> {
  if (heads.length === 0) yield 'heads: there is none'
  for (const [number, head] of heads.entries()) {
    const next = heads[number + 1]
    const later = next === undefined ? signed : treeOf(next)
    if (next !== undefined && next.size <= head.size)
      yield `heads[${number + 1}]: its size ${next.size} is not above ${head.size}`
    const proof = head.consistency.map(bytes)
    const verified = verifyConsistency({ earlier: treeOf(head), later, proof })
    if (isLeft(verified))
      yield `heads[${number}]: the tree of ${later.size} is not shown to begin with it (${verified.left.tag})`
  }
}

/** Each event must be proved in every tree that is larger than its position. */
function* eventFindings({ heads, events }: ProvedLog): Generator<string> {
  for (const { event, proofs } of events) {
    const { position } = event
    const trees = heads.filter(({ size }) => size > position).map(treeOf)
    if (trees.length === 0) yield `position ${position}: no tree of the file reaches it`
    if (proofs.length !== trees.length)
      yield `position ${position}: ${proofs.length} proofs for ${trees.length} trees`
    const leaf = leafOf(event)
    for (const [number, { size, root }] of trees.entries()) {
      const proof = (proofs[number] ?? []).map(bytes)
      const verified = verifyInclusion({ leaf, index: position, size, root, proof })
      if (isLeft(verified))
        yield `position ${position}: not shown in the tree of ${size} (${verified.left.tag})`
    }
  }
}

/** The file holds the whole log: the roots must follow from the events themselves. */
function* wholeFindings({ heads, events }: ProvedLog): Generator<string> {
  const roots = new Map(heads.map(({ size, root }) => [size, root]))
  let tail = emptyTail
  for (const { event, proofs } of events) {
    if (event.position !== tail.size)
      yield `position ${tail.size}: it is not there, ${event.position} is`
    if (proofs.length > 0) yield `position ${event.position}: a proof, where the root is made anew`
    tail = appendLeaf(tail, leafOf(event)).tail
    const root = roots.get(tail.size)
    if (root !== undefined && Buffer.from(rootOf(tail)).toString('base64') !== root)
      yield `the events up to position ${event.position} do not lead to the root of ${tail.size}`
  }
  const last = heads.at(-1)?.size ?? 0
  if (tail.size !== last) yield `the file holds ${tail.size} events of ${last}`
}

/** Whether every event of a file is in the log of the signed checkpoint. */
export const checkTree = (log: ProvedLog, signed: Checkpoint | null): ProofCheck => {
  const asks = 'does every event stand in the log of the checkpoint?'
  if (signed === null)
    return checkOf('proved', asks, ['there is no signed checkpoint to prove it with'])
  const ofEvents = log.coverage.kind === 'log' ? wholeFindings(log) : eventFindings(log)
  return checkOf('proved', asks, [...headFindings(log.heads, signed), ...ofEvents])
}
