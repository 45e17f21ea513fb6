import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identifierIn } from './identifier-in.ts'

test.each([
  ['nhs-number', '943 476 5919'],
  ['nhs-number', 'NHS no. 943-476-5919.'],
  ['nhs-number', 'his number (9434765919) is'],
  ['upn', 'B801200005001'],
  ['upn', 'upn: b801200005001, year 7'],
  ['upn', 'temporary U80120000100A'],
  ['email', 'write to a.jones+1@school.example.org.uk'],
  ['email', 'siân@ysgol.cymru'],
  ['postcode', 'CF31 4WB'],
  ['postcode', 'lives at 4 Angel Street, CF314WB.'],
  ['postcode', 'moved to cf31 4wb last week'],
  ['postcode', 'EC1A 1BB; W1A 0AX'],
  ['postcode', 'M1 1AE'],
  ['phone', '01656 643643'],
  ['phone', 'ring (01656) 643 643 after six'],
  ['phone', '+44 1656 643643'],
  ['phone', '+44(0)7700 900123'],
  ['phone', '07700900123'],
  ['phone', '0044 29 2087 2087'],
  ['phone', '020 7946 0958'],
])('identifierIn finds a %s in "%s"', (kind, text) => {
  expect(identifierIn(text)).toBe(kind)
})

test.each([
  ['another check digit', '943 476 5918'],
  ['ten digits inside more', '19434765919'],
  ['an amount of ten digits', '9434765919.00'],
  ['an amount with separators', '£9,434,765,919'],
  ['a reference that ends in ten digits', 'GL-9434765919'],
  ['another check letter', 'A801200005001'],
  ['a hash', '9434765919b801200005001cf314wb01656643643'],
  ['a UUID', '7b2f01c4-0165-6643-6430-016566436430'],
  ['a pseudonym', '7f3a9b21'],
  ['the district of a postcode', 'Children in CF31 and CF32'],
  ['a report of a district and year', 'CF31-2023'],
  ['a financial year', '2023-24'],
  ['a date', '2023-09-19'],
  ['a date written out', '19 September 2023'],
  ['a date with leading zeros', '01-02-2023 to 04-05-2023'],
  ['measure codes', 'SCC/025, PM20, CH/001 and AD/004'],
  ['a clause and an ordinal', 'the s47 2nd meeting, n1 3rd draft, e4 5th item'],
  ['a section', 'section 47 enquiries under s47 and s76'],
  ['amounts', '£1,000,000 and £2.5m, 36,696 of 41,267 or 88.9 %'],
  ['an instant', '2023-09-19T09:00:00.000000Z'],
  ['a virement', 'V1/2023-24 of 100000.00'],
  ['a short number with a zero', '012345'],
  ['an account code', '0012-3456'],
  ['an at sign', 'meet @ 10.30'],
  ['a form number', 'Form B12 3rd edition'],
  ['words', 'Agency staff cover vacancies in three teams'],
])('identifierIn passes %s: "%s"', (_, text) => {
  expect(identifierIn(text)).toBeNull()
})

const one = (characters: string) => fc.constantFrom(...characters)

const letter = one('ABDEFGHJLNPQRSTUWXYZ')

const digit = one('0123456789')

const postcode = fc
  .tuple(
    fc.constantFrom('CF', 'M', 'EC', 'W', 'ZE'),
    digit,
    fc.option(fc.oneof(digit, letter), { nil: '' }),
    fc.constantFrom(' ', ''),
    digit,
    letter,
    letter,
  )
  .map((parts) => parts.join(''))

const separated = fc
  .array(fc.tuple(fc.constantFrom('', '', '', ' ', '-', '(', ')'), digit), {
    minLength: 8,
    maxLength: 8,
  })
  .map((parts) => parts.flat().join(''))

const phone = fc
  .tuple(fc.constantFrom('0', '(0', '0044', '0044 ', '+44', '+44 (0) '), one('1235789'), separated)
  .map((parts) => parts.join(''))
  .filter((text) => text.length <= 16)

test('identifierIn finds every postcode and telephone number, however it is spaced', () => {
  fc.assert(
    fc.property(fc.oneof(postcode, phone), (text) => {
      expect(identifierIn(text)).not.toBeNull()
      expect(identifierIn(`see ${text} of 2023-24`)).not.toBeNull()
    }),
  )
})
