import {
  canonicalJson,
  FinancialYearText,
  financialYearOf,
  PlainDateText,
  Role,
  StreamNameText,
} from '@coflyfr/core'
import { sumPence } from '@coflyfr/money'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actors } from './actors.ts'
import { balancedLegs } from './balanced-legs.ts'
import { datesWithin } from './dates-within.ts'
import { financialYears } from './financial-years.ts'
import { jsonObjects } from './json-values.ts'
import { rawAppends } from './raw-appends.ts'

test('a date drawn from a financial year is a date of it', () => {
  const drawn = financialYears().chain((year) => fc.tuple(fc.constant(year), datesWithin(year)))
  fc.assert(
    fc.property(drawn, ([year, date]) => {
      expect(FinancialYearText.is(year) && PlainDateText.is(date)).toBe(true)
      expect(financialYearOf(date)).toBe(year)
    }),
  )
})

test('legs balance to the penny, none is of nothing, and no head comes twice', () => {
  fc.assert(
    fc.property(balancedLegs(), (legs) => {
      expect(sumPence(legs.map(({ amount }) => amount))).toBe(0n)
      expect(legs.length).toBeGreaterThanOrEqual(2)
      expect(legs.every(({ amount }) => amount !== 0n)).toBe(true)
      const heads = legs.map(({ costCentre, subjective }) => `${costCentre}/${subjective}`)
      expect(new Set(heads).size).toBe(heads.length)
    }),
  )
})

test('legs reach one-to-many, and income on the giving side', () => {
  const legs = fc.sample(balancedLegs(), 200)
  expect(legs.some((set) => set.length > 5)).toBe(true)
  expect(
    legs.flat().some(({ subjective, amount }) => subjective.startsWith('income') && amount < 0n),
  ).toBe(true)
})

test('data survives its canonical text, and reaches the awkward keys', () => {
  fc.assert(
    fc.property(jsonObjects(), (data) => {
      const text = canonicalJson(data)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
  expect(fc.sample(jsonObjects(), 500).some((data) => Object.hasOwn(data, '__proto__'))).toBe(true)
})

test('actors and streams are well formed, and one person sits in several seats', () => {
  fc.assert(fc.property(actors(), ({ role }) => Role.is(role)))
  fc.assert(
    fc.property(rawAppends(), (appends) =>
      appends.every(({ stream }) => StreamNameText.is(stream)),
    ),
  )
  const drawn = fc.sample(actors(), 200)
  expect(new Set(drawn.map(({ id }) => id)).size).toBeLessThan(
    new Set(drawn.map(({ id, role }) => `${id} ${role}`)).size,
  )
})
