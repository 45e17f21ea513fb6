import {
  type CommandIds,
  type GeneratedAppend,
  generatedAppends,
} from '../data/generated-append.ts'

/** Longest data that is appended, which leaves budgets out: one draft of 400 lines is as large as 400 other events. */
const dataLengthMax = 4_000

/** Appends before the timed ones, so that every peer is measured warm. */
const warmUpCount = 1_000

/** The appends of a measurement: those that warm up, and those that are timed. */
export interface AppendList {
  readonly warmUp: readonly GeneratedAppend[]
  readonly timed: readonly GeneratedAppend[]
}

/** The first events of a data set without its budgets, in order, with the revisions that they then have. */
export const appendList = (
  seed: number,
  count: number,
  commandIds: CommandIds = 'numbered',
): AppendList => {
  const wanted = warmUpCount + count
  const list: GeneratedAppend[] = []
  const revisions = new Map<string, number>()
  // More events than wanted, because the budgets are left out.
  for (const append of generatedAppends({ events: wanted + 100, seed }, commandIds)) {
    if (append.event.canonicalData.length > dataLengthMax) continue
    const revision = (revisions.get(append.stream) ?? -1) + 1
    revisions.set(append.stream, revision)
    const expectedRevision = revision === 0 ? 'no-stream' : revision - 1
    list.push({ ...append, revision, options: { ...append.options, expectedRevision } })
    if (list.length === wanted) break
  }
  return { warmUp: list.slice(0, warmUpCount), timed: list.slice(warmUpCount) }
}
