const rules = new Intl.PluralRules('cy')

/**
 * The forms in which Welsh counts a noun, each with its number or with `#` for it: what follows 2, 3 and 6 has mutations
 * of its own, and from 4 on it is so many *of* them, in the plural.
 */
export type WelshForms = Readonly<
  Record<Exclude<Intl.LDMLPluralRule, 'zero'>, string> & Partial<Record<'zero', string>>
>

/** So many of a noun in Welsh. */
export const counted = (count: number, forms: WelshForms): string =>
  (forms[rules.select(count)] ?? forms.other).replace('#', String(count))
