import { expect, test } from 'vitest'
import type { Handed } from '../../fixtures/attacks/attack.ts'
import { attacks } from '../../fixtures/attacks/attacks.ts'
import { byAnother, independentVerifier } from '../../fixtures/attacks/by-another.ts'
import { byTheLibrary } from '../../fixtures/attacks/by-the-library.ts'
import { type Workshop, workshop } from '../../fixtures/attacks/workshop.ts'
import { failuresOf } from '../../support/ledger-file.ts'

const opened: Promise<Workshop> = workshop()

const independent = independentVerifier()

const byBoth = async (handed: Handed) => {
  if (independent === null) throw new Error('There is no independent verifier')
  return [await byTheLibrary(handed), await byAnother(independent, handed)]
}

test('an untouched ledger is not accused, with everything that an auditor brings', async () => {
  const shop = await opened
  for (const path of [await shop.pack(shop.ledger), await shop.file()]) {
    for (const { verdicts } of await byBoth({ path, evidence: shop.evidence }))
      expect(Object.values(verdicts).map(({ status }) => status)).toEqual(Array(5).fill('pass'))
  }
})

test('every attack of the list has a fixture', () => {
  const numbers = [...new Set(attacks.map(({ number }) => number))]
  expect(numbers).toEqual(Array.from({ length: 34 }, (_, at) => at + 1))
})

test.each(attacks)('$number $name: $code', { timeout: 60_000 }, async ({ code, make }) => {
  for (const found of await byBoth(await make(await opened)))
    expect(Object.values(failuresOf(found)).flat()).toContain(code)
})
