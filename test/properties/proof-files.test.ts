import assert from 'node:assert/strict'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Answers,
  type Brought,
  type Checks,
  failing,
  independent,
  library,
} from './proof-files/agreement.ts'
import {
  type DrawnProof,
  drawnEventProof,
  drawnRefusalProof,
  signer,
  stranger,
} from './proof-files/drawn-proofs.ts'
import { mutated } from './proof-files/mutations.ts'
import { budgetLogs } from './reports/budget-log.ts'

/** How many files are held against both verifiers; more by hand: `VERIFIED_PROOFS=10000`, from `VERIFIED_SEED` on. */
const proofsMax = Number(process.env['VERIFIED_PROOFS'] ?? 100)

const seed = Number(process.env['VERIFIED_SEED'] ?? 1)

const given = [[signer], [], [stranger], [stranger, signer]].map((keys) =>
  keys.map(({ verifier }) => verifier),
)

const drawn: fc.Arbitrary<{ readonly make: () => Promise<readonly [DrawnProof, DrawnProof]> }> =
  fc.oneof(
    fc.tuple(budgetLogs, fc.nat(), fc.nat()).map(([log, one, other]) => ({
      make: async () =>
        [await drawnEventProof(log, one), await drawnEventProof(log, other)] as const,
    })),
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(), fc.nat()).map(([count, one, other]) => ({
      make: async () =>
        [await drawnRefusalProof(count, one), await drawnRefusalProof(count, other)] as const,
    })),
  )

const choices = fc.record({ kind: fc.nat(), at: fc.nat(), pick: fc.nat() })

const held = fc.record({ keys: fc.constantFrom(...given), command: fc.nat(3) })

/** What both say; of a file that one cannot read at all the other must say that it does not hold. */
const expectAgreed = (ours: Answers, theirs: Answers): void => {
  const [cannotRead, other] = 'readable' in ours ? [ours, theirs] : [theirs, ours]
  if ('readable' in cannotRead) expect(failing(other)).not.toEqual([])
  else expect(theirs).toEqual(ours)
}

const agreement = (one: Checks, other: Checks) =>
  fc.asyncProperty(drawn, choices, held, async ({ make }, choice, { keys, command }) => {
    const [proof, another] = await make()
    const text = mutated(proof.text, choice, another.text)
    const commands = [proof.command, proof.command, another.command, null]
    const event = command < 3 ? proof.event : another.event
    const brought: Brought = { keys, command: commands[command] ?? null, event }
    const [ours, theirs] = [await one(text, brought), await other(text, brought)]
    expectAgreed(ours, theirs)
    if (text === proof.text && keys.length === 1 && keys[0] === signer.verifier && command < 2)
      assert.deepEqual(failing(ours), [])
  })

test('F11 both verifiers agree on valid and on mutated proof files', {
  timeout: 36_000_000,
}, async () => {
  await fc.assert(agreement(library, independent), {
    seed,
    numRuns: proofsMax,
    endOnFailure: true,
  })
})

const blindTo =
  (check: string): Checks =>
  async (text, brought) => {
    const answers = await independent(text, brought)
    return check in answers ? { ...answers, [check]: 'pass' } : answers
  }

test.each(['readable', 'unchanged', 'signed', 'proved', 'refused', 'command'])(
  'F11 catches a verifier of proof files that is blind to what is not %s',
  { timeout: 120_000 },
  async (check) => {
    const { failed } = await fc.check(agreement(library, blindTo(check)), {
      seed: 11,
      numRuns: 300,
      endOnFailure: true,
    })
    expect(failed).toBe(true)
  },
)
