import { drawdownContentHash } from '@coflyfr/budget'
import { formatPounds, type Pence, pence } from '@coflyfr/money'
import type { Entry } from '../notebook.ts'
import { councilClerk } from './approval.ts'
import type { CouncilYear } from './budget-of.ts'
import type { CouncilContext } from './council-life.ts'
import { placementsHead } from './heads.ts'

/** Earmarked reserves, with what share of a thousand of the net budget they open with; chosen. */
const reserves = [
  { reserve: 'social-services-pressures', name: 'Social Services Pressures', perMille: 8n },
  { reserve: 'corporate-change', name: 'Corporate Change', perMille: 12n },
  { reserve: 'school-projects', name: 'School Projects', perMille: 5n },
] as const

const purposeOf = (name: string): string => `What the reserve ${name} was set aside for`

const daysBefore = 31

/** Council sets the reserves up with the first budget. */
export const reservesEstablished = (
  net: Pence,
  [first]: readonly CouncilYear[],
): readonly Entry[] =>
  first === undefined
    ? []
    : reserves.map(({ reserve, name, perMille }) => ({
        day: first.firstDay - daysBefore,
        command: 'EstablishReserve',
        actor: councilClerk,
        data: {
          reserve,
          name,
          purpose: purposeOf(name),
          openingBalance: formatPounds(pence((net * perMille) / 1_000n)),
          openedOn: `${first.financialYear.slice(0, 4)}-04-01`,
          decision: `Council, reserves of ${first.financialYear}`,
          useRule: 'For its purpose, as the Section 151 Officer approves',
          manager: 'Section 151 Officer',
          reviewBy: 'each 31 March',
        },
      }))

/**
 * A drawdown is this small a part of the budget, so that the reserve, which opens with 0.8 % of it, lasts for twenty
 * years of growth.
 */
const budgetOverDrawdown = 5_000n

/** One drawdown a year for placements: asked for, approved by the Section 151 Officer, posted by another person. */
export const drawdownsOf = (
  { random, calendar }: CouncilContext,
  { financialYear, firstDay, heads }: CouncilYear,
): readonly Entry[] => {
  const [{ reserve, name }] = reserves
  const { costCentre, subjective } = placementsHead
  const budget = heads.reduce((sum, head) => sum + head.amount, 0n)
  const amount = pence(budget / budgetOverDrawdown)
  const reference = `D-${financialYear}`
  const purpose = purposeOf(name)
  const reason = 'Placements beyond the budget'
  const document = { reserve, reference, amount, financialYear, purpose, reason }
  const contentHash = drawdownContentHash({ ...document, to: { costCentre, subjective } })
  const askedOn = calendar.workingDayFrom(firstDay + random.between(180, 280))
  const request = { ...document, amount: formatPounds(amount), to: { costCentre, subjective } }
  const by = 'section-151-officer'
  const decision = `Section 151 Officer, ${reference}`
  const key = { reserve, reference }
  return [
    {
      day: askedOn,
      command: 'RequestDrawdown',
      actor: { id: 'finance-partner', role: 'finance-officer' },
      data: request,
    },
    {
      day: calendar.workingDayFrom(askedOn + 7),
      command: 'ApproveDrawdown',
      actor: { id: 'section-151-officer', role: by },
      data: { ...key, by, decision, contentHash },
    },
    {
      day: calendar.workingDayFrom(askedOn + 14),
      command: 'PostDrawdown',
      actor: { id: 'finance-control', role: 'finance-officer' },
      data: key,
    },
  ]
}
