import { hash } from 'node:crypto'
import { type BudgetYear, balanceOn, type ReserveAccount, threeColumns } from '@coflyfr/budget'
import { plainDate, type Recorded, streamName } from '@coflyfr/core'
import { DecisionRecorded } from '@coflyfr/governance/events'
import fc from 'fast-check'
import { drawdownsOf, heldOn, ofType, reserveBalance, said, sum } from './facts.ts'
import { reserveActions } from './reserve-actions.ts'
import type { SyncLedger } from './sync-ledger.ts'
import { always, type Claim, tries, tryAll } from './trying.ts'
import { heads, openedLedger, penceOf, poundsOf, purpose, reserves, year } from './world.ts'

const lastDay = plainDate('2024-03-31')
const nextDay = plainDate('2024-04-01')

const accountOf = (ledger: SyncLedger, reserve: string): ReserveAccount =>
  ledger.state('EstablishReserve', streamName('reserve', reserve))

const headTotal = (ledger: SyncLedger): bigint => {
  const { balances } = ledger.state<BudgetYear>('ProposeVirement', streamName('budget', year))
  const approved = ({ costCentre }: { readonly costCentre: string }): bigint =>
    threeColumns(balances, { costCentre, subjective: 'all' }).approved
  return sum(heads.map(approved))
}

const amountsOf = (events: readonly Recorded[]): bigint =>
  sum(events.map((event) => penceOf(said(event).amount)))

const opening = sum(heads.map(({ amount }) => penceOf(amount))) + 200_000_000n

/** A2 */
export const everyPotTogether = always(reserveActions, (ledger) => {
  const outside = ofType(ledger.log, 'ContributedToReserve').filter(
    (event) => said(event).from === null,
  )
  const released = ofType(ledger.log, 'ReserveReleased')
  const restated = ofType(ledger.log, 'ReserveRestated')
  const inReserves = sum(reserves.map((one) => balanceOn(accountOf(ledger, one), nextDay)))
  const fromOutside = amountsOf(outside) - amountsOf(released) + amountsOf(restated)
  return headTotal(ledger) + inReserves === opening + fromOutside
})

/** Property 6 of the domain: only a restatement changes the balance between a closing and the next opening. */
export const openingIsClosingRestated = always(reserveActions, (ledger) =>
  reserves.every((reserve) => {
    const account = accountOf(ledger, reserve)
    const restated = ofType(ledger.log, 'ReserveRestated').filter(
      (event) => said(event).reserve === reserve && event.effectiveOn === nextDay,
    )
    const closing = reserveBalance(ledger.log, reserve, lastDay)
    return (
      balanceOn(account, lastDay) === closing &&
      balanceOn(account, nextDay) === closing + amountsOf(restated)
    )
  }),
)

const purposeOn = (log: readonly Recorded[], reserve: string, on: string): string =>
  ofType(log, 'ReserveRepurposed')
    .filter((event) => said(event).reserve === reserve && event.effectiveOn <= on)
    .map((event) => said(event).purpose)
    .at(-1) ?? purpose

/** A3 */
export const purposeIsClosed = always(reserveActions, (ledger, before) => {
  const known = ledger.log.slice(0, before)
  return ledger.log.slice(before).every((event) => {
    const { reserve, purposeBefore, amount, reference, decision, by } = said(event)
    if (event.type === 'ReserveRepurposed') {
      return (
        ['cabinet', 'council'].includes(event.actor.role) &&
        decision !== '' &&
        purposeBefore === purposeOn(known, reserve, event.effectiveOn) &&
        penceOf(amount) === reserveBalance(known, reserve, event.effectiveOn)
      )
    }
    if (event.type !== 'DrawdownApproved') return true
    const request = drawdownsOf(known, reserve).find(
      (one) => said(one.request).reference === reference,
    )
    const asked = request === undefined ? '' : said(request.request).purpose
    const own = asked === purposeOn(known, reserve, event.effectiveOn)
    return by === (own ? 'section-151-officer' : 'cabinet')
  })
})

const datesOf = (log: readonly Recorded[]): readonly string[] => [
  ...new Set(log.flatMap(({ effectiveOn }) => [effectiveOn])),
]

const floorHolds = (ledger: SyncLedger): boolean =>
  reserves.every((reserve) =>
    datesOf(ledger.log).every((on) => {
      const balance = reserveBalance(ledger.log, reserve, on)
      return balance >= 0n && balance - heldOn(ledger.log, reserve, on) >= 0n
    }),
  )

/** A4 */
export const floorHoldsOnEveryDate = always(
  reserveActions,
  (ledger) =>
    floorHolds(ledger) &&
    reserves.every((reserve) =>
      datesOf(ledger.log).every(
        (on) =>
          balanceOn(accountOf(ledger, reserve), plainDate(on)) ===
          reserveBalance(ledger.log, reserve, on),
      ),
    ),
)

/** A5, the reserve's half */
export const settlingKeepsTheFloor = always(
  reserveActions,
  (ledger, before) =>
    ofType(ledger.log.slice(before), 'DrawdownPosted', 'DrawdownVoided').length === 0 ||
    floorHolds(ledger),
)

/** A6 */
export const pendingResolvesOnce = always(reserveActions, (ledger) =>
  reserves.every((reserve) => {
    const { drawdowns } = accountOf(ledger, reserve)
    return drawdownsOf(ledger.log, reserve).every(({ request, asked, posted, released }) => {
      const { reference } = said(request)
      const kept = drawdowns.recent.get(reference) ?? drawdowns.settled.get(reference)
      const settled = kept?.status === 'posted' || kept?.status === 'voided'
      return posted + released <= asked && settled === (posted + released === asked)
    })
  }),
)

const isInTime = (log: readonly Recorded[], event: Recorded): boolean => {
  const request = drawdownsOf(log, said(event).reserve).find(
    (one) => said(one.request).reference === said(event).reference,
  )
  const expiresOn = request === undefined ? null : said(request.request).expiresOn
  return expiresOn === null || event.effectiveOn <= expiresOn
}

const askForAll = (reserve: string, amount: bigint) => ({
  command: 'RequestDrawdown',
  actor: { id: 'u8', role: 'budget-holder' },
  effectiveOn: lastDay,
  data: {
    reserve,
    reference: 'all',
    amount: poundsOf(amount),
    financialYear: year,
    to: { costCentre: 'A1', subjective: 'all' },
    purpose,
    reason: 'all that is free',
  },
})

/**
 * A7: nothing is done with an expired drawdown, and on the last day exactly the amount that nobody holds any more can
 * be requested.
 */
export const expiryFreesTheAmount: Claim = (handlers) =>
  fc.property(tries(reserveActions), fc.context(), (actions, context) => {
    const ledger = openedLedger(handlers)
    const settling = ['DrawdownApproved', 'DrawdownPosted', 'DrawdownVoided']
    const inTime = tryAll(
      ledger,
      actions,
      (_, before) =>
        ofType(ledger.log.slice(before), ...settling).every((event) => isInTime(ledger.log, event)),
      (text) => context.log(text),
    )
    const [free = 0n] = [lastDay, nextDay]
      .map((on) => reserveBalance(ledger.log, 'r1', on) - heldOn(ledger.log, 'r1', on))
      .toSorted((one, other) => (one < other ? -1 : 1))
    const tooMuch = ledger.give(askForAll('r1', free + 1n)).outcome
    const exact = free === 0n ? 'committed' : ledger.give(askForAll('r1', free)).outcome
    return inTime && tooMuch === 'refused' && exact === 'committed'
  })

/** B3 */
export const drawdownSeatsAreApart = always(reserveActions, (ledger, before) =>
  ofType(ledger.log.slice(before), 'DrawdownPosted').every((posting) => {
    const own = ledger.log.filter(
      (event) =>
        event.stream === posting.stream && said(event).reference === said(posting).reference,
    )
    const steps = ofType(own, 'DrawdownRequested', 'DrawdownApproved')
    const people = [...steps.map(({ actor }) => actor.id), posting.actor.id]
    return steps.length === 2 && new Set(people).size === people.length
  }),
)

const hashOf = (request: Recorded): string => {
  const {
    reserve,
    reference,
    amount,
    financialYear,
    to,
    purpose: why,
    reason,
    expiresOn,
  } = request.data as never
  const { costCentre, subjective } = to as {
    readonly costCentre: string
    readonly subjective: string
  }
  // In canonical order these names are alphabetical.
  const document = {
    amount,
    expiresOn,
    financialYear,
    purpose: why,
    reason,
    reference,
    reserve,
    to: { costCentre, subjective },
  }
  return hash('sha256', JSON.stringify(document))
}

/** B4 */
export const drawdownApprovalsAreForOneRequest = always(reserveActions, (ledger, before) =>
  ofType(ledger.log.slice(before), 'DrawdownApproved').every((approval) => {
    const request = drawdownsOf(ledger.log, said(approval).reserve).find(
      (one) => said(one.request).reference === said(approval).reference,
    )
    return request !== undefined && said(approval).contentHash === hashOf(request.request)
  }),
)

const transitions: Readonly<Record<string, readonly string[]>> = {
  none: ['DrawdownRequested'],
  requested: ['DrawdownApproved', 'DrawdownVoided'],
  approved: ['DrawdownPosted', 'DrawdownVoided'],
  posted: [],
  voided: [],
}

/** The state of each drawdown, event by event; null for an event that the declared transitions do not allow. */
export const drawdownStates = (log: readonly Recorded[]): readonly string[] | null => {
  const states = new Map<string, string>()
  const drawdownEvents = log.filter(
    ({ type, stream }) => type.startsWith('Drawdown') && stream.startsWith('reserve-'),
  )
  for (const event of drawdownEvents) {
    const { reference, reserve } = said(event)
    const key = `${reserve} ${reference}`
    if (!(transitions[states.get(key) ?? 'none'] ?? []).includes(event.type)) return null
    if (event.type === 'DrawdownRequested') states.set(key, 'requested')
    if (event.type === 'DrawdownApproved') states.set(key, 'approved')
    const facts = drawdownsOf(log.slice(0, event.position + 1), reserve).find(
      (one) => said(one.request).reference === reference,
    )
    if (facts !== undefined && facts.posted + facts.released === facts.asked) {
      states.set(key, facts.posted > 0n ? 'posted' : 'voided')
    }
  }
  return [...states.values()]
}

/** B5 */
export const onlyDeclaredDrawdownTransitions = always(
  reserveActions,
  (ledger) => drawdownStates(ledger.log) !== null,
)

const minute = (body: string) =>
  DecisionRecorded.of(plainDate('2023-04-01'), {
    body,
    meeting: 'm1',
    item: '7',
    reference: 'x',
    verb: 'noted',
    resolution: 'noted',
    decidedOn: plainDate('2023-04-01'),
  })

const decidedByMinute = [
  'DrawdownApproved',
  'ReserveReleased',
  'ReserveRepurposed',
  'TransferredBetweenReserves',
]

/** B7: every command cites minute x of its body, and every body only noted it. */
export const notingMovesNothing: Claim = (handlers) =>
  fc.property(tries(reserveActions), fc.context(), (actions, context) => {
    const ledger = openedLedger(handlers)
    for (const body of ['cabinet', 'section-151-officer']) {
      ledger.record(streamName('body', body), minute(body))
    }
    const check = () => ofType(ledger.log, ...decidedByMinute).length === 0
    return tryAll(ledger, actions, check, (text) => context.log(text))
  })

const contribution = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 4, max: 12 }),
  amount: fc.bigInt({ min: 1n, max: 1_000n }),
  taken: fc.boolean(),
})

const dated = fc.uniqueArray(contribution, {
  minLength: 2,
  maxLength: 12,
  selector: ({ day, month }) => `${month}-${day}`,
})

/** C3 */
export const arrivalOrderDoesNotMatter = (handlers: Parameters<Claim>[0]) =>
  fc.property(dated, fc.infiniteStream(fc.nat()), (movements, order) => {
    const two = (number: number) => String(number).padStart(2, '0')
    const lines = movements.map(({ day, month, amount, taken }, index) => ({
      command: taken ? 'ReleaseReserve' : 'ContributeToReserve',
      actor: { id: 'u9', role: taken ? 'cabinet' : 'finance-officer' },
      effectiveOn: `2023-${two(month)}-${two(day)}`,
      data: {
        reserve: 'r1',
        reference: `M${index}`,
        amount: poundsOf(amount),
        reason: 'review',
        decision: 'x',
      },
    }))
    const shuffled = lines
      .map((line) => ({ line, key: order.next().value }))
      .sort((one, other) => one.key - other.key)
      .map(({ line }) => line)
    const balances = [lines, shuffled].map((arrived) => {
      const ledger = openedLedger(handlers)
      for (const line of arrived) ledger.give(line)
      const account = accountOf(ledger, 'r1')
      return lines.map(({ effectiveOn }) => balanceOn(account, plainDate(effectiveOn)))
    })
    const [inOrder = [], otherwise = []] = balances
    return inOrder.every((balance, index) => balance === otherwise[index])
  })

/** C6 */
export const reversalComesBack = always(reserveActions, (ledger, before) =>
  ofType(ledger.log.slice(before), 'DrawdownReversed').every((reversal) => {
    const { reserve, reference, amount } = said(reversal)
    const reversed = ofType(ledger.log, 'DrawdownReversed').filter(
      (event) => said(event).reserve === reserve && said(event).reference === reference,
    )
    const drawn = drawdownsOf(ledger.log, reserve).find(
      (one) => said(one.request).reference === reference,
    )
    const came = reserveBalance(ledger.log, reserve, '9999-12-31')
    const without = ledger.log.slice(0, before)
    return (
      drawn !== undefined &&
      amountsOf(reversed) <= drawn.posted &&
      came - reserveBalance(without, reserve, '9999-12-31') === penceOf(amount)
    )
  }),
)
