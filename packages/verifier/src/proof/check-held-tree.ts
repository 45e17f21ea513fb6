import { type Hashing, hashLength, leafHashInto } from '../hashing.ts'
import type { Checkpoint } from '../notes/checkpoint.ts'
import { type Bytes, base64Of, utf8 } from '../text/bytes.ts'
import { canonicalTextOf } from '../text/canonical.ts'
import { isConsistent } from '../tree/consistency.ts'
import { GrowingTree } from '../tree/growing-tree.ts'
import { inclusionFault } from '../tree/inclusion.ts'
import { checkOf, type ProofCheck, type ProofFinding } from './proof-check.ts'
import type { ProofSession } from './proof-session.ts'
import type { HeldEvent, ProvedLog } from './proved-log.ts'
import { bytesOfTreeHash } from './tree-hash.ts'

/** The hash of the leaf of an event: its position is no part of it. */
const leafOfEvent = (hashing: Hashing, { position: _, ...envelope }: HeldEvent): Bytes => {
  const leaf = new Uint8Array(hashLength)
  leafHashInto(hashing, utf8(canonicalTextOf(envelope)), leaf)
  return leaf
}

const invalid = (detail: string): ProofFinding => ({ code: 'ProofInvalid', detail })

/** Each tree must be the beginning of the next, and the last one that of the signed one. */
const headFindings = (
  hashing: Hashing,
  { heads }: ProvedLog,
  signed: Checkpoint,
): readonly ProofFinding[] => {
  if (heads.length === 0) return [invalid('heads: there is none')]
  const trees = heads.map(({ size, root }) => ({ size, root: bytesOfTreeHash(root) }))
  return heads.flatMap(({ consistency }, at): ProofFinding[] => {
    const [tree, next] = [trees[at], trees[at + 1]]
    if (tree === undefined) return []
    const later = next ?? signed
    const hashes = consistency.map(bytesOfTreeHash)
    const isRising = next === undefined || next.size > tree.size
    return [
      ...(isRising
        ? []
        : [invalid(`heads[${at + 1}]: its size ${later.size} is not above ${tree.size}`)]),
      ...(isConsistent(hashing, tree, later, hashes)
        ? []
        : [
            {
              code: 'Inconsistent',
              detail: `heads[${at}]: the tree of ${later.size} is not shown to begin with it`,
            },
          ]),
    ]
  })
}

/** Each event must be proved in every tree that is larger than its position. */
const eventFindings = (hashing: Hashing, { heads, events }: ProvedLog): readonly ProofFinding[] =>
  events.flatMap(({ event, proofs }) => {
    const { position: index } = event
    const trees = heads.filter(({ size }) => size > index)
    const findings: ProofFinding[] = []
    if (trees.length === 0)
      findings.push(invalid(`position ${index}: no tree of the file reaches it`))
    if (proofs.length !== trees.length)
      findings.push(invalid(`position ${index}: ${proofs.length} proofs for ${trees.length} trees`))
    const leaf = leafOfEvent(hashing, event)
    for (const [at, { size, root }] of trees.entries()) {
      const hashes = (proofs[at] ?? []).map(bytesOfTreeHash)
      const fault = inclusionFault(hashing, {
        leaf,
        index,
        size,
        root: bytesOfTreeHash(root),
        hashes,
      })
      if (fault !== null) findings.push(invalid(`position ${index}, tree of ${size}: ${fault}`))
    }
    return findings
  })

/** Of the whole log the roots must be those of the events themselves, which need no other proof. */
const wholeFindings = (hashing: Hashing, { heads, events }: ProvedLog): readonly ProofFinding[] => {
  const roots = new Map(heads.map(({ size, root }) => [size, root]))
  const tree = new GrowingTree(hashing)
  const findings: ProofFinding[] = []
  for (const { event, proofs } of events) {
    const { position } = event
    if (position !== tree.size)
      findings.push(invalid(`position ${tree.size}: it is not there, ${position} is`))
    if (proofs.length > 0)
      findings.push(invalid(`position ${position}: a proof, where the root is made anew`))
    tree.push(leafOfEvent(hashing, event))
    const root = roots.get(tree.size)
    if (root !== undefined && base64Of(tree.root()) !== root)
      findings.push(
        invalid(`the events up to position ${position} do not lead to the root of ${tree.size}`),
      )
  }
  const last = heads.at(-1)?.size ?? 0
  if (tree.size !== last) findings.push(invalid(`the file holds ${tree.size} events of ${last}`))
  return findings
}

/** Whether every event of a file stands in the log that was signed. */
export const checkHeldTree = (
  { hashing }: ProofSession,
  log: ProvedLog,
  signed: Checkpoint | null,
): ProofCheck => {
  if (signed === null)
    return checkOf('proved', [invalid('there is no signed checkpoint to prove it with')])
  const ofEvents =
    log.coverage.kind === 'log' ? wholeFindings(hashing, log) : eventFindings(hashing, log)
  return checkOf('proved', [...headFindings(hashing, log, signed), ...ofEvents])
}
