import {
  SpecificGrantReceived,
  VirementAgreed,
  VirementApproved,
  VirementPosted,
  VirementProposed,
  VirementRejected,
  VirementReversed,
  VirementWithdrawn,
} from '@coflyfr/budget/events'
import { type Desk, legsOf, minute, proposal, type Try, type Virement } from './desk.ts'

/** More often a late one than an early one; nothing is decided about a past year. */
const pickOf = ({ virements, year }: Desk, pick: number): Virement | undefined => {
  const found = virements.at(-1 - (pick % Math.max(1, virements.length)))
  return found?.data.financialYear === year ? found : undefined
}

/** Raises income and spending by a grant. */
export const grant = (desk: Desk, { pick, amount }: Try): void => {
  const said = { grantor: 'WG', reason: 'x', legs: legsOf(pick, amount), ...minute }
  const key = { financialYear: desk.year, reference: `G${desk.number}` }
  desk.write(desk.budget, SpecificGrantReceived.of(desk.day, { ...key, ...said }))
}

/** Proposes a virement. */
export const propose = (
  desk: Desk,
  { pick, amount }: Try,
  reverses: string | null = null,
): void => {
  const data = proposal(`V${desk.number}`, desk.year, reverses, [pick, amount])
  desk.virements.push({ data, standing: 'proposed' })
  desk.write(desk.budget, VirementProposed.of(desk.day, data))
}

/** Takes the next step of a pending one, or ends it. */
export const decide = (desk: Desk, { pick, flag }: Try): void => {
  const found = pickOf(desk, pick)
  if (found === undefined || !['proposed', 'agreed'].includes(found.standing)) return
  const { reference, financialYear, contentHash, route } = found.data
  const key = { reference, financialYear }
  const by = found.standing === 'proposed' ? ('cabinet' as const) : ('council' as const)
  const step = { ...key, by, decidedOn: desk.day, contentHash, ...minute }
  if (flag && pick === 2) {
    found.standing = 'ended'
    desk.write(desk.budget, VirementRejected.of(desk.day, step))
  } else if (flag && pick === 3) {
    found.standing = 'ended'
    desk.write(desk.budget, VirementWithdrawn.of(desk.day, { ...key, reason: null }))
  } else {
    found.standing = by === 'cabinet' ? 'agreed' : 'approved'
    const event = by === 'cabinet' ? VirementAgreed : VirementApproved
    desk.write(desk.budget, event.of(desk.day, { ...step, route }))
  }
}

/** Posts an approved one. */
export const post = (desk: Desk, { pick }: Try): void => {
  const found = pickOf(desk, pick)
  if (found?.standing !== 'approved') return
  found.standing = 'posted'
  const { route: _, ...document } = found.data
  desk.write(desk.budget, VirementPosted.of(desk.day, { ...document, postingReason: null }))
}

/** Proposes to reverse a posted one. */
export const reverse = (desk: Desk, drawn: Try): void => {
  const found = pickOf(desk, drawn.pick)
  if (found?.standing !== 'posted') return
  const { reference, financialYear } = found.data
  propose(desk, drawn, reference)
  const reversal = { reference, financialYear, reversalReference: `V${desk.number}`, reason: 'x' }
  desk.write(desk.budget, VirementReversed.of(desk.day, reversal))
}
