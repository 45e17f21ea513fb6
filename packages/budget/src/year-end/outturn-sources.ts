import {
  type ContextSource,
  contextSource,
  type EventOf,
  type FinancialYear,
  streamName,
} from '@coflyfr/core'
import { addPence, zeroPence } from '@coflyfr/money'
import { ActualsImported, type PostingWire } from '../actuals/events.ts'
import { commitmentsStream } from '../commitment/commitments-source.ts'
import { CommitmentInvoiced } from '../commitment/events.ts'
import { headKey, headOf, type Leg, legOfWire } from '../shared/leg.ts'

/** Sums by head, in pence. */
type HeadSums = ReadonlyMap<string, Leg>

/**
 * What was spent, as layers of sums, a large one below smaller ones: a head may be in several. Copying all heads for each
 * event of a million postings would take minutes.
 */
export type Spending = readonly HeadSums[]

/** Adds postings to each other: most of one day share few heads. */
const sumByHead = (postings: Iterable<Leg>): HeadSums => {
  const sums = new Map<string, Leg>()
  for (const posting of postings) {
    const key = headKey(posting)
    const before = sums.get(key)?.amount ?? zeroPence
    sums.set(key, { ...headOf(posting), amount: addPence(before, posting.amount) })
  }
  return sums
}

/** Lays sums on top, and merges layers as long as the upper one is not much smaller than the one below. */
const add = (spending: Spending, postings: readonly Pick<PostingWire, keyof Leg>[]): Spending => {
  const layers = [...spending]
  let top = sumByHead(postings.map(legOfWire))
  for (let below = layers.at(-1); below !== undefined; below = layers.at(-1)) {
    if (below.size > 2 * top.size) break
    top = sumByHead([...below.values(), ...top.values()])
    layers.pop()
  }
  return [...layers, top]
}

/** Each sum at each head; a head may come several times. */
export const amountsSpent = (spending: Spending): readonly Leg[] =>
  spending.flatMap((sums) => [...sums.values()])

/** What a general ledger's postings of a year come to, head by head, P13 and late items included. */
const postedSource = (financialYear: FinancialYear, source: string): ContextSource<Spending> =>
  contextSource<Spending, EventOf<typeof ActualsImported>>({
    name: 'posted-by-head',
    stream: streamName('actuals', `${financialYear}-${source}`),
    events: [ActualsImported],
    initialState: () => [],
    evolve: (spending, { data }) => add(spending, data.postings),
  })

/** The sum of a service's invoices for which the general ledger has no posting: they are actuals themselves. */
const invoicedSource = (financialYear: FinancialYear, service: string): ContextSource<Spending> =>
  contextSource<Spending, EventOf<typeof CommitmentInvoiced>>({
    name: 'invoiced-by-head',
    stream: commitmentsStream(financialYear, service),
    events: [CommitmentInvoiced],
    initialState: () => [],
    evolve: (spending, { data }) => (data.paidBy === null ? add(spending, [data]) : spending),
  })

/** The name, in the context of a year's end, of what a general ledger posted. */
export const postedKey = (source: string) => `spending:posted:${source}` as const

const invoicedPrefix = 'spending:invoiced:'

/** The name, in the same context, of what a service was invoiced. */
const invoicedKey = (service: string) => `${invoicedPrefix}${service}` as const

/** What all commitments were invoiced, whichever service they stand under. */
export const invoicedIn = (context: SpendingContext): Spending =>
  Object.entries(context).flatMap(([part, spending]) =>
    part.startsWith(invoicedPrefix) ? spending : [],
  )

/** What was spent, one part for each stream that it is read from. */
export interface SpendingContext {
  readonly [part: `spending:${string}`]: Spending
}

/** The streams that the outturn of some services is read from. */
export const spendingSources = (
  financialYear: FinancialYear,
  {
    actuals,
    services,
  }: { readonly actuals: readonly string[]; readonly services: ReadonlySet<string> },
): { readonly [part: `spending:${string}`]: ContextSource<Spending> } =>
  Object.fromEntries([
    ...actuals.map((source) => [postedKey(source), postedSource(financialYear, source)]),
    ...[...services].map((service) => [
      invoicedKey(service),
      invoicedSource(financialYear, service),
    ]),
  ])
