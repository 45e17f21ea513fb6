import { type AuditedLedger, verify } from '@coflyfr/audit'
import { rootAt } from '@coflyfr/proof'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { auditedMemory } from '../support/audited-memory.ts'
import { audit, ledgerFileOf } from '../support/ledger-file.ts'
import {
  editsAreFound,
  lossIsFound,
  replacementIsFound,
  type Verifier,
} from './verify/properties.ts'
import { someStore } from './verify/random-ledger.ts'

let path: string
let ledger: AuditedLedger

beforeAll(async () => {
  const store = await someStore()
  path = await ledgerFileOf(store)
  ledger = await auditedMemory(store)
})

const isCaught = async <Values>(property: fc.IAsyncProperty<Values>): Promise<boolean> =>
  (await fc.check(property)).failed

test('F7 a ledger that nobody changed is not accused', async () => {
  const { verdicts } = await audit(path)
  expect([verdicts.authentic.status, verdicts.complete.status]).toEqual(['pass', 'not-checked'])
})

test('F7 changing any stored column of any event is found', () =>
  fc.assert(editsAreFound(verify, path), { numRuns: 300 }))

/** Takes the stored hashes of a ledger for the hashes of its events. */
const believesItsHashes: Verifier = async (audited, options) => {
  const { tree } = await auditedMemory(audited)
  return verify({ ...audited, tree }, options)
}

test('F7 catches a verifier that takes stored hashes as they are', async () => {
  expect(await isCaught(editsAreFound(believesItsHashes, path))).toBe(true)
})

/** Counts positions and revisions and hashes nothing. */
const looksForGaps: Verifier = async (audited, options) => {
  const found = await verify(audited, options)
  return { ...found, verdicts: { ...found.verdicts, authentic: { status: 'pass', findings: [] } } }
}

test('F7 catches a verifier that only looks for gaps', async () => {
  expect(await isCaught(editsAreFound(looksForGaps, path))).toBe(true)
})

test('F8 dropping events below a checkpoint is found', () =>
  fc.assert(lossIsFound(verify, path, ledger)))

test('F8 replacing the whole store by another one is found', () =>
  fc.assert(replacementIsFound(verify)))

/** Ignores checkpoints beyond the end of the log. */
const forgivesShortness: Verifier = (audited, { minuted = [], ...options } = {}) => {
  const reached = minuted.filter(({ size }) => size <= audited.tree.size())
  return verify(audited, { ...options, minuted: reached })
}

test('F8 catches a verifier that skips what it cannot compare', async () => {
  expect(await isCaught(lossIsFound(forgivesShortness, path, ledger))).toBe(true)
})

/** Compares sizes and never roots. */
const countsOnly: Verifier = (audited, { minuted = [], ...options } = {}) => {
  const { size: sizeOf, readNode } = audited.tree
  const counted = minuted.map((head) =>
    head.size > sizeOf() ? head : { ...head, root: rootAt(readNode, head.size) },
  )
  return verify(audited, { ...options, minuted: counted })
}

test('F8 catches a verifier that only counts', async () => {
  expect(await isCaught(replacementIsFound(countsOnly))).toBe(true)
})
