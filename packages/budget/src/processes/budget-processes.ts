import type { ProcessManager } from '@coflyfr/core'
import { carryForward } from './carry-forward.ts'
import { commitmentCarry } from './commitment-carry.ts'
import { laterYears } from './later-years.ts'
import { reserveFunding } from './reserve-funding.ts'
import { reserveReceipts } from './reserve-receipts.ts'

/** The processes that carry what one stream gave to the stream that receives it. */
export const budgetProcesses: readonly ProcessManager[] = [
  reserveFunding,
  reserveReceipts,
  laterYears,
  commitmentCarry,
  carryForward,
]
