import { asOpened, type Opening } from './reading.ts'

type Joined = Awaited<ReturnType<ReturnType<Opening>['upTo']>>
type Segment = Joined['segments'][number]

/** The fields that a segment derives from its columns. */
const derivedAnew = (segment: Segment): Segment => ({
  ...segment,
  halves: new Int32Array(segment.pence.slice().buffer),
  firstDay: Math.min(...segment.day),
  lastDay: Math.max(0, ...segment.day),
})

/** Columns with a changed copy of each segment, or of their list. */
const altered =
  (alter: (segment: Segment, number: number) => Partial<Segment>): Opening =>
  (store, segmentLength) => {
    const columns = asOpened(store, segmentLength)
    return {
      ...columns,
      upTo: async (position) => {
        const joined = (await columns.upTo(position)).without(Number.POSITIVE_INFINITY)
        for (const [number, segment] of joined.segments.entries())
          joined.segments[number] = derivedAnew({ ...segment, ...alter(segment, number) })
        return joined
      },
    }
  }

/** Also counts what is effective in the following month. */
export const countsTheMonthAfter = altered(({ day }) => ({
  day: day.map((number) => number - 100),
}))

/** Also counts what was recorded after the given position. */
export const knowsWhatCameAfter: Opening = altered(({ offset }) => ({
  offset: offset.map((number) => Math.max(0, number - 1)),
}))

/** Counts every proposal of a virement, even if it was replaced or settled. */
export const countsEveryProposal = altered(({ document }) => ({ document: document.map(() => 0) }))

/** Loses the upper half of each amount. */
export const losesTheUpperHalf = altered(({ pence }) => ({
  pence: pence.map((amount) => BigInt.asIntN(32, amount)),
}))

/** Accepts damaged segments. */
export const trustsWhatIsKept = altered(({ pence }, number) =>
  number === 0 ? { pence: pence.map((amount) => amount ^ 1n) } : {},
)

/** Adds a segment again after it was read. */
export const readsASegmentTwice: Opening = (store, segmentLength) => {
  const columns = asOpened(store, segmentLength)
  return {
    ...columns,
    upTo: async (position) => {
      const joined = (await columns.upTo(position)).without(Number.POSITIVE_INFINITY)
      const [first] = joined.segments
      if (first !== undefined) joined.segments.push(first)
      return joined
    },
  }
}

/** Reuses the first answer when more is needed. */
export const staysWhereItWas: Opening = (store, segmentLength) => {
  const columns = asOpened(store, segmentLength)
  let first: Promise<Joined> | null = null
  return {
    ...columns,
    upTo: (position) => {
      first ??= columns.upTo(position)
      return first
    },
  }
}

/** Answers from incomplete columns while everything is derived again. */
export const showsAHole: Opening = (store, segmentLength) => {
  const columns = asOpened(store, segmentLength)
  let isRebuilding = false
  return {
    ...columns,
    rebuild: async () => {
      isRebuilding = true
      const position = await columns.rebuild()
      isRebuilding = false
      return position
    },
    upTo: async (position) => {
      const isHalf = isRebuilding
      const joined = await columns.upTo(position)
      return isHalf ? joined.without(1) : joined
    },
  }
}

/** Counts postings of every period as those of the first. */
export const countsLaterPeriods: Opening = (store, segmentLength) => {
  const columns = asOpened(store, segmentLength)
  return {
    ...columns,
    upTo: async (position) => {
      const joined = (await columns.upTo(position)).without(Number.POSITIVE_INFINITY)
      for (const [number, skeleton] of joined.skeletons.entries())
        if (skeleton.source === 'ActualsImported')
          joined.skeletons[number] = { ...skeleton, data: { ...skeleton.data, period: 'P01' } }
      return joined
    },
  }
}

/** Forgets the events that are kept whole although their type is summed. */
export const forgetsWhatStandsAlone = altered(({ wholes }) => ({
  wholes: new Map([...wholes].filter(([group]) => !group.startsWith('alone '))),
}))
