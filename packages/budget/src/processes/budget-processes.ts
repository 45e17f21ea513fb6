import type { ProcessManager } from '@coflyfr/core'
import { laterYears } from './later-years.ts'
import { reserveFunding } from './reserve-funding.ts'
import { reserveReceipts } from './reserve-receipts.ts'

/** The processes that carry what one pot gave to the pot that receives it. */
export const budgetProcesses: readonly ProcessManager[] = [
  reserveFunding,
  reserveReceipts,
  laterYears,
]
