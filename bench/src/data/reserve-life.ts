import { drawdownContentHash } from '@coflyfr/budget'
import {
  ContributedToReserve,
  DrawdownApproved,
  DrawdownPosted,
  DrawdownRequested,
  ReserveEstablished,
  ReserveFundingReceived,
} from '@coflyfr/budget/events'
import {
  type Actor,
  type DomainEvent,
  type FinancialYear,
  lastDayOf,
  type PlainDate,
  plainDate,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import { formatPounds, pence, zeroPence } from '@coflyfr/money'
import { amount } from './amounts.ts'
import { councilHeads } from './council.ts'
import type { Step } from './documents.ts'
import type { GeneratedEvent } from './generated-event.ts'
import { type Random, randomUuid } from './random.ts'

const reserves = Array.from({ length: 40 }, (_, number) => `reserve${number + 1}`)

const purpose = 'Pressures of looked-after children and transformation'

const openingBalance = pence(2_500_000_000n)

const openedOn = plainDate('2023-04-01')

/** The events of the reserves. */
export interface ReserveLife {
  /** The establishment of every reserve, before anything else. */
  readonly establish: () => readonly GeneratedEvent[]
  /** A contribution, or a drawdown from its request to the receipt in the budget. */
  readonly begin: () => readonly Step[]
}

/** Makes the reserves of a council; a drawdown goes to the budget of `yearNow()`. */
export const reserveLife = (random: Random, yearNow: () => FinancialYear): ReserveLife => {
  const revisions = new Map<StreamName, number>()
  let count = 0

  const put = (
    reserve: string,
    role: Actor['role'],
    event: DomainEvent<string, unknown>,
  ): GeneratedEvent => {
    const stream = streamName('reserve', reserve)
    revisions.set(stream, (revisions.get(stream) ?? -1) + 1)
    return { stream, event, actor: { id: `${role}-${random.below(20)}`, role }, readsRules: true }
  }

  const contribution = (reserve: string, reference: string): readonly Step[] => [
    (on) =>
      put(
        reserve,
        'finance-officer',
        ContributedToReserve.of(on, {
          reserve,
          reference,
          amount: formatPounds(amount(random, 1_000, 50_000)),
          reason: 'Set aside at quarter end',
          decision: `Chief Finance Officer ${on}`,
          onRecord: false,
          from: null,
        }),
      ),
  ]

  const drawdown = (reserve: string, reference: string): readonly Step[] => {
    const year = yearNow()
    const { costCentre, subjective } = random.pick(councilHeads)
    const wanted = amount(random, 500, 20_000)
    const asked = {
      reserve,
      reference,
      amount: formatPounds(wanted),
      financialYear: year,
      to: { costCentre, subjective },
      purpose,
      reason: 'Costs above budget this quarter',
    }
    const contentHash = drawdownContentHash({ ...asked, amount: wanted })
    const route = {
      rule: 'same purpose',
      steps: [{ by: 'section-151-officer', act: 'approve' }],
      reportTo: [],
    } as const
    const key = { reserve, reference }
    const within = (on: PlainDate): PlainDate => (on > lastDayOf(year) ? lastDayOf(year) : on)
    const gift = { eventId: '', stream: streamName('reserve', reserve), revision: -1 }
    return [
      (on) =>
        put(
          reserve,
          'budget-holder',
          DrawdownRequested.of(within(on), { ...asked, expiresOn: null, contentHash, route }),
        ),
      (on) => {
        const decision = `Section 151 officer ${on}`
        const taken = { by: 'section-151-officer', decision, decidedOn: within(on) } as const
        return put(
          reserve,
          'section-151-officer',
          DrawdownApproved.of(within(on), {
            ...key,
            ...taken,
            onRecord: false,
            contentHash,
            route,
          }),
        )
      },
      (on) => {
        const { amount: drawn, financialYear, to } = asked
        const whole = {
          amount: drawn,
          financialYear,
          to,
          released: formatPounds(zeroPence),
          final: true,
        }
        const posted = put(
          reserve,
          'finance-officer',
          DrawdownPosted.of(within(on), { ...key, ...whole, reason: null }),
        )
        gift.eventId = randomUuid(random)
        gift.revision = revisions.get(posted.stream)!
        return posted
      },
      (on) => ({
        stream: streamName('budget', year),
        event: ReserveFundingReceived.of(within(on), {
          gift: { ...gift },
          financialYear: year,
          ...key,
          to: asked.to,
          amount: asked.amount,
        }),
        actor: { id: 'process:reserve-funding', role: 'system' },
        readsRules: false,
      }),
    ]
  }

  return {
    establish: () =>
      reserves.map((reserve) =>
        put(
          reserve,
          'council',
          ReserveEstablished.of(openedOn, {
            reserve,
            name: `Earmarked ${reserve}`,
            purpose,
            openingBalance: formatPounds(openingBalance),
            openedOn,
            useRule: 'Approved by the Section 151 officer',
            manager: 'Head of Children’s Social Care',
            reviewBy: 'each year with the budget',
            decision: 'Council 1 March 2023',
            onRecord: false,
          }),
        ),
      ),
    begin: () => {
      count += 1
      const reserve = random.pick(reserves)
      return random.chance(0.2)
        ? contribution(reserve, `C-${count}`)
        : drawdown(reserve, `D-${count}`)
    },
  }
}
