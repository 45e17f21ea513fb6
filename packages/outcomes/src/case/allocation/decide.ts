import { datedInOrder } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import { type DecidersOf, given, record } from '../decision.ts'
import { endsAfterStart } from '../ends.ts'
import type { allocationCommands } from './commands.ts'
import { AllocationEnded, CaseAllocated, CaseReallocated } from './events.ts'
import { allocationOpen, oneWorker } from './rules.ts'
import { openAllocation } from './state.ts'

/** Decisions about the worker who is responsible; refusals in the order of `AllocationRefusal`. */
export const allocationDeciders: DecidersOf<typeof allocationCommands> = {
  AllocateCase: ({ data, effectiveOn }, { allocations }) =>
    record(
      noDuplicate('allocation', [...allocations.keys()], [data.allocation]) ??
        endsAfterStart(data.allocation, effectiveOn, data.endedOn) ??
        oneWorker(allocations, data.allocation, {
          startedOn: effectiveOn,
          endedOn: data.endedOn ?? null,
        }),
      CaseAllocated.of(effectiveOn, { endedOn: null, ...data }),
    ),
  ReallocateCase: ({ data, effectiveOn }, { allocations }) => {
    const fromAllocation = openAllocation(allocations)
    return given(fromAllocation, { tag: 'NoOpenAllocation', case: data.case }, (from) =>
      record(
        noDuplicate('allocation', [...allocations.keys()], [data.allocation]) ??
          datedInOrder(effectiveOn, allocations.get(from)?.startedOn ?? effectiveOn),
        CaseReallocated.of(effectiveOn, { ...data, fromAllocation: from }),
      ),
    )
  },
  EndAllocation: ({ data, effectiveOn }, { allocations }) =>
    given(
      allocations.get(data.allocation),
      { tag: 'NoSuchAllocation', allocation: data.allocation },
      (one) =>
        record(
          allocationOpen(data.allocation, one) ?? datedInOrder(effectiveOn, one.startedOn),
          AllocationEnded.of(effectiveOn, data),
        ),
    ),
}
