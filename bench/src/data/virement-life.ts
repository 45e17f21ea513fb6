import { virementContentHash } from '@coflyfr/budget'
import {
  VirementAgreed,
  VirementApproved,
  VirementPosted,
  VirementProposed,
  VirementRejected,
  VirementWithdrawn,
} from '@coflyfr/budget/events'
import {
  type Actor,
  type DomainEvent,
  type FinancialYear,
  lastDayOf,
  type PlainDate,
  streamName,
} from '@coflyfr/core'
import { formatPounds, negatePence, type Pence } from '@coflyfr/money'
import { amount } from './amounts.ts'
import { type CouncilHead, type Distance, twoHeads } from './council.ts'
import type { Step } from './documents.ts'
import type { Random } from './random.ts'

type Approver = Actor['role']

/** The routes of the standard rules, by the distance of the heads. `share`: how many of a hundred virements take it. */
const routes: readonly {
  readonly distance: Distance
  readonly share: number
  readonly pounds: readonly [least: number, most: number]
  readonly rule: string
  readonly agrees: Approver | null
  readonly approves: Approver
}[] = [
  {
    distance: 'service',
    share: 70,
    pounds: [50, 2_000],
    rule: 'to £25,000 within a service',
    agrees: null,
    approves: 'head-of-service',
  },
  {
    distance: 'directorate',
    share: 20,
    pounds: [500, 20_000],
    rule: 'to £100,000 within a directorate',
    agrees: 'corporate-director',
    approves: 'section-151-officer',
  },
  {
    distance: 'council',
    share: 10,
    pounds: [5_000, 100_000],
    rule: 'any other to £500,000',
    agrees: 'section-151-officer',
    approves: 'cabinet',
  },
]

const routeOf = (random: Random): (typeof routes)[number] => {
  let left = random.below(100)
  return routes.find(({ share }) => (left -= share) < 0)!
}

const reasons = [
  'Placement pressures after the autumn review',
  'Vacant posts held to the year end',
  'Agency cover for two social workers',
  'Transport contract let below estimate',
] as const

const legOf = ({ costCentre, subjective }: CouncilHead, moved: Pence) => ({
  costCentre,
  subjective,
  amount: moved,
})

/** A step taken after the end of its year is dated to the year's last day. */
const within = (year: FinancialYear, on: PlainDate): PlainDate =>
  on > lastDayOf(year) ? lastDayOf(year) : on

/** Makes the virements of a council, by the standard rules. Each is proposed in the year of `yearNow()`. */
export const virementLife = (
  random: Random,
  yearNow: () => FinancialYear,
): (() => readonly Step[]) => {
  let count = 0
  return () => {
    count += 1
    const year = yearNow()
    const { distance, pounds, rule, agrees, approves } = routeOf(random)
    const [from, to] = twoHeads(random, distance)
    const moved = amount(random, ...pounds)
    const key = { reference: `V-${String(count).padStart(6, '0')}`, financialYear: year }
    const kind = random.chance(0.6) ? ('one-off' as const) : ('permanent' as const)
    const legs = [legOf(from, negatePence(moved)), legOf(to, moved)]
    const document = { ...key, kind, reason: random.pick(reasons), legs }
    const contentHash = virementContentHash(document)
    const inPounds = legs.map((leg) => ({ ...leg, amount: formatPounds(leg.amount) }))
    const whole = { ...document, legs: inPounds, laterYears: [], contentHash, reverses: null }
    const agreeing = agrees === null ? [] : [{ by: agrees, act: 'agree' as const }]
    const route = {
      rule,
      steps: [...agreeing, { by: approves, act: 'approve' as const }],
      reportTo: [],
    }
    const step =
      (role: Actor['role'], make: (on: PlainDate) => DomainEvent<string, unknown>): Step =>
      (on) => ({
        stream: streamName('budget', year),
        event: make(within(year, on)),
        actor: { id: `${role}-${random.below(20)}`, role },
        readsRules: true,
      })
    const taken = (by: Approver, on: PlainDate) => ({
      ...key,
      by,
      decision: `${by} ${on}`,
      decidedOn: on,
      onRecord: false,
      contentHash,
    })
    const proposed = step('budget-holder', (on) => VirementProposed.of(on, { ...whole, route }))
    const agreed = agreeing.map(({ by }) =>
      step(by, (on) => VirementAgreed.of(on, { ...taken(by, on), route })),
    )
    if (random.chance(0.03)) {
      return [
        proposed,
        ...agreed,
        step(approves, (on) => VirementRejected.of(on, taken(approves, on))),
      ]
    }
    if (random.chance(0.03)) {
      const withdrawn = { ...key, reason: 'No longer needed' }
      return [proposed, step('budget-holder', (on) => VirementWithdrawn.of(on, withdrawn))]
    }
    return [
      proposed,
      ...agreed,
      step(approves, (on) => VirementApproved.of(on, { ...taken(approves, on), route })),
      step('finance-officer', (on) => VirementPosted.of(on, { ...whole, postingReason: null })),
    ]
  }
}
