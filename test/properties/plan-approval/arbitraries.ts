import { financialYear, plainDate } from '@coflyfr/core'
import type { PlanContent } from '@coflyfr/outcomes'
import fc from 'fast-check'

const text = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' })
  .map((rest) => `x${rest}x`)
const reference = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/)
const due = fc
  .integer({ min: 1, max: 28 })
  .map((day) => plainDate(`2024-06-${String(day).padStart(2, '0')}`))

const milestone = fc.record({ milestone: reference, title: text, due })

const action = fc.record({
  action: reference,
  theme: fc.constant('t1'),
  title: text,
  owner: text,
  due,
  measures: fc.uniqueArray(fc.constantFrom('PM24', 'CH/039', 'contacts'), { maxLength: 3 }),
  milestones: fc.uniqueArray(milestone, { maxLength: 3, selector: (one) => one.milestone }),
})

/** One version of a plan, with every list from empty to a few entries. */
export const planContent: fc.Arbitrary<PlanContent> = fc.record({
  plan: fc.constant('p1'),
  version: fc.integer({ min: 1, max: 9 }),
  title: text,
  purpose: text,
  firstYear: fc.constant(financialYear('2023-24')),
  lastYear: fc.constantFrom(financialYear('2024-25'), financialYear('2025-26')),
  provisions: fc.array(text, { maxLength: 2 }),
  evidence: fc.uniqueArray(fc.record({ reference, source: text, finding: text }), {
    maxLength: 2,
    selector: (one) => one.reference,
  }),
  themes: fc.uniqueArray(fc.record({ theme: reference, title: text }), {
    maxLength: 3,
    selector: (one) => one.theme,
  }),
  actions: fc.uniqueArray(action, { maxLength: 3, selector: (one) => one.action }),
})

type Changed = { readonly [key: string]: unknown } | readonly unknown[]

/** Every copy of a value with exactly one change: a text, a number, a dropped entry, or two swapped neighbours. */
export const changesOf = (value: unknown): readonly unknown[] => {
  if (typeof value === 'string') return [`${value}.`, value.slice(1)]
  if (typeof value === 'number') return [value + 1]
  if (Array.isArray(value)) return [...dropped(value), ...swapped(value), ...inside(value)]
  return inside(value as Changed)
}

const dropped = (list: readonly unknown[]): readonly unknown[] =>
  list.map((_, index) => list.toSpliced(index, 1))

const swapped = (list: readonly unknown[]): readonly unknown[] =>
  list.slice(1).flatMap((later, index) => {
    const earlier = list[index]
    if (JSON.stringify(earlier) === JSON.stringify(later)) return []
    return [list.with(index, later).with(index + 1, earlier)]
  })

const inside = (value: Changed): readonly unknown[] =>
  Object.entries(value).flatMap(([key, part]) =>
    changesOf(part).map((changed) =>
      Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed },
    ),
  )
