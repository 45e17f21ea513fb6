import { oneOf } from '@coflyfr/core'
import type * as t from 'io-ts'

/** Who inspects in Wales: Care Inspectorate Wales, a Joint Inspection of Child Protection Arrangements, Audit Wales, Estyn. */
export type Inspector = 'ciw' | 'jicpa' | 'audit-wales' | 'estyn'

/** Codec of an {@link Inspector}. */
export const Inspector: t.Type<Inspector, string, unknown> = oneOf(
  'ciw',
  'jicpa',
  'audit-wales',
  'estyn',
)
