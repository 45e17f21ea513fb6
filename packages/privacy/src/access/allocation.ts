import { type ContextSource, contextSource, streamName } from '@coflyfr/core'

/** Who has a case: the workers to whom it is allocated, and nobody where it is allocated to nobody. */
export type Allocation = ReadonlySet<string>

/** Where the allocation of a person's case is read from. */
export type AllocationSource = (subject: string) => ContextSource<Allocation>

/** For a ledger whose cases are allocated elsewhere: nobody has any, and the council's roles alone say who may read. */
export const notAllocatedHere: AllocationSource = (subject) =>
  contextSource<Allocation, never>({
    name: 'not-allocated-here',
    stream: streamName('case', subject),
    events: [],
    initialState: () => new Set(),
    evolve: (state) => state,
  })
