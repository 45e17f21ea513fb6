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

/** The rule of each type. CommandRefused has none: it is only evidence. */
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

/** The types of event that processes may record. */
const recordedByProcesses: ReadonlySet<string> = new Set([
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

/** The stream that an event of a type must be in, unless more than its data is needed to tell. */
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

/** The faults of an event: that no process may record its type, and then, if the type is known, those of its rule. */
export function* checksOf(decision: Decision): Checks {
  const { event } = decision
  if (!recordedByProcesses.has(event.type))
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
