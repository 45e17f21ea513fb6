/**
 * Why a text is not an amount or a rate: one tag per failure mode, each with what was `found` (cut after 60 characters)
 * and what was `expected`. The order here is the order of precedence: the first that applies is given.
 */
export type MoneyTextRefusal =
  /** Not a text at all, for instance a JSON number; `found` is its type. */
  | Found<'NotText'>
  /** The empty text. */
  | Found<'Empty'>
  /** An exponent, as in 1e3. */
  | Found<'Exponent'>
  /** Commas between digits that were not declared, or declared ones that do not stand before every three digits. */
  | (Found<'ThousandsSeparator'> & { readonly separator: ',' })
  /** Any other text that is not a plain decimal: spaces, a plus sign, a currency sign, hexadecimal, Infinity. */
  | Found<'NotDecimal'>
  /** A zero before other digits, as in 0012.00. */
  | Found<'LeadingZero'>
  /** More decimals than the unit has. */
  | (Found<'TooManyDecimals'> & { readonly decimals: number; readonly decimalsMaximum: number })
  /** A minus sign before zero, which would be a second spelling of zero. */
  | Found<'NegativeZero'>
  /** Further from zero than the unit allows; `maximum` is a decimal text in that unit. */
  | (Found<'OutOfRange'> & { readonly maximum: string })

interface Found<Tag extends string> {
  readonly tag: Tag
  readonly found: string
  readonly expected: string
}
