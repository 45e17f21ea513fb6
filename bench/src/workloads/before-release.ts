import type { Goal } from '../workload.ts'

type Judged = NonNullable<Goal['release']>

const because =
  (why: string) =>
  (bound: Goal['bound']): Judged => ({ bound, why })

/** A large part of so short a run is spent before the code is compiled. */
export const coldCode = because('so short a run is half over before its code is compiled')

/** With so few postings a process does little but start, so that the bound is half of the ratio that such a run reaches. */
export const startedProcess = because('a process with so few postings does little but start')

/** Loading the rules and starting threads take as long for a short log as for a long one. */
export const startedThreads = because('every thread loads the rules, however short the log')

/** A fixed twentieth of a second is a large part of the time for a tenth of the events. */
export const fixedCost = because(
  'opening the file and reading what is kept take as long for a tenth of the events',
)

/** Emmett's consumer takes longer to find the next page of a longer log. */
export const shortLog = because('the peer needs less time per event of a short log')

/** With small states, most of the memory is Node's own. */
export const smallStates = because('with small states Node’s own memory counts for more')

/** Even with a million events it is below half of the goal: it must only not get worse. */
export const reachedSoFar = because(
  'half of what a million events reach, which is below half of the goal',
)

/** A count, not a time: it is the same on every machine. */
export const counted = because('a count, the same on every machine')
