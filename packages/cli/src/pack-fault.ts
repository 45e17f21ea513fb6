import type { PackRefusal } from '@coflyfr/charts'
import { reportFault } from './report-flags.ts'
import type { UsageFault } from './usage-fault.ts'
import { tooManyRows } from './written-report.ts'

/** The fault of asking for a pack that this ledger does not give. */
export const packFault = (refusal: PackRefusal): UsageFault =>
  refusal.tag === 'TooManyRows' ? tooManyRows('pack', refusal) : reportFault(refusal)
