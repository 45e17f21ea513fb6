import type { PlacedEvent } from '../event.ts'
import { type Checks, type Decision, must, type Rule } from './decision.ts'
import { rulesOfActuals } from './of-actuals.ts'
import { rulesOfBudgets } from './of-budgets.ts'
import { rulesOfCommitments } from './of-commitments.ts'
import { rulesOfDrawdowns } from './of-drawdowns.ts'
import { rulesOfGifts } from './of-gifts.ts'
import { rulesOfOthers } from './of-others.ts'
import { rulesOfPostings } from './of-postings.ts'
import { rulesOfProposals } from './of-proposals.ts'
import { rulesOfReserves } from './of-reserves.ts'
import { rulesOfYearEnd } from './of-year-end.ts'
import { processNames } from './processes.ts'
import type { KnownType } from './shapes.ts'

/** CommandRefused is evidence alone, and has no rule. */
const byType: Readonly<Record<Exclude<KnownType, 'CommandRefused'>, Rule>> = {
  ...rulesOfOthers,
  ...rulesOfBudgets,
  ...rulesOfProposals,
  ...rulesOfPostings,
  ...rulesOfGifts,
  ...rulesOfReserves,
  ...rulesOfDrawdowns,
  ...rulesOfActuals,
  ...rulesOfCommitments,
  ...rulesOfYearEnd,
}

const rules: ReadonlyMap<string, Rule> = new Map(Object.entries(byType))

const received: ReadonlySet<string> = new Set([
  'ReserveFundingReceived',
  'MoneyReceivedIntoReserve',
  'VirementForwarded',
  'VirementCarried',
  'CarryForwardReceived',
  'CommitmentReceived',
  'ReportsSealed',
])

type StreamOf = (event: PlacedEvent) => string | undefined

const ofReserve: StreamOf = ({ data }) => `reserve-${data.reserve}`

const ofReturn: StreamOf = (event) => {
  const { data, stream } = event
  if (data.kind === 'drawdown' || data.kind === 'transfer') return ofReserve(event)
  return stream.startsWith('budget-') ? stream : 'budget'
}

/** The stream that an event of finance must stand in, where that is told by its data alone. */
const streamOfType = (type: string): StreamOf => {
  if (type === 'LedgerOpened' || type === 'HistoryClosed') return () => 'ledger'
  if (type === 'ApprovalRulesSet') return () => 'rules'
  if (type === 'ChartOfAccountsSet') return () => 'chart'
  if (/^(?:Commitment|Forecast|ContributedTo)/.test(type)) return () => undefined
  if (type === 'GiftReturned') return ofReturn
  if (/^(?:Reduction)/.test(type)) return ({ data }) => `savings-${data.financialYear}`
  if (/^(?:Reconciliation)/.test(type)) return ({ data }) => `reconciliations-${data.financialYear}`
  if (/^(?:Period|ReportsSealed)/.test(type)) return ({ data }) => `periods-${data.financialYear}`
  if (/^(?:Actuals|Batch)/.test(type))
    return ({ data }) => `actuals-${data.financialYear}-${data.source}`
  const isOfBudget =
    Object.hasOwn(rulesOfBudgets, type) ||
    /^(?:Virement|Carr|ReserveFunding|DrawdownReversed)/.test(type)
  return isOfBudget ? ({ data }) => `budget-${data.financialYear}` : ofReserve
}

const streamsOf: ReadonlyMap<string, StreamOf> = new Map(
  [...rules.keys()].map((type) => [type, streamOfType(type)]),
)

/** The faults of an event: whose it can be, and of finance and authority the rules of its type. */
export function* checksOf(decision: Decision): Checks {
  const { event } = decision
  if (!received.has(event.type))
    yield* must(!processNames.has(event.actor.id), `${event.actor.id} may not do this`)
  const rule = rules.get(event.type)
  if (rule === undefined) return
  const stream = streamsOf.get(event.type)?.(event)
  yield* must(
    stream === undefined || event.stream === stream,
    `it is in the stream ${event.stream}`,
  )
  yield* rule(decision)
}
