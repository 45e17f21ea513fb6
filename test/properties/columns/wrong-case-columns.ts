import { createHash } from 'node:crypto'
import { asOpened, type OpeningOfCases } from './cases-holding.ts'

/** Columns whose answers are changed. */
const answering =
  (
    answer: (
      columns: ReturnType<OpeningOfCases>,
      ...asked: Parameters<ReturnType<OpeningOfCases>['countsAt']>
    ) => ReturnType<ReturnType<OpeningOfCases>['countsAt']>,
  ): OpeningOfCases =>
  (store, segmentLength) => {
    const columns = asOpened(store, segmentLength)
    return { ...columns, countsAt: (...asked) => answer(columns, ...asked) }
  }

/** Also counts what is effective later. */
export const countsEveryDay = answering((columns, _asOf, position) =>
  columns.countsAt(null, position),
)

/** Leaves out the last event. */
export const forgetsTheLast = answering((columns, asOf, position) =>
  columns.countsAt(asOf, position - 1),
)

/** Gives every caller the same state, which they fold on. */
export const staysWhereItWas: OpeningOfCases = (store, segmentLength) => {
  const columns = asOpened(store, segmentLength)
  let first: ReturnType<typeof columns.countsAt> | null = null
  return {
    ...columns,
    countsAt: (asOf, position) => {
      first ??= columns.countsAt(asOf, position)
      return first
    },
  }
}

/** Folds no event after the last whole segment. */
export const forgetsTheRest: OpeningOfCases = (store, segmentLength) =>
  asOpened({ ...store, scan: async function* () {} }, segmentLength)

/** The offset and length of each column of a segment. */
const layoutOf = (bytes: Uint8Array) => {
  const header = new DataView(bytes.buffer, bytes.byteOffset).getUint32(32, true)
  const { rows }: { readonly rows: number } = JSON.parse(
    Buffer.from(bytes.subarray(40, 40 + header)).toString(),
  )
  return { columnsAt: 40 + Math.ceil(header / 8) * 8, rows }
}

/** Accepts a segment with a changed revision and a matching digest. */
export const trustsWhatIsKept: OpeningOfCases = (store, segmentLength) =>
  asOpened(
    {
      ...store,
      loadSnapshot: async (name, version) => {
        const kept = await store.loadSnapshot(name, version)
        if (kept === null) return null
        const state = Uint8Array.from(kept.state)
        const { columnsAt, rows } = layoutOf(state)
        const revisionAt = columnsAt + 4 * rows
        if (rows > 0) state[revisionAt] = (state[revisionAt] ?? 0) ^ 64
        state.set(createHash('sha256').update(state.subarray(32)).digest())
        return { ...kept, state }
      },
    },
    segmentLength,
  )

/** Answers from incomplete columns while everything is derived again. */
export const showsAHole: OpeningOfCases = (store, segmentLength) => {
  const columns = asOpened(store, segmentLength)
  let isRebuilding = false
  return {
    rebuild: async () => {
      isRebuilding = true
      const position = await columns.rebuild()
      isRebuilding = false
      return position
    },
    countsAt: (asOf, position) =>
      columns.countsAt(asOf, isRebuilding ? Math.min(position, segmentLength - 1) : position),
  }
}
