import type { PlainDate } from '@coflyfr/core'
import type { NotOnDayOfFact } from './refusals.ts'

/** A correction holds from the first day that it changes; one that changes nothing has none. */
export const onDayOfFact = (
  effectiveOn: PlainDate,
  factOn: PlainDate | undefined,
): NotOnDayOfFact | null =>
  factOn === undefined || factOn === effectiveOn
    ? null
    : { tag: 'NotOnDayOfFact', effectiveOn, factOn }
