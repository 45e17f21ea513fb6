import {
  type CommandIds,
  type GeneratedAppend,
  generatedAppends,
} from '../data/generated-append.ts'

/** Budgets are left out of the appends that are timed: one draft of 400 lines weighs as much as 400 other events. */
const dataLengthMax = 4_000

/** Appends that go before the timed ones, so that every peer is measured warm. */
const warmUpCount = 1_000

/** The appends of a measurement: those that warm up, and those that are timed. */
export interface AppendList {
  readonly warmUp: readonly GeneratedAppend[]
  readonly timed: readonly GeneratedAppend[]
}

/** The first events of a data set, in order, with the revisions that they get when the budgets are left out. */
export const appendList = (
  seed: number,
  count: number,
  commandIds: CommandIds = 'numbered',
): AppendList => {
  const wanted = warmUpCount + count
  const list: GeneratedAppend[] = []
  const revisions = new Map<string, number>()
  // The budgets are left out: the data set must be that much longer.
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
