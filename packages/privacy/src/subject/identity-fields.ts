import {
  isNhsNumber,
  isUpn,
  NonEmptyText,
  oneOf,
  PlainDateText,
  SealedText,
  sealedOf,
} from '@coflyfr/core'
import * as t from 'io-ts'

const checked = (name: string, isOne: (text: string) => boolean, expected: string) => {
  const is = (value: unknown): value is string => typeof value === 'string' && isOne(value)
  return new t.Type<string, string, unknown>(
    name,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context, expected)),
    t.identity,
  )
}

const NhsNumber = checked('NhsNumber', isNhsNumber, 'ten digits, the last a valid check digit')

const Upn = checked('Upn', isUpn, 'a unique pupil number with the right check letter')

/** What the vault may hold of who somebody is, each field sealed by itself, so that one is read without the others. */
export const identityFields = {
  name: SealedText,
  bornOn: sealedOf('SealedDate', PlainDateText),
  nhsNumber: sealedOf('SealedNhsNumber', NhsNumber),
  upn: sealedOf('SealedUpn', Upn),
  address: SealedText,
  /** Which language to write and speak to the person in. */
  language: sealedOf('SealedLanguage', oneOf('cy', 'en', 'other')),
  /** How to reach the person, or who answers for them. */
  contact: SealedText,
} as const

/** The name of a field of an identity. */
export type IdentityFieldName = keyof typeof identityFields

/** Every field of an identity, in the order in which they are shown. */
export const identityFieldNames = [
  'name',
  'bornOn',
  'nhsNumber',
  'upn',
  'address',
  'language',
  'contact',
] as const satisfies readonly IdentityFieldName[]

/** Codec of the name of a field. */
export const IdentityField: t.Type<IdentityFieldName, IdentityFieldName, unknown> = oneOf(
  ...identityFieldNames,
)

/** The fields by which somebody looks for a person: the values themselves, in clear. */
export const queryFields = {
  name: NonEmptyText,
  bornOn: PlainDateText,
  nhsNumber: NhsNumber,
  upn: Upn,
} as const
