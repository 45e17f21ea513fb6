const rules = new Intl.PluralRules('cy')

/**
 * The forms of a noun after a number in Welsh, each with its number or with `#` for it: after 2, 3 and 6 the noun may
 * mutate, and from 4 on it is usually in the plural after `o`.
 */
export type WelshForms = Readonly<
  Record<Exclude<Intl.LDMLPluralRule, 'zero'>, string> & Partial<Record<'zero', string>>
>

/**
 * A number of things in Welsh.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { counted } from '@coflyfr/reports'
 *
 * const rows = { one: '1 rhes', two: '2 res', few: '3 rhes', many: '6 rhes', other: '# o resi' }
 * assert.equal(counted(2, rows), '2 res')
 * assert.equal(counted(12, rows), '12 o resi')
 * ```
 */
export const counted = (count: number, forms: WelshForms): string =>
  (forms[rules.select(count)] ?? forms.other).replace('#', String(count))
