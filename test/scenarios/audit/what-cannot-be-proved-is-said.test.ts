import { type Proving, proveDifference, proveFigure } from '@coflyfr/audit'
import { rootAt } from '@coflyfr/proof'
import { defaultParameters, reports } from '@coflyfr/reports'
import { toUnion } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { auditedMemory } from '../../support/audited-memory.ts'
import { keyOf, signed, source } from './signed-ledger.ts'

const report = reports.get('budget-monitoring') ?? expect.fail('There is no such report')

const parameters = { ...defaultParameters, by: 'cost-centre' } as const

const cell = { row: 'Social services', column: 'virements' }

/** A ledger, and the result of a proof from it when its log was signed up to a size. */
const signedUpTo = async (size?: number) => {
  const ledger = await auditedMemory(await source())
  const { origin, tree } = ledger
  const at = size ?? tree.size()
  const checkpoint = { origin, size: at, root: rootAt(tree.readNode, at), extensions: [] }
  const key = keyOf(origin)
  const proving = {
    signed: { note: signed(checkpoint, key), checkpoint, key: key.verifier },
    cover: 'streams',
  } satisfies Proving
  return { ledger, proving }
}

const ends = { from: { asOf: null, knownAt: 2 }, to: { asOf: null, knownAt: null } }

test('a figure or a difference of more events than one file holds', async () => {
  const { ledger, proving } = await signedUpTo()
  const tooLarge = { tag: 'ProofTooLarge', bytesMax: 100 }
  for (const cover of ['streams', 'log'] as const) {
    const narrow = { ...proving, cover, bytesMax: 100 }
    expect(toUnion(await proveFigure(ledger, { report, parameters, cell }, narrow))).toEqual(
      tooLarge,
    )
    expect(toUnion(await proveDifference(ledger, { report, parameters, ends }, narrow))).toEqual(
      tooLarge,
    )
  }
  expect(toUnion(await proveFigure(ledger, { report, parameters, cell }, proving))).toMatchObject({
    value: '1000000.00',
  })
})

test('a figure or a difference that came after the checkpoint was signed', async () => {
  const { ledger, proving } = await signedUpTo(4)
  const beyond = { tag: 'BeyondCheckpoint', position: ledger.tree.size() - 1, size: 4 }
  expect(toUnion(await proveFigure(ledger, { report, parameters, cell }, proving))).toEqual(beyond)
  expect(toUnion(await proveDifference(ledger, { report, parameters, ends }, proving))).toEqual(
    beyond,
  )
})
