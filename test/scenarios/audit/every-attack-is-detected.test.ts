import { expect, test } from 'vitest'
import { attacks } from '../../fixtures/attacks/attacks.ts'
import { byTheLibrary } from '../../fixtures/attacks/by-the-library.ts'
import { type Workshop, workshop } from '../../fixtures/attacks/workshop.ts'
import { failuresOf } from '../../support/ledger-file.ts'

const opened: Promise<Workshop> = workshop()

test('what nobody attacked is not accused, with all that an auditor brings', async () => {
  const shop = await opened
  for (const path of [await shop.pack(shop.ledger), await shop.file()]) {
    const { verdicts } = await byTheLibrary({ path, evidence: shop.evidence })
    expect(Object.values(verdicts).map(({ status }) => status)).toEqual(Array(5).fill('pass'))
  }
})

test('every attack of the list has a fixture', () => {
  const numbers = [...new Set(attacks.map(({ number }) => number))]
  expect(numbers).toEqual(Array.from({ length: 34 }, (_, at) => at + 1))
})

test.each(attacks)('$number $name: $code', { timeout: 60_000 }, async ({ code, make }) => {
  const found = await byTheLibrary(await make(await opened))
  expect(Object.values(failuresOf(found)).flat()).toContain(code)
})
