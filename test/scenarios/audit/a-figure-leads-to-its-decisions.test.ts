import { explainFigure, showEvent } from '@coflyfr/audit'
import { leafHash, verifyInclusion } from '@coflyfr/proof'
import { defaultParameters, reports } from '@coflyfr/reports'
import { isRight, toUnion } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { auditedMemory } from '../../support/audited-memory.ts'
import { source } from './signed-ledger.ts'

const parameters = { ...defaultParameters, by: 'cost-centre' } as const

const budgetMonitoring = reports.get('budget-monitoring')

const explained = async (row: string, column: string) => {
  const ledger = await auditedMemory(await source())
  if (budgetMonitoring === undefined) throw new Error('There is no such report')
  return explainFigure(ledger, budgetMonitoring, parameters, { row, column })
}

test('the £1m leads to the posting, and on to Cabinet and Council', async () => {
  const figure = await explained('Social services', 'virements')
  expect(toUnion(figure)).toMatchObject({
    value: '1000000.00',
    contributions: [
      {
        type: 'VirementPosted',
        change: '1000000.00',
        actor: { id: 'u-9', role: 'finance-officer' },
        effectiveOn: '2023-11-16',
        commandId: 'c-5',
        decisions: [
          {
            by: 'cabinet',
            decision: 'cabinet of 2023-09-19',
            onRecord: false,
            type: 'VirementAgreed',
          },
          {
            by: 'council',
            decision: 'council of 2023-11-15',
            onRecord: false,
            type: 'VirementApproved',
          },
        ],
        proof: { index: 6, size: 13 },
      },
    ],
    checkpoint: { origin: 'example.gov.uk/ledger', size: 13 },
  })
})

test('money from a reserve leads to the drawdown and its own authority', async () => {
  const figure = await explained('Social services', 'reserveFunding')
  expect(toUnion(figure)).toMatchObject({
    contributions: [
      {
        type: 'DrawdownPosted',
        stream: 'reserve-looked-after',
        decisions: [{ by: 'section-151-officer', decision: 'Delegated decision 12' }],
      },
    ],
  })
})

test('a row or column that is not there has no explanation', async () => {
  expect(toUnion(await explained('Libraries', 'virements'))).toMatchObject({
    tag: 'NoSuchRow',
    row: 'Libraries',
    rows: expect.arrayContaining(['total']),
  })
  expect(toUnion(await explained('Social services', 'colour'))).toMatchObject({
    tag: 'NoSuchColumn',
    column: 'colour',
    columns: expect.arrayContaining(['revisedBudget']),
  })
})

test('an event is shown with a valid proof, by position and by id', async () => {
  const ledger = await auditedMemory(await source())
  const shown = await showEvent(ledger, '6')
  expect(shown).toMatchObject({ event: { type: 'VirementPosted', position: 6 }, verified: true })
  const { event, leafHash: leaf, proof } = shown ?? expect.unreachable()
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64')
  const claim = {
    ...proof,
    leaf: bytes(leaf),
    root: bytes(proof.root),
    proof: proof.hashes.map(bytes),
  }
  expect(isRight(verifyInclusion(claim))).toBe(true)
  expect(isRight(verifyInclusion({ ...claim, leaf: leafHash('another event') }))).toBe(false)
  expect(await showEvent(ledger, event.id)).toEqual(shown)
})

test('an event that was changed does not verify', async () => {
  const ledger = await auditedMemory(await source())
  const changed: typeof ledger = {
    ...ledger,
    readAll: async function* (options) {
      for await (const batch of ledger.readAll(options))
        yield batch.map((event) => ({ ...event, actor: { id: 'u-666', role: 'council' } }))
    },
  }
  expect(await showEvent(changed, '6')).toMatchObject({ verified: false })
})

test.each(['13', '99999999', 'no-such-id'])('there is no event %s', async (text) => {
  expect(await showEvent(await auditedMemory(await source()), text)).toBeNull()
})
