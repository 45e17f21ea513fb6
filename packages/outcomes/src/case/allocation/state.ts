import { withEntry } from '@coflyfr/core'
import type { Spell } from '../spell.ts'
import type { AllocationEvent } from './events.ts'

/** How long each worker was responsible, by the allocation's reference. */
export type Allocations = ReadonlyMap<string, Spell>

/** The allocation that is open, if one is. */
export const openAllocation = (allocations: Allocations): string | undefined =>
  [...allocations].find(([, { endedOn }]) => endedOn === null)?.[0]

/** Folds one event about an allocation. */
export const evolveAllocations = (
  allocations: Allocations,
  event: AllocationEvent,
): Allocations => {
  const { type, data, effectiveOn } = event
  switch (type) {
    case 'CaseAllocated':
      return withEntry(allocations, data.allocation, {
        startedOn: effectiveOn,
        endedOn: data.endedOn,
      })
    case 'CaseReallocated':
      return withEntry(ended(allocations, data.fromAllocation, event), data.allocation, {
        startedOn: effectiveOn,
        endedOn: null,
      })
    case 'AllocationEnded':
      return ended(allocations, data.allocation, event)
  }
}

const ended = (
  allocations: Allocations,
  allocation: string,
  { effectiveOn: endedOn }: AllocationEvent,
): Allocations => {
  const known = allocations.get(allocation)
  return known === undefined
    ? allocations
    : withEntry(allocations, allocation, { ...known, endedOn })
}
