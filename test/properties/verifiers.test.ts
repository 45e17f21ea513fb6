import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnLedgers, written } from './recomputed/drawn-ledgers.ts'
import { differences, independent, library, type Verifies } from './verifiers/agreement.ts'
import { keyGiven, packOf } from './verifiers/drawn-packs.ts'
import { type Choice, type Honest, kinds, mutated } from './verifiers/mutations.ts'

/** How many ledgers are held against both verifiers, each mutated in every kind of way; more in `pnpm nightly`. */
const ledgers = Number(process.env['VERIFIED_LEDGERS'] ?? 3)

const numbers = { at: fc.nat(), where: fc.nat(), pick: fc.nat() }

const choices = fc.record({ kind: fc.nat(kinds - 1), ...numbers })

const honest = async (seed: number): Promise<Honest> => {
  const [drawn = []] = fc.sample(drawnLedgers, { seed, numRuns: 1 })
  // About sixty events: a budget and reserves, and then what was tried and taken.
  const { ledger } = await written(drawn.slice(0, 60))
  return { store: ledger.store, pack: await packOf(ledger.store) }
}

const agree = async (ledger: Honest, choice: Choice, one: Verifies, other: Verifies) => {
  const pack = await mutated(ledger, choice)
  expect(differences(await one(pack, keyGiven), await other(pack, keyGiven))).toEqual([])
}

const agreement = (ledger: Honest, one: Verifies, other: Verifies) =>
  fc.asyncProperty(choices, (choice) => agree(ledger, choice, one, other))

/** Every kind of mutation in turn, with the same numbers. */
const agreementOnAll = (ledger: Honest, one: Verifies, other: Verifies) =>
  fc.asyncProperty(fc.record(numbers), async (choice) => {
    for (let kind = 0; kind < kinds; kind += 1) await agree(ledger, { kind, ...choice }, one, other)
  })

test('F11 the library’s verifier and the independent one agree on valid and on mutated logs', {
  timeout: 36_000_000,
}, async () => {
  for (let seed = 1; seed <= ledgers; seed += 1) {
    const property = agreementOnAll(await honest(seed), library, independent)
    await fc.assert(property, { seed, numRuns: 1, endOnFailure: true })
  }
})

/** Sees nothing that one verdict should tell. */
const blindTo =
  (verdict: string): Verifies =>
  async (pack, evidence) => {
    const told = await independent(pack, evidence)
    const blind = { status: 'pass', findings: [] }
    return { ...told, verdicts: { ...told.verdicts, [verdict]: blind } }
  }

test.each(['authentic', 'complete', 'appendOnly', 'rulesObeyed', 'projectionsEqual'])(
  'F11 catches a verifier that is blind to what is not %s',
  { timeout: 600_000 },
  async (verdict) => {
    const ledger = await honest(1)
    const { failed } = await fc.check(agreement(ledger, library, blindTo(verdict)), {
      seed: 11,
      numRuns: 300,
      endOnFailure: true,
    })
    expect(failed).toBe(true)
  },
)
