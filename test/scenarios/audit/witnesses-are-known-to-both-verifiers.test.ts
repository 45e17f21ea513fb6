import { writeFileSync } from 'node:fs'
import { type EventStore, memoryStore } from '@coflyfr/core'
import {
  type CosigningKey,
  cosignCheckpoint,
  formatCosignerKey,
  generateCosigningKey,
} from '@coflyfr/proof'
import { testClock } from '@coflyfr/testing'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { beforeAll, expect, test } from 'vitest'
import { verifyPack } from '../../../packages/verifier/src/pack/verify-pack.ts'
import { askedFor } from '../../../packages/verifier/src/script/arguments.ts'
import { diskFolder } from '../../../packages/verifier/src/script/disk-folder.ts'
import { nodeHashing } from '../../../packages/verifier/src/script/node-hashing.ts'
import * as setup from '../../fixtures/refusals/budget-setup.ts'
import { runExample } from '../../fixtures/refusals/run-example.ts'
import type { Told } from '../../properties/verifiers/agreement.ts'
import { freshPath, keyGiven, packOf } from '../../properties/verifiers/drawn-packs.ts'
import { independent, library } from '../../support/both-verifiers.ts'
import { copyLedger } from '../../support/copy-ledger.ts'

const must = <Value>(result: Either<{ readonly tag: string }, Value>): Value => {
  if (isLeft(result)) throw new Error(result.left.tag)
  return result.right
}

const witness = (name: string, algorithm: 'ed25519' | 'ml-dsa-44'): CosigningKey =>
  must(generateCosigningKey(`witness.example/${name}`, algorithm))

const [one, two, three] = [
  witness('1', 'ed25519'),
  witness('2', 'ml-dsa-44'),
  witness('3', 'ed25519'),
]
const impostor = { ...witness('1', 'ed25519'), cosigner: one.cosigner }
const treeImpostor = { ...witness('2', 'ml-dsa-44'), cosigner: two.cosigner }

const time = 1_700_000_000

type Cosign = (note: string) => string

const by =
  (...keys: readonly CosigningKey[]): Cosign =>
  (note) =>
    keys.reduce((signed, key) => must(cosignCheckpoint(signed, [key], time)), note)

/** Changes a byte of the last signature, which then no longer matches. */
const spoiled =
  (key: CosigningKey): Cosign =>
  (note) =>
    by(key)(note).replace(/....(?=\n$)/, (end) =>
      end.startsWith('AAAA') ? 'BBBB' : `AAA${end.at(-1)}`,
    )

let store: EventStore

beforeAll(async () => {
  const [when, ...given] = setup.postedVirement.toReversed()
  const ran = await runExample({ tag: 'audit', given: given.toReversed(), when: when! })
  store = memoryStore({ origin: 'example.gov.uk/ledger', clock: testClock() })
  await copyLedger(ran.store, store, (commands) => commands)
})

const log = keyGiven[1]!

const groups = new Map([
  ['two-of-three', '2 one two three'],
  ['both', 'all one two'],
  ['some', 'any one two'],
])

const policyOf = (quorum: string): readonly string[] => {
  const path = freshPath()
  writeFileSync(
    path,
    [
      '# witnesses of the council',
      `log ${log}`,
      `witness one ${formatCosignerKey(one.cosigner)} https://one.example`,
      `witness two ${formatCosignerKey(two.cosigner)}`,
      `witness three ${formatCosignerKey(three.cosigner)}`,
      ...(groups.has(quorum) ? [`group ${quorum} ${groups.get(quorum)}`] : []),
      `quorum ${quorum}`,
      '',
    ].join('\n'),
  )
  return ['--policy', path]
}

const authenticOf = ({ verdicts }: Told): readonly [string | undefined, readonly string[]] => {
  const { status, findings = [] } = verdicts['authentic'] ?? {}
  return [status, findings.map(({ code }) => code)]
}

test.each<readonly [string, string, Cosign, string | null]>([
  ['nobody, where nobody need be', 'none', by(), null],
  ['nobody', 'one', by(), 'NoQuorum'],
  ['the witness by Ed25519', 'one', by(one), null],
  ['the witness by ML-DSA-44', 'two', by(two), null],
  ['another witness', 'one', by(two, three), 'NoQuorum'],
  ['two of three', 'two-of-three', by(two, three), null],
  ['one of three', 'two-of-three', by(three), 'NoQuorum'],
  ['one witness twice', 'two-of-three', by(one, one), 'NoQuorum'],
  ['both', 'both', by(one, two), null],
  ['one of both', 'both', by(two), 'NoQuorum'],
  ['any', 'some', by(two), null],
  ['somebody with another key under the name', 'one', by(impostor), 'InvalidSignature'],
  ['somebody with another tree key under the name', 'two', by(treeImpostor), 'InvalidSignature'],
  ['one soundly and one wrongly', 'some', by(one, treeImpostor), 'InvalidSignature'],
  ['a witness whose word was changed', 'one', spoiled(one), 'InvalidSignature'],
  ['a witness of the tree whose word was changed', 'two', spoiled(two), 'InvalidSignature'],
])(
  'seen by %s under quorum %s',
  async (_, quorum, cosign, code) => {
    const pack = await packOf(store, { cosigned: cosign, isGivenOutBefore: false })
    const policy = policyOf(quorum)
    const expected = code === null ? ['pass', []] : ['fail', [code]]
    expect(authenticOf(await independent(pack, policy))).toEqual(expected)
    expect(authenticOf(await library(pack, policy))).toEqual(expected)
  },
  60_000,
)

test('a cosignature of another checkpoint does not count for this one', async () => {
  const cosigned: string[] = []
  const keep = (note: string): string => {
    cosigned.push(by(one, two)(note))
    return note
  }
  await packOf(store, { cosigned: keep, isGivenOutBefore: false })
  const shorter = memoryStore({ origin: store.origin, clock: testClock() })
  await copyLedger(store, shorter, (commands) => commands.slice(0, -1))
  const [, theirs = ''] = /\n\n(?:.*\n)((?:.*\n)*)$/.exec(cosigned[0] ?? '') ?? []
  expect(theirs.split('\n')).toHaveLength(3)
  const pack = await packOf(shorter, { cosigned: (note) => note + theirs, isGivenOutBefore: false })
  const policy = policyOf('both')
  expect(authenticOf(await independent(pack, policy))).toEqual(['fail', ['InvalidSignature']])
  expect(authenticOf(await library(pack, policy))).toEqual(['fail', ['InvalidSignature']])
}, 60_000)

test('if an algorithm is not available, the checkpoint is not accepted, with the reason', async () => {
  const pack = await packOf(store, { cosigned: by(one, two), isGivenOutBefore: false })
  const asked = await askedFor(nodeHashing, [pack, ...policyOf('both')])
  const older = {
    ...nodeHashing,
    isSignedBy: async (...signed: Parameters<typeof nodeHashing.isSignedBy>) =>
      signed[0] === 'Ed25519' ? nodeHashing.isSignedBy(...signed) : undefined,
  }
  const told = await verifyPack(older, diskFolder(pack), asked!.evidence)
  expect(authenticOf(told)).toEqual(['fail', ['AlgorithmUnavailable']])
  expect(told.verdicts.complete.findings.map(({ code }) => code)).toContain('NoCheckpoint')
}, 60_000)
