import { overlap, type Spell } from '../spell.ts'
import type { AllocationHasEnded, AllocationsOverlap } from './refusals.ts'
import type { Allocations } from './state.ts'

/** One worker at a time is responsible for a child (SW10). */
export const oneWorker = (
  allocations: Allocations,
  allocation: string,
  spell: Spell,
): AllocationsOverlap | null => {
  for (const [other, one] of allocations) {
    if (overlap(one, spell)) return { tag: 'AllocationsOverlap', code: 'SW10', allocation, other }
  }
  return null
}

/** An allocation ends once. */
export const allocationOpen = (
  allocation: string,
  { endedOn }: Spell,
): AllocationHasEnded | null =>
  endedOn === null ? null : { tag: 'AllocationHasEnded', allocation, endedOn }
