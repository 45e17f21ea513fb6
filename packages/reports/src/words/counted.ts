const rules = new Intl.PluralRules('cy')

/**
 * The forms in which Welsh counts a noun, each with its number or with `#` for it: what follows 2, 3 and 6 has mutations
 * of its own, and from 4 on it is so many *of* them, in the plural.
 */
export type WelshForms = Readonly<
  Record<Exclude<Intl.LDMLPluralRule, 'zero'>, string> & Partial<Record<'zero', string>>
>

/**
 * So many of a noun in Welsh.
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
