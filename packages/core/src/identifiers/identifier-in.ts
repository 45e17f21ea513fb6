import { mayHoldIdentifier } from './may-hold-identifier.ts'
import { isNhsNumber } from './nhs-number.ts'
import { isUpn } from './upn.ts'

/** A kind of text that says who somebody is, or where to find them. */
export type IdentifierKind = 'nhs-number' | 'upn' | 'email' | 'postcode' | 'phone'

/** Postcode areas (Royal Mail): no other letters begin a postcode, but many begin references. */
const areas =
  'AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE'

/** Not in the middle of a longer reference, number, address or hash. */
const begins = String.raw`(?<![\p{L}\p{N}_/.,£#-])`
const ends = String.raw`(?![\p{L}\p{N}_/-]|[.,]\d)`

/**
 * A string, compiled on first use: the engine compiles a literal when it loads the file, and these character classes
 * take it a while.
 */
const email = String.raw`[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}`

const within = (form: string, flags = ''): RegExp =>
  new RegExp(`${begins}${form}${ends}`, `gu${flags}`)

const formsOfAll = () => ({
  email: new RegExp(email, 'u'),
  nhs: within(String.raw`\d{3}[ -]?\d{3}[ -]?\d{4}`),
  upn: within(String.raw`[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]`, 'i'),
  postcode: within(String.raw`(?:${areas})\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}`),
  lowerPostcode: within(
    String.raw`(?:${areas.toLowerCase()})\d[a-z\d]? \d(?!st|nd|rd|th)[abd-hjlnp-uw-z]{2}`,
  ),
  phone: within(String.raw`(?:\+44 ?(?:\(0\) ?)?|0044 ?|\(?0)[1-35789][\d ()-]{7,14}`),
})

let made: ReturnType<typeof formsOfAll> | null = null

/** Compiled for the first text: classes of all letters of Unicode take a while. */
const forms = (): ReturnType<typeof formsOfAll> => {
  made ??= formsOfAll()
  return made
}

/** Most texts hold nothing of the form, and `search` is a tenth of the work of `matchAll`. */
const some = (text: string, form: RegExp, isOne: (found: string) => boolean): boolean =>
  text.search(form) !== -1 && [...text.matchAll(form)].some(([found]) => isOne(found))

/** Ten or eleven digits from the zero on; no area code has a zero after it. */
const isPhone = (found: string): boolean =>
  /^0[1-35789]\d{8,9}$/.test(
    found.replace(/^(?:\+44|0044)[ ]?(?:\(0\))?/, '0').replace(/[ ()-]/g, ''),
  )

const digitsOf = (found: string): string => found.replace(/\D/g, '')

/**
 * The first kind of identifier that a text holds, in the order of the kinds; null for none. NHS numbers and unique pupil
 * numbers are known by their check digits and letters, so that an amount or a reference is not taken for one.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { identifierIn } from '@coflyfr/core'
 *
 * assert.equal(identifierIn('Ring her on 01656 643643'), 'phone')
 * assert.equal(identifierIn('Report CF31-2023 of 2023-24, £1,234,567.00'), null)
 * ```
 */
export const identifierIn = (text: string): IdentifierKind | null => {
  if (!mayHoldIdentifier(text)) return null
  const { email, nhs, upn, postcode, lowerPostcode, phone } = forms()
  if (text.includes('@') && email.test(text)) return 'email'
  if (some(text, nhs, (found) => isNhsNumber(digitsOf(found)))) return 'nhs-number'
  if (some(text, upn, (found) => isUpn(found.toUpperCase()))) return 'upn'
  if (some(text, postcode, () => true) || some(text, lowerPostcode, () => true)) return 'postcode'
  return some(text, phone, isPhone) ? 'phone' : null
}
