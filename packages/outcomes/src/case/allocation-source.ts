import { contextSource, streamName } from '@coflyfr/core'
import type { Allocation, AllocationSource } from '@coflyfr/privacy/rules'
import {
  AllocationEnded,
  type AllocationEvent,
  CaseAllocated,
  CaseReallocated,
} from './allocation/events.ts'

const without = ({ workers }: Allocation, allocation: string): Map<string, string> =>
  new Map([...workers].filter(([open]) => open !== allocation))

const evolve = (state: Allocation, { type, data }: AllocationEvent): Allocation => {
  switch (type) {
    case 'CaseAllocated': {
      const { allocation, worker, endedOn } = data
      // One that had ended when it was recorded was open before, and gives no need to know now.
      if (endedOn !== null) return { ...state, isRecorded: true }
      return { isRecorded: true, workers: without(state, allocation).set(allocation, worker) }
    }
    case 'CaseReallocated': {
      const { allocation, worker, fromAllocation } = data
      return { isRecorded: true, workers: without(state, fromAllocation).set(allocation, worker) }
    }
    case 'AllocationEnded':
      return { isRecorded: true, workers: without(state, data.allocation) }
  }
}

/**
 * The worker to whom a case is allocated now, who may read who the child is.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { caseAllocation } from '@coflyfr/outcomes'
 * import { privacyCommands } from '@coflyfr/privacy'
 *
 * assert.equal(caseAllocation('7f3a9b21').stream, 'case-7f3a9b21')
 * assert.ok(privacyCommands({ allocationOf: caseAllocation }).length > 0)
 * ```
 */
export const caseAllocation: AllocationSource = (subject) =>
  contextSource<Allocation, AllocationEvent>({
    name: 'case-allocation',
    stream: streamName('case', subject),
    events: [CaseAllocated, CaseReallocated, AllocationEnded],
    initialState: () => ({ isRecorded: false, workers: new Map() }),
    evolve,
  })
