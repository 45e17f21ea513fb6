import { type ContextSource, contextSource, streamName } from '@coflyfr/core'

/** To whom a case is allocated, as far as the ledger was told. */
export interface Allocation {
  /** Whether any allocation was ever recorded: a case whose allocations have all ended is nobody's to read. */
  readonly isRecorded: boolean
  /** Who has it now, by the reference of the allocation. */
  readonly workers: ReadonlyMap<string, string>
}

/** Where the allocation of a person's case is read from. */
export type AllocationSource = (subject: string) => ContextSource<Allocation>

/** For a ledger whose cases are allocated elsewhere: the roles alone say who may read. */
export const notAllocatedHere: AllocationSource = (subject) =>
  contextSource<Allocation, never>({
    name: 'not-allocated-here',
    stream: streamName('case', subject),
    events: [],
    initialState: () => ({ isRecorded: false, workers: new Map() }),
    evolve: (state) => state,
  })
