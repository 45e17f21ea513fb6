import {
  type ContextSource,
  contextSource,
  type EventOf,
  type FinancialYear,
  streamName,
} from '@coflyfr/core'
import { addPence, penceOfPounds, zeroPence } from '@coflyfr/money'
import { ActualsImported, type PostingWire } from '../actuals/events.ts'
import { commitmentsStream } from '../commitment/commitments-source.ts'
import { CommitmentInvoiced } from '../commitment/events.ts'
import { headKey, headOf, type Leg } from '../shared/leg.ts'
import { entryOf, type PersistentMap, persistentMap, withEntry } from '../shared/persistent-map.ts'

/** What was spent at each head, in pence. */
export type Spending = PersistentMap<Leg>

/** Adds postings to each other first: most of one day share few heads. */
const add = (spending: Spending, postings: readonly Pick<PostingWire, keyof Leg>[]): Spending => {
  const added = new Map<string, Leg>()
  for (const posting of postings) {
    const key = headKey(posting)
    const before = added.get(key)?.amount ?? zeroPence
    const amount = addPence(before, penceOfPounds(posting.amount))
    added.set(key, { ...headOf(posting), amount })
  }
  return [...added].reduce((so, [key, leg]) => {
    const before = entryOf(so, key)?.amount ?? zeroPence
    return withEntry(so, key, { ...leg, amount: addPence(before, leg.amount) })
  }, spending)
}

/** What a general ledger's postings of a year come to, head by head, P13 and late items included. */
const postedSource = (financialYear: FinancialYear, source: string): ContextSource<Spending> =>
  contextSource<Spending, EventOf<typeof ActualsImported>>({
    name: 'posted-by-head',
    stream: streamName('actuals', `${financialYear}-${source}`),
    events: [ActualsImported],
    initialState: persistentMap,
    evolve: (spending, { data }) => add(spending, data.postings),
  })

/** What a service's invoices come to that no posting of the general ledger carries: those are actuals themselves. */
const invoicedSource = (financialYear: FinancialYear, service: string): ContextSource<Spending> =>
  contextSource<Spending, EventOf<typeof CommitmentInvoiced>>({
    name: 'invoiced-by-head',
    stream: commitmentsStream(financialYear, service),
    events: [CommitmentInvoiced],
    initialState: persistentMap,
    evolve: (spending, { data }) => (data.paidBy === null ? add(spending, [data]) : spending),
  })

/** Where the context of a year's end keeps what a general ledger posted. */
export const postedKey = (source: string) => `spending:posted:${source}` as const

/** Where it keeps what a service was invoiced. */
export const invoicedKey = (service: string) => `spending:invoiced:${service}` as const

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
  }: { readonly actuals: readonly string[]; readonly services: readonly string[] },
): { readonly [part: `spending:${string}`]: ContextSource<Spending> } =>
  Object.fromEntries([
    ...actuals.map((source) => [postedKey(source), postedSource(financialYear, source)]),
    ...services.map((service) => [invoicedKey(service), invoicedSource(financialYear, service)]),
  ])
