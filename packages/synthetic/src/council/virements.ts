import { virementContentHash } from '@coflyfr/budget'
import type { Actor } from '@coflyfr/core'
import { formatPounds, negatePence, type Pence, pence } from '@coflyfr/money'
import type { Entry } from '../notebook.ts'
import type { BudgetedHead, CouncilYear } from './budget-of.ts'
import type { CouncilContext } from './council-life.ts'
import { councilServices } from './heads.ts'

interface Route {
  readonly agrees: Actor | null
  readonly approves: Actor
  readonly most: Pence
}

/** The standard rules ask these of a virement within a service, and of any other to £500,000. */
const withinService: Route = {
  agrees: null,
  approves: { id: 'head-of-service', role: 'head-of-service' },
  most: pence(2_400_000n),
}

const acrossCouncil: Route = {
  agrees: { id: 'section-151-officer', role: 'section-151-officer' },
  approves: { id: 'cabinet-clerk', role: 'cabinet' },
  most: pence(45_000_000n),
}

const proposer: Actor = { id: 'finance-partner', role: 'finance-officer' }

const poster: Actor = { id: 'finance-control', role: 'finance-officer' }

/** A year's virements: one within each service, and one from the provision for pay and prices to children's services. */
export const virementsOf = (context: CouncilContext, year: CouncilYear): readonly Entry[] => {
  const within = councilServices.flatMap((service, number) => {
    const employees = year.heads.filter(
      (head) => head.service === service && head.subjective === 'Employees',
    )
    const [from, to] = [employees[0], employees[1]]
    const reason = 'Vacant posts held to the end of the year'
    return from === undefined || to === undefined
      ? []
      : virement(context, year, { number, from, to, route: withinService, reason })
  })
  const from = year.heads.find(({ costCentre }) => costCentre === 'Pay and Price Provision')
  const to = year.heads.find(
    ({ costCentre, subjective }) =>
      costCentre === 'Placements' && subjective === 'Third party payments',
  )
  if (from === undefined || to === undefined) return within
  const number = councilServices.length
  const reason = 'Pressures of placements'
  return [...within, ...virement(context, year, { number, from, to, route: acrossCouncil, reason })]
}

interface Moving {
  readonly number: number
  readonly from: BudgetedHead
  readonly to: BudgetedHead
  readonly route: Route
  readonly reason: string
}

const virement = (
  { random, calendar }: CouncilContext,
  { financialYear, firstDay }: CouncilYear,
  { number, from, to, route, reason }: Moving,
): readonly Entry[] => {
  const wanted = (from.amount * BigInt(random.between(5, 20))) / 1_000n
  const amount = wanted < route.most ? pence(wanted) : route.most
  const reference = `V${number + 1}`
  const legs = [
    { costCentre: from.costCentre, subjective: from.subjective, amount: negatePence(amount) },
    { costCentre: to.costCentre, subjective: to.subjective, amount },
  ]
  const document = { reference, financialYear, kind: 'one-off', reason, legs } as const
  const contentHash = virementContentHash(document)
  const proposedOn = calendar.workingDayFrom(firstDay + random.between(20, 250))
  const written = legs.map((leg) => ({ ...leg, amount: formatPounds(leg.amount) }))
  const key = { reference, financialYear }
  const step = (command: string, actor: Actor, after: number): Entry => {
    const decision = `Minute of ${actor.role}, ${reference} of ${financialYear}`
    const data = { ...key, by: actor.role, decision, contentHash }
    return { day: calendar.workingDayFrom(proposedOn + after), command, actor, data }
  }
  const proposal = { ...key, kind: 'one-off', reason, legs: written }
  return [
    { day: proposedOn, command: 'ProposeVirement', actor: proposer, data: proposal },
    ...(route.agrees === null ? [] : [step('AgreeVirement', route.agrees, 5)]),
    step('ApproveVirement', route.approves, 12),
    {
      day: calendar.workingDayFrom(proposedOn + 20),
      command: 'PostVirement',
      actor: poster,
      data: key,
    },
  ]
}
