import type { PlainDate } from '@coflyfr/core'
import type { NotOnDayOfFact } from './refusals.ts'

/** A correction is dated on the first day that it changes; one that changes nothing may have any date. */
export const onDayOfFact = (
  effectiveOn: PlainDate,
  factOn: PlainDate | undefined,
): NotOnDayOfFact | null =>
  factOn === undefined || factOn === effectiveOn
    ? null
    : { tag: 'NotOnDayOfFact', effectiveOn, factOn }
