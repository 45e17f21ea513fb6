import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Checkpoint,
  formatKeyEnds,
  generateSigningKey,
  type NodeReader,
  openCheckpointRegister,
  parseKeyEnds,
  type SigningKey,
  signCheckpoint,
  type signNext,
  type verifyCheckpoint,
} from '@coflyfr/proof'
import fc from 'fast-check'
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import { storeOf } from './logs.ts'
import { naiveLeaf, naiveRoot } from './naive-tree.ts'

const rightOf = <Value>(result: Either<unknown, Value>): Value => {
  assert.ok(isRight(result), JSON.stringify(result))
  return result.right
}

const origin = 'bridgend.example/ledger'
const keys = [0, 1, 2].map(() => rightOf(generateSigningKey(origin)))
const key: SigningKey = keys[0]!

type Step =
  | { readonly kind: 'append'; readonly event: number }
  | { readonly kind: 'sign' }
  | { readonly kind: 'back up' }
  | { readonly kind: 'put back' }
  | { readonly kind: 'restart' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('append'), event: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('sign') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('back up') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('put back') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart') }) },
) as fc.Arbitrary<Step>

const folder = mkdtempSync(join(tmpdir(), 'signer-properties-'))
let registers = 0

/**
 * F9: whatever is appended, backed up and restored, with the signer restarted in between, everything signed is a
 * beginning of one log; and a log that continues it is signed.
 */
export const signerIsConsistent = (sign: typeof signNext) =>
  fc.property(fc.array(step, { minLength: 6, maxLength: 30 }), (steps) => {
    const path = join(folder, `register-${(registers += 1)}`)
    let log: readonly Uint8Array[] = []
    let backup = log
    let last: readonly Uint8Array[] = []
    let register = rightOf(openCheckpointRegister(path))
    for (const each of steps) {
      if (each.kind === 'append') log = [...log, naiveLeaf(Uint8Array.of(each.event))]
      if (each.kind === 'back up') backup = log
      if (each.kind === 'put back') log = backup
      if (each.kind === 'restart') {
        register[Symbol.dispose]()
        register = rightOf(openCheckpointRegister(path))
      }
      if (each.kind !== 'sign') continue
      const readNode: NodeReader = storeOf(log).readNode
      const signed = sign({ origin, size: log.length, readNode, keys: [key], register })
      const goesOn = last.every(
        (leaf, at) => log[at] !== undefined && Buffer.compare(leaf, log[at]) === 0,
      )
      assert.equal(isRight(signed), goesOn)
      if (isLeft(signed)) continue
      assert.deepEqual(signed.right.checkpoint.root, naiveRoot(log))
      last = log
    }
    register[Symbol.dispose]()
  })

/** F10: with one key after the other, a checkpoint is valid exactly if the key of its size signed it. */
export const endedKeysSignNothing = (verify: typeof verifyCheckpoint) =>
  fc.property(
    fc.tuple(fc.nat(50), fc.nat(50)),
    fc.constantFrom('retired' as const, 'revoked' as const),
    fc.nat(120),
    fc.nat(2),
    ([one, other], kind, size, signer) => {
      const lastSizes = [Math.min(one, other), Math.max(one, other)]
      const ends = lastSizes.map((lastSize, at) => ({ kind, key: keys[at]!.verifier, lastSize }))
      const keyEnds = rightOf(parseKeyEnds(formatKeyEnds(ends)))
      const head: Checkpoint = {
        origin,
        size,
        root: naiveLeaf(Uint8Array.of(size)),
        extensions: [],
      }
      const note = rightOf(signCheckpoint(head, [keys[signer]!]))
      const known = keys.map(({ verifier }) => verifier)
      const isInTime = size <= (lastSizes[signer] ?? Number.POSITIVE_INFINITY)
      const verified = verify(note, known, origin, keyEnds)
      assert.equal(isRight(verified), isInTime)
      if (!isInTime) assert.ok(isLeft(verified) && verified.left.tag === 'KeyEnded')
    },
  )
