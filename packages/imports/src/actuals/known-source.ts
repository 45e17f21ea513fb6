import { type ActualsEvent, ActualsImported, BatchClosed } from '@coflyfr/budget/events'
import {
  type EventStore,
  eventCatalogue,
  type Recorded,
  readEvent,
  streamName,
} from '@coflyfr/core'
import { addPence, type Pence, penceOfPounds, zeroPence } from '@coflyfr/money'
import { identityOfWire, type PostingOrigin } from './identity.ts'
import type { PostingIndex } from './posting-index.ts'

/** What the ledger holds under one batch. */
interface KnownBatch {
  readonly count: number
  readonly total: Pence
  /** The latest date of effect of its postings. */
  readonly latest: string
  readonly isClosed: boolean
}

/** Postings that the importer itself has put in. */
interface NotedPostings {
  readonly batch: string
  readonly amounts: readonly Pence[]
  readonly latest: string
  /** The revision of the last event that holds them. */
  readonly revision: number
}

/** What the importer knows of one source's stream, up to a revision. */
export interface KnownSource {
  /** Reads on to the end of the stream. */
  readonly catchUp: () => Promise<void>
  /** Takes in postings that this importer has just sent, so that they need not be read back. */
  readonly note: (noted: NotedPostings) => void
  readonly postings: () => number
  readonly batch: (name: string) => KnownBatch
}

const events = eventCatalogue(ActualsImported, BatchClosed)

/** The catalogue has already checked the data of events of these types. */
const isActuals = (event: Recorded): event is Recorded<ActualsEvent> =>
  event.type === ActualsImported.type || event.type === BatchClosed.type

const emptyBatch: KnownBatch = { count: 0, total: zeroPence, latest: '', isClosed: false }

const withAmounts = (batch: KnownBatch, amounts: readonly Pence[], latest: string): KnownBatch => ({
  ...batch,
  latest: latest > batch.latest ? latest : batch.latest,
  count: batch.count + amounts.length,
  total: amounts.reduce<Pence>(addPence, batch.total),
})

/** Begins to know a source: nothing is read before `catchUp`. */
export const knownSource = (
  store: EventStore,
  origin: PostingOrigin,
  index: PostingIndex,
): KnownSource => {
  const stream = streamName('actuals', `${origin.financialYear}-${origin.source}`)
  const batches = new Map<string, KnownBatch>()
  let postings = 0
  let revision = -1
  const batch = (name: string): KnownBatch => batches.get(name) ?? emptyBatch
  const take = ({ type, data, effectiveOn }: ActualsEvent): void => {
    if (type === 'BatchClosed') {
      batches.set(data.batch, { ...batch(data.batch), isClosed: true })
      return
    }
    const period = data.concerns ?? data.period
    for (const posting of data.postings) index.hold(identityOfWire(origin, period, posting))
    const amounts = data.postings.map(({ amount }) => penceOfPounds(amount))
    batches.set(data.batch, withAmounts(batch(data.batch), amounts, effectiveOn))
    postings += amounts.length
  }
  return {
    batch,
    postings: () => postings,
    catchUp: async () => {
      const read = await store.foldStream(stream, { state: null, revision }, (_, event) => {
        const current = readEvent(events, event)
        if (isActuals(current)) take(current)
        return null
      })
      revision = read.revision
    },
    note: ({ batch: name, amounts, latest, revision: reached }) => {
      batches.set(name, withAmounts(batch(name), amounts, latest))
      postings += amounts.length
      revision = reached
    },
  }
}
