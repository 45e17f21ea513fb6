import { daysOfPeriod, lastDayOf } from '../text/dates.ts'
import { penceOf, poundsOf } from '../text/pounds.ts'
import { rulesHash } from './content-hash.ts'
import {
  type Checks,
  type Decision,
  may,
  must,
  type Rule,
  refused,
  rulesOn,
  same,
  supported,
} from './decision.ts'
import { positive } from './of-gifts.ts'
import { serviceId } from './service-id.ts'
import { forecastKey } from './state/other-states.ts'

const opened: Rule = function* ({ event }) {
  yield* must(event.revision === 0 && event.position === 0, 'the ledger has already been opened')
}

const historyClosed: Rule = function* ({ states }) {
  yield* must(states.opening().isHistory, 'there is no history to close')
}

function* soundSteps(
  steps: readonly { readonly by: string; readonly act: string; readonly optional?: boolean }[],
): Checks {
  const last = steps.at(-1)
  yield* must(last?.act === 'approve' && last.optional !== true, 'the last step is not an approval')
  yield* must(
    steps.slice(0, -1).every(({ act }) => act === 'agree'),
    'a step other than the last approves',
  )
  yield* must(
    new Set(steps.map(({ by }) => by)).size === steps.length,
    'an authority is listed twice',
  )
}

const rulesSet: Rule = function* (decision) {
  const { data, event, hashing } = decision
  const { rules } = data
  const { actor, revision, effectiveOn } = event
  const isOpening = revision === 0 && actor.id === 'init' && actor.role === 'system'
  const inForce = rulesOn(decision, effectiveOn)?.roles['SetApprovalRules']
  const roles = inForce ?? ['council']
  yield* must(isOpening || roles.includes(actor.role), `${actor.role} may not set the rules`)
  const lists = [
    ...rules.virements.map(({ steps }) => steps),
    rules.drawdowns.samePurpose,
    rules.drawdowns.otherPurpose,
  ]
  for (const steps of lists) yield* soundSteps(steps)
  const limits = [
    ...rules.virements.map(({ upTo }) => upTo),
    ...rules.cumulative.yearlyLimits.map(({ upTo }) => upTo),
  ]
  yield* must(
    limits.every((limit) => typeof limit !== 'string' || penceOf(limit) >= 0n),
    'a limit is negative',
  )
  yield* same('data.contentHash', data.contentHash, rulesHash(hashing, rules))
}

function* forecast(decision: Decision, command: string): Checks {
  const { data, event, states, hashing } = decision
  const { service, costCentre, subjective, financialYear } = data
  const { heads } = states.budget(financialYear)
  const stream = `forecast-${financialYear}-${serviceId(hashing, service)}`
  yield* must(event.stream === stream, `it is not in the stream ${stream}`)
  yield* may(decision, command)
  yield* must(heads.isApproved, 'no budget is approved')
  const isOf =
    costCentre === null
      ? subjective === null && heads.linesOfService(service).length > 0
      : subjective === null
        ? heads.servicesOf(costCentre).join('\u0000') === service
        : heads.line({ costCentre, subjective })?.service === service
  yield* must(isOf, 'the line is not in the budget')
}

const submitted: Rule = function* (decision) {
  const { data, event, states } = decision
  yield* forecast(decision, 'SubmitForecast')
  const [first] = daysOfPeriod(data.financialYear, data.period)
  yield* must(event.effectiveOn >= first, 'it is dated before its period')
  const before = states.forecasts(event.stream).forecasts.get(forecastKey(data))
  yield* must(
    event.effectiveOn >= (before?.lastStepOn ?? ''),
    'it is dated before the previous step',
  )
}

function* answered(decision: Decision, command: string): Checks {
  const { data, event, states } = decision
  yield* forecast(decision, command)
  const before = states.forecasts(event.stream).forecasts.get(forecastKey(data))
  if (before === undefined) {
    yield refused('there is no such forecast')
    return
  }
  yield* must(event.effectiveOn >= before.lastStepOn, 'it is dated before the previous step')
  yield* same('data.projectedOutturn', data.projectedOutturn, before.projectedOutturn)
  if (event.type !== 'ForecastAccepted') return
  yield* must(!before.isAccepted, 'it has already been accepted')
  yield* must(before.submittedBy !== event.actor.id, 'the person who accepts it also submitted it')
}

const chartSet: Rule = function* (decision) {
  const { costCentres, subjectives } = decision.data
  yield* may(decision, 'SetChartOfAccounts')
  const codes = [
    ...costCentres.map(({ costCentre }) => `c ${costCentre}`),
    ...subjectives.map(({ subjective }) => `s ${subjective}`),
  ]
  yield* must(codes.length > 0, 'the mapping is empty')
  yield* must(new Set(codes).size === codes.length, 'a code is listed twice')
}

function* ofBudget(decision: Decision): Checks {
  yield* supported(decision, {
    subject: { kind: 'budget', reference: decision.data.financialYear },
  })
}

const reductionApproved: Rule = function* (decision) {
  const { data, event, states } = decision
  yield* may(decision, 'ApproveReduction')
  const isNew = !states.savings(data.financialYear).reductions.has(data.reference)
  yield* must(isNew, `the reference ${data.reference} has already been used`)
  yield* positive(data.target)
  yield* must(event.effectiveOn <= lastDayOf(data.financialYear), 'it is dated after the year')
  yield* ofBudget(decision)
}

function* reduced({ data, event, states }: Decision): Checks {
  const before = states.savings(data.financialYear).reductions.get(data.reference)
  yield* must(before !== undefined && !before.isRemoved, 'there is no such reduction')
  yield* must(
    event.effectiveOn >= (before?.lastStepOn ?? ''),
    'it is dated before the previous step',
  )
}

const reductionReported: Rule = function* (decision) {
  const { achieved, projected } = decision.data
  yield* may(decision, 'ReportReduction')
  yield* reduced(decision)
  const isSound = penceOf(achieved) >= 0n && penceOf(projected ?? '0.00') >= 0n
  yield* must(isSound, 'an amount is negative')
}

const reductionRemoved: Rule = function* (decision) {
  yield* may(decision, 'RemoveReduction')
  yield* reduced(decision)
  yield* ofBudget(decision)
}

const prepared: Rule = function* (decision) {
  const { data } = decision
  yield* may(decision, 'PrepareReconciliation')
  const difference = poundsOf(penceOf(data.ledger) - penceOf(data.extract))
  yield* same('data.difference', data.difference, difference)
}

const reviewed: Rule = function* (decision) {
  const { data, event, states } = decision
  yield* may(decision, 'ReviewReconciliation')
  const key = `${data.period} ${data.source}`
  const before = states.reconciliations(data.financialYear).prepared.get(key)
  if (before === undefined || before.event.data.resultHash !== data.resultHash) {
    yield refused('the reconciliation was not prepared so')
    return
  }
  yield* must(!before.isReviewed, 'it has already been reviewed')
  yield* must(
    before.event.actor.id !== event.actor.id,
    'the person who reviews it also prepared it',
  )
  yield* must(event.effectiveOn >= before.event.effectiveOn, 'it is dated before the previous step')
}

/** Rules of the ledger, of approval rules, and of the rest of finance, by type of event. */
export const rulesOfOthers = {
  LedgerOpened: opened,
  HistoryClosed: historyClosed,
  ApprovalRulesSet: rulesSet,
  ForecastSubmitted: submitted,
  ForecastChallenged: (decision) => answered(decision, 'ChallengeForecast'),
  ForecastAccepted: (decision) => answered(decision, 'AcceptForecast'),
  ChartOfAccountsSet: chartSet,
  ReductionApproved: reductionApproved,
  ReductionReported: reductionReported,
  ReductionRemoved: reductionRemoved,
  ReconciliationPrepared: prepared,
  ReconciliationReviewed: reviewed,
} satisfies { readonly [type: string]: Rule }
