import { firstDayOf, isInYear, lastDayOf, nextYear, periodOf } from '../text/dates.ts'
import { penceOf, poundsOf } from '../text/pounds.ts'
import { type Checks, type Decision, may, must, type Rule, refused, same } from './decision.ts'
import { isSameHead } from './heads.ts'
import { positive } from './of-gifts.ts'
import { byProcess } from './processes.ts'
import { serviceId } from './service-id.ts'
import { giftKey } from './state/budget-state.ts'
import { type Commitment, type CommitmentsState, commitmentKey } from './state/commitments-state.ts'

const stateOf = ({ event, states }: Decision): CommitmentsState =>
  states.commitmentsOf(event.stream)

function* inStream({ data, event, hashing }: Decision): Checks {
  const stream = `commitments-${data.financialYear}-${serviceId(hashing, data.service)}`
  yield* must(event.stream === stream, `it is not in the stream ${stream}`)
}

const raised: Rule = function* (decision) {
  const { data, event, states } = decision
  yield* inStream(decision)
  yield* may(decision, 'RaiseCommitment')
  const { heads } = states.budget(data.financialYear)
  yield* must(heads.isApproved, 'no budget is approved')
  yield* must(!stateOf(decision).commitments.has(commitmentKey(data)), 'it has already been raised')
  yield* positive(data.amount)
  yield* must(isInYear(event.effectiveOn, data.financialYear), 'it is not dated in the year')
  yield* must(heads.line(data)?.service === data.service, 'the head is not a line of the service')
}

function* open(decision: Decision, commitment: Commitment): Checks {
  const { data, event } = decision
  yield* must(commitment.isOpen, 'it is not open')
  yield* must(isInYear(event.effectiveOn, data.financialYear), 'it is not dated in the year')
  yield* must(event.effectiveOn >= commitment.lastStepOn, 'it is dated before the previous step')
  yield* must(isSameHead(data, commitment.document), 'the head is not the one that was approved')
}

/** A rule for a command on an open commitment. */
const ofOpen = (command: string, rule: (decision: Decision, before: Commitment) => Checks): Rule =>
  function* (decision) {
    const before = stateOf(decision).commitments.get(commitmentKey(decision.data))
    yield* inStream(decision)
    yield* may(decision, command)
    if (before === undefined) {
      yield refused('there is no such commitment')
      return
    }
    yield* open(decision, before)
    yield* rule(decision, before)
  }

const invoiced = ofOpen('InvoiceCommitment', function* ({ data, event, states }, before) {
  yield* positive(data.amount)
  yield* must(penceOf(data.amount) <= before.remaining, 'it is more than remains')
  yield* must(!before.invoices.has(data.invoice), 'the invoice has already been entered')
  if (data.paidBy === null) {
    const period = periodOf(event.effectiveOn, data.financialYear)
    const isClosed = states.periods(data.financialYear).isClosed(period)
    yield* must(!isClosed, `${period} is closed`)
  } else {
    const { source, reference } = data.paidBy
    const isPosted = states.actuals(data.financialYear, source).references.has(reference)
    yield* must(isPosted, `${source} has no posting ${reference}`)
  }
})

const closed = ofOpen('CloseCommitment', function* ({ data }, before) {
  yield* same('data.released', data.released, poundsOf(before.remaining))
})

const carried = ofOpen('CarryCommitment', function* ({ data, event, states }, before) {
  yield* must(event.effectiveOn === lastDayOf(data.financialYear), 'it is not dated 31 March')
  yield* must(before.remaining !== 0n, 'no amount remains')
  yield* same('data.toYear', data.toYear, nextYear(data.financialYear))
  yield* same('data.amount', data.amount, poundsOf(before.remaining))
  const next = states.commitments(nextYear(data.financialYear), data.service)
  yield* must(
    !next.commitments.has(commitmentKey(data)),
    'the next year already has this reference',
  )
})

const received: Rule = function* (decision) {
  const { data, states } = decision
  const gift = states.giver(data.gift)
  yield* inStream(decision)
  if (gift?.type !== 'CommitmentCarried' || gift.id !== data.gift.eventId) {
    yield refused('the gift is no carried commitment')
    return
  }
  const state = stateOf(decision)
  yield* must(!state.receivedGifts.has(giftKey(data.gift)), 'it has already been received')
  yield* must(!state.commitments.has(commitmentKey(data)), 'it has already been raised')
  const { toYear, financialYear, service, reference, costCentre, subjective, amount } = gift.data
  const carriedData = {
    gift: data.gift,
    financialYear: toYear,
    fromYear: financialYear,
    ...{ service, reference, costCentre, subjective, amount },
  }
  yield* same('data', data, carriedData)
  yield* byProcess(decision, {
    name: 'commitment-carry',
    command: 'ReceiveCommitment',
    gift,
    effectiveOn: firstDayOf(toYear),
    data: carriedData,
  })
}

/** Rules of commitments, by type of event. */
export const rulesOfCommitments = {
  CommitmentRaised: raised,
  CommitmentInvoiced: invoiced,
  CommitmentClosed: closed,
  CommitmentCarried: carried,
  CommitmentReceived: received,
} satisfies { readonly [type: string]: Rule }
