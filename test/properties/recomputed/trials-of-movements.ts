import { financialYearOf, nextFinancialYear } from '@coflyfr/core'
import { heads } from './council.ts'
import { type Data, type Draw, type Office, oneOf, pounds, type Trial } from './office.ts'

/** Mostly today, sometimes a day before. */
export const dayOf = (office: Office, { back }: Draw): string =>
  new Date(Date.parse(office.day) - back * 86_400_000).toISOString().slice(0, 10)

/** The financial year of that day. */
export const yearOf = (office: Office, draw: Draw): string =>
  financialYearOf(dayOf(office, draw) as never)

const headAt = (pick: number) => {
  const { costCentre, subjective } = oneOf(heads, pick) ?? { costCentre: '', subjective: '' }
  return { costCentre, subjective }
}

/** One head gives to one or two others. */
const legsOf = ({ pick, other, amount, flag }: Draw) => {
  const from = headAt(pick)
  const to = headAt(other === pick % heads.length ? other + 1 : other)
  const also = headAt(pick + other + 3)
  const isThree = flag && amount > 2n && ![from, to].some((one) => same(one, also))
  const leg = (head: typeof from, pence: bigint) => ({ ...head, amount: pounds(pence) })
  return isThree
    ? [leg(from, -amount), leg(to, amount - amount / 3n), leg(also, amount / 3n)]
    : [leg(from, -amount), leg(to, amount)]
}

const same = (one: ReturnType<typeof headAt>, two: typeof one): boolean =>
  one.costCentre === two.costCentre && one.subjective === two.subjective

const kinds = ['one-off', 'permanent', 'permanent', 'technical'] as const

const versionOf = (office: Office, draw: Draw) => {
  const year = yearOf(office, draw)
  const reach = { ...draw, pick: draw.pick + 1, amount: draw.amount * 2n }
  const later = { financialYear: nextFinancialYear(year as never), legs: legsOf(reach) }
  const kind = oneOf(kinds, draw.pick + draw.other) ?? 'one-off'
  return {
    kind,
    reason: `Reason ${office.number}`,
    legs: legsOf(draw),
    laterYears: (draw.pick + draw.other) % 3 === 0 ? [later] : [],
  }
}

/** Proposes a virement, which may have amounts in the next year. */
export const propose: Trial = async (office, draw) => {
  const key = { reference: `V${office.number}`, financialYear: yearOf(office, draw) }
  const data = { ...key, ...versionOf(office, draw) }
  await office.give('ProposeVirement', 'u1 budget-holder', dayOf(office, draw), data)
}

/** Replaces a proposal. */
export const amend: Trial = async (office, draw) => {
  const found = office.open(draw.pick, 'VirementProposed', 'VirementApproved', 'VirementRejected')
  if (found === undefined) return
  const { reference, financialYear } = found
  const data = { reference, financialYear, ...versionOf(office, draw) }
  await office.give('AmendVirement', 'u1 budget-holder', dayOf(office, draw), data)
}

/** Takes the next step of a virement, or ends it. */
export const decide: Trial = async (office, draw) => {
  const ends = ['VirementApproved', 'VirementRejected', 'VirementWithdrawn'] as const
  const found = office.open(draw.pick, 'VirementProposed', ...ends)
  if (found === undefined) return
  const { reference, financialYear } = found
  const own = (types: readonly string[]) =>
    office.said(...types).filter((one) => one.reference === reference)
  const version = own(['VirementProposed', 'VirementAmended']).at(-1)
  const last = own(['VirementProposed', 'VirementAmended', 'VirementAgreed']).at(-1)
  const agreed = own(['VirementAgreed']).filter((one) => one.contentHash === version.contentHash)
  const taken = new Set(agreed.map(({ by }) => by))
  const step = last.route.steps.find((one: Data) => !one.optional && !taken.has(one.by))
  if (step === undefined) return
  const { contentHash } = version
  const data = { reference, financialYear, by: step.by, decision: 'Minute', contentHash }
  const refused = draw.other % 12 === 0
  const agrees = step.act === 'agree' ? 'AgreeVirement' : 'ApproveVirement'
  const actor = `u${2 + taken.size} ${step.by}`
  const on = dayOf(office, draw)
  await office.give(refused ? 'RejectVirement' : agrees, actor, on, data)
}

/** Posts an approved virement. */
export const post: Trial = async (office, draw) => {
  const found = office.open(draw.pick, 'VirementApproved', 'VirementPosted', 'VirementWithdrawn')
  if (found === undefined) return
  const { reference, financialYear } = found
  const data = { reference, financialYear }
  await office.give('PostVirement', 'u8 finance-officer', dayOf(office, draw), data)
}

/** Withdraws a virement, or proposes to reverse a posted one. */
export const undo: Trial = async (office, draw) => {
  const on = dayOf(office, draw)
  const posted = office.open(draw.pick, 'VirementPosted', 'VirementReversed')
  if (draw.flag && posted !== undefined) {
    const { reference, financialYear } = posted
    const key = { reference, financialYear, reversalReference: `V${office.number}` }
    await office.give('ReverseVirement', 'u1 budget-holder', on, { ...key, reason: 'Undo' })
    return
  }
  const found = office.open(draw.pick, 'VirementProposed', 'VirementPosted', 'VirementRejected')
  if (found === undefined || draw.other % 3 > 0) return
  const { reference, financialYear } = found
  await office.give('WithdrawVirement', 'u1 budget-holder', on, { reference, financialYear })
}

/** A grant, or a supplementary estimate. */
export const add: Trial = async (office, draw) => {
  const key = { financialYear: yearOf(office, draw), reference: `G${office.number}` }
  const on = dayOf(office, draw)
  const leg = (head: object, amount: bigint) => ({ ...head, amount: pounds(amount) })
  const why = { reason: 'Need', decision: 'Minute' }
  if (draw.flag) {
    const from = { costCentre: draw.pick % 2 ? 'Contributions' : 'Client fees', subjective: 'all' }
    const legs = [leg(from, -draw.amount), leg(headAt(draw.other), draw.amount)]
    const data = { ...key, grantor: 'Welsh Government', legs, ...why }
    await office.give('ReceiveSpecificGrant', 'u8 finance-officer', on, data)
    return
  }
  const legs = [leg(headAt(draw.other), draw.amount)]
  const data = { ...key, source: 'Council Fund', legs, ...why }
  await office.give('ApproveSupplementaryEstimate', 'clerk council', on, data)
}
