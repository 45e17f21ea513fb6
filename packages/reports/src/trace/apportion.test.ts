import { pence, sumPence } from '@coflyfr/money'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion, type Claim, type HeadFigures, type Spent } from './apportion.ts'

type Apportion = (claims: readonly Claim[], figures: HeadFigures) => ReadonlyMap<string, Spent>

const amounts = fc.bigInt({ min: 0n, max: 1_000n }).map(pence)
const claims = fc
  .array(amounts, { minLength: 1, maxLength: 5 })
  .map((given) => given.map((one, index) => ({ key: `${index}`, given: one })))
const signed = fc.bigInt({ min: -500n, max: 6_000n }).map(pence)

/** A3: no claim is apportioned more than it was given, and together they have no more than was spent. */
const keepsToWhatWasGiven = (share: Apportion) =>
  fc.property(claims, signed, signed, signed, (all, revised, actual, committed) => {
    const shared = share(all, { revised, actual, committed })
    for (const { key, given } of all) {
      const own = shared.get(key)
      expect(own).toBeDefined()
      if (own === undefined) continue
      expect(own.spent >= 0n && own.committed >= 0n).toBe(true)
      expect(own.spent + own.committed <= given).toBe(true)
    }
    const spent = sumPence([...shared.values()].map((one) => one.spent))
    expect(spent <= (actual < 0n ? 0n : actual)).toBe(true)
  })

/** As in a first version, which shared commitments by what was given, regardless of the spend. */
const sharesTwice: Apportion = (all, figures) => {
  const spent = apportion(all, { ...figures, committed: pence(0n) })
  const committed = apportion(all, { ...figures, actual: figures.committed, committed: pence(0n) })
  return new Map(
    [...spent].map(([key, one]) => [
      key,
      { ...one, committed: committed.get(key)?.spent ?? pence(0n) },
    ]),
  )
}

test('A3 no purpose is apportioned more spend than its source gave', () => {
  fc.assert(keepsToWhatWasGiven(apportion))
})

test('A3 catches commitments that are shared regardless of the spend', () => {
  expect(fc.check(keepsToWhatWasGiven(sharesTwice), { seed: 20_231_115 }).failed).toBe(true)
})

test('money that no source gave takes its share of the spend', () => {
  const claim = { key: 'v1', given: pence(400n) }
  const figures = { revised: pence(1_000n), actual: pence(500n), committed: pence(250n) }
  expect(apportion([claim], figures).get('v1')).toEqual({ spent: 200n, committed: 100n })
})
