import type { Goal } from '../workload.ts'

type Judged = NonNullable<Goal['release']>

const because =
  (why: string) =>
  (bound: Goal['bound']): Judged => ({ bound, why })

/** What code costs until it is compiled is a good part of so short a run. */
export const coldCode = because('so short a run is half over before its code is compiled')

/** With so few postings a process does little but start, and so it is held to half of what that comes to. */
export const startedProcess = because('a process with so few postings does little but start')

/** Loading the rules, and starting threads, takes as long for a short log as for a long one. */
export const startedThreads = because('every thread loads the rules, however short the log')

/** A twentieth of a second is a large part of what a tenth of the events take. */
export const fixedCost = because(
  'opening the file and reading what is kept takes as long for a tenth of the events',
)

/** Emmett's consumer looks for the next page the longer the longer the log is. */
export const shortLog = because('the peer takes less for each event of a short log')

/** Node's own memory is most of what a small state is held in. */
export const smallStates = because('beside small states Node’s own memory weighs more')

/** Short of half of the goal with a million events too: what is asked is that it comes to no less. */
export const reachedSoFar = because(
  'half of what a million events have come to, short of half of the goal',
)

/** No figure of the clock: it is the same on every machine. */
export const counted = because('a count, which no machine changes')
