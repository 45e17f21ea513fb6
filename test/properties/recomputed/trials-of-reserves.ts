import { type FinancialYear, nextFinancialYear } from '@coflyfr/core'
import { heads, reserves } from './council.ts'
import { type Data, type Draw, lateOf, type Office, oneOf, pounds, type Trial } from './office.ts'
import { dayOf, yearOf } from './trials-of-movements.ts'

const reserveOf = (pick: number): string => oneOf(reserves, pick) ?? 'general'
/** A movement may be decided on a different day from its effective date. */
const decidedOf = (office: Office, draw: Draw): Data =>
  draw.other % 3 === 0 ? { decidedOn: dayOf(office, { ...draw, back: 0 }) } : {}

const purposeOf = (pick: number): string => `purpose ${pick % 3}`

/** Sets money aside, releases it or moves it to another reserve; or changes the purpose. */
export const moveReserve: Trial = async (office, draw) => {
  const on = dayOf(office, draw)
  const reserve = reserveOf(draw.pick)
  const why = { reason: 'Review', decision: 'Minute', ...decidedOf(office, draw) }
  const data = { reserve, reference: `M${office.number}`, amount: pounds(draw.amount), ...why }
  const { costCentre = '', subjective = '' } = oneOf(heads, draw.pick + draw.other) ?? {}
  const from = { financialYear: yearOf(office, draw), costCentre, subjective }
  const toReserve = reserveOf(draw.pick + 1 + (draw.flag ? 1 : 0))
  const ways = [
    () => office.give('ContributeToReserve', 'u8 finance-officer', on, { ...data, from }),
    () => office.give('ContributeToReserve', 'u8 finance-officer', on, data),
    () => office.give('ReleaseReserve', 'clerk cabinet', on, data),
    () => office.give('TransferBetweenReserves', 'clerk cabinet', on, { ...data, toReserve }),
    () => office.give('ContributeToReserve', 'u8 finance-officer', on, { ...data, from }),
  ]
  await oneOf(ways, draw.other)?.()
}

/** Changes the purpose of a reserve, often with a much earlier date. */
export const repurpose: Trial = async (office, draw) => {
  const on = dayOf(office, { ...draw, back: draw.back * 3 + (draw.flag ? draw.other % 90 : 0) })
  const said = { reserve: reserveOf(draw.pick), purpose: purposeOf(draw.other) }
  const why = { reason: 'Review', decision: 'Minute', ...decidedOf(office, draw) }
  await office.give('RepurposeReserve', 'clerk cabinet', on, { ...said, ...why })
}

/** Makes a year open with a different balance from the last closing. */
export const restate: Trial = async (office, draw) => {
  const financialYear = yearOf(office, draw)
  const amount = pounds(draw.flag ? draw.amount : -draw.amount)
  const key = { reserve: reserveOf(draw.pick), reference: `P${office.number}`, financialYear }
  const why = { reason: 'Audit', decision: 'Minute', ...decidedOf(office, draw) }
  const on = `${financialYear.slice(0, 4)}-04-01`
  await office.give('RestateReserve', 'clerk cabinet', on, { ...key, amount, ...why })
}

/** Sets up a reserve; it may open on a different day from the decision. */
export const establish: Trial = async (office, draw) => {
  const on = dayOf(office, draw)
  const opens = draw.flag ? on : `${yearOf(office, draw).slice(0, 4)}-04-01`
  const reserve = 'late'
  const said = { reserve, name: `Reserve ${reserve}`, purpose: purposeOf(draw.pick) }
  const balance = { openingBalance: pounds(draw.amount * 20n), openedOn: opens }
  const data = { ...said, ...balance, decision: 'Minute' }
  await office.give('EstablishReserve', 'clerk cabinet', on, data)
}

/** Requests a drawdown; its head may be in no budget, or in one that does not exist yet. */
export const request: Trial = async (office, draw) => {
  const { costCentre = '', subjective = '' } = oneOf(heads, draw.other) ?? {}
  const isWrong = (draw.pick + draw.other) % 9 === 0
  const on = dayOf(office, draw)
  const end = new Date(Date.parse(on) + (draw.pick % 40) * 86_400_000).toISOString().slice(0, 10)
  const data = {
    reserve: reserveOf(draw.pick),
    reference: `D${office.number}`,
    amount: pounds(draw.amount),
    financialYear: yearOf(office, draw),
    to: isWrong ? { costCentre: 'Nowhere', subjective: 'all' } : { costCentre, subjective },
    purpose: purposeOf(draw.other),
    reason: 'Need',
    ...(draw.flag ? { expiresOn: end } : {}),
  }
  await office.give('RequestDrawdown', 'u1 budget-holder', on, data)
}

/** Approves a drawdown by the authority of its route. */
export const approveDrawdown: Trial = async (office, draw) => {
  const found = office.open(draw.pick, 'DrawdownRequested', 'DrawdownApproved', 'DrawdownVoided')
  if (found === undefined) return
  const { reserve, reference, contentHash, route } = found
  const by = route.steps.at(-1).by
  const data = { reserve, reference, by, decision: 'Minute', contentHash }
  await office.give('ApproveDrawdown', `u3 ${by}`, dayOf(office, draw), data)
}

/** Draws money of a reserve for the contingency of a year at once, so that it can meet overspends. */
export const drawForYear = async (office: Office, draw: Draw, financialYear: string) => {
  const on = `${nextFinancialYear(financialYear as FinancialYear).slice(0, 4)}-03-31`
  const key = { reserve: reserveOf(draw.pick), reference: `W${office.number}` }
  const to = { costCentre: 'Contingency', subjective: 'all' }
  const why = { financialYear, to, purpose: purposeOf(draw.pick), reason: 'Overspends' }
  const asked = { ...key, amount: pounds(draw.amount), ...why }
  if (!(await office.give('RequestDrawdown', 'u1 budget-holder', on, asked))) return
  const { contentHash, route } = office.said('DrawdownRequested').at(-1)
  const { by } = route.steps.at(-1)
  const approval = { ...key, by, decision: 'Minute', contentHash }
  await office.give('ApproveDrawdown', `u3 ${by}`, on, approval)
  await office.give('PostDrawdown', 'u8 finance-officer', on, key)
}

const parts = [1n, 1n, 2n, 3n]

const partOf = ({ pick }: Draw, amount: string) => {
  const share = oneOf(parts, pick) ?? 1n
  const whole = BigInt(amount.replace('.', ''))
  return share === 1n ? {} : { amount: pounds(whole / share) }
}

/** Posts an approved drawdown, in whole or in part. */
export const draw: Trial = async (office, drawn) => {
  const found = office.open(drawn.pick, 'DrawdownApproved', 'DrawdownVoided')
  if (found === undefined) return
  const asked = office
    .said('DrawdownRequested')
    .find((one) => one.reserve === found.reserve && one.reference === found.reference)
  const key = { reserve: found.reserve, reference: found.reference }
  const final = drawn.other % 3 === 0 ? { final: true } : {}
  const data = { ...key, ...partOf(drawn, asked.amount), ...final }
  await office.give('PostDrawdown', 'u8 finance-officer', dayOf(office, drawn), data)
}

/** Voids a drawdown in part or in whole, or reverses what was drawn. */
export const undraw: Trial = async (office, drawn) => {
  const isBack = drawn.other % 3 > 0
  const found = lateOf(office.said(isBack ? 'DrawdownPosted' : 'DrawdownRequested'), drawn.pick)
  if (found === undefined) return
  const data = {
    reserve: found.reserve,
    reference: found.reference,
    ...partOf(drawn, found.amount),
  }
  const command = isBack ? 'ReverseDrawdown' : 'VoidDrawdown'
  await office.give(command, 'u8 finance-officer', dayOf(office, drawn), data)
}

const givers: Readonly<Record<string, (data: Data) => string>> = {
  DrawdownPosted: (data) => `budget-${data.financialYear}`,
  ContributedToReserve: (data) => `reserve-${data.reserve}`,
  TransferredBetweenReserves: (data) => `reserve-${data.toReserve}`,
  DrawdownReversed: (data) => `reserve-${data.reserve}`,
}

/** Returns money that was not received. */
export const returnGift: Trial = async (office, drawn) => {
  const received = new Set(
    office
      .said('ReserveFundingReceived', 'MoneyReceivedIntoReserve', 'GiftReturned')
      .map(({ gift }) => gift.eventId),
  )
  const gifts = office.log.filter(
    ({ id, type, data }) => type in givers && !received.has(id) && (data as Data).from !== null,
  )
  const gift = lateOf(gifts, drawn.pick)
  const to = gift === undefined ? '' : givers[gift.type]?.(gift.data)
  if (gift === undefined || to === undefined) return
  const data = { eventId: gift.id, from: gift.stream, to, reason: 'Never received' }
  await office.give('ReturnGift', 'u8 finance-officer', dayOf(office, drawn), data)
}
