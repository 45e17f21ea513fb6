import { oneOf } from '@coflyfr/core'
import type * as t from 'io-ts'

/** The capacity in which somebody sits on a body (DOMAIN §5.7). */
export type MemberCapacity =
  | 'chair'
  | 'member'
  | 'officer'
  | 'partner'
  | 'independent-adviser'
  | 'care-experienced'

/** Codec of a {@link MemberCapacity}. */
export const MemberCapacity: t.Type<MemberCapacity, string, unknown> = oneOf(
  'chair',
  'member',
  'officer',
  'partner',
  'independent-adviser',
  'care-experienced',
)
