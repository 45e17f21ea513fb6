import { periods } from '@coflyfr/core'
import { heads, strays } from './council.ts'
import { type Draw, lateOf, type Office, oneOf, pounds, type Trial } from './office.ts'
import { dayOf, yearOf } from './trials-of-movements.ts'

const finance = 'u8 finance-officer'

const headsOfPostings = [...heads, ...heads, ...strays]

/** Some cost so much that a service overspends. */
const costOf = ({ flag, amount, other }: Draw): bigint => {
  if (!flag) return -amount / 4n
  return other % 6 === 0 ? amount * 90n : amount
}

const postingOf = (draw: Draw, number: string, postedOn: string) => {
  const { costCentre = '', subjective = '' } = oneOf(headsOfPostings, draw.pick) ?? {}
  const stated = draw.other % 4 === 0 ? { period: oneOf(periods, draw.other / 4) ?? 'P13' } : {}
  const amount = pounds(costOf(draw))
  return { costCentre, subjective, amount, postedOn, reference: number, ...stated }
}

/** Imports postings, some of a closed month. */
export const importPostings: Trial = async (office, draw) => {
  const financialYear = yearOf(office, draw)
  const on = dayOf(office, draw)
  const source = draw.pick % 5 === 0 ? 'sap' : 'agresso'
  const postings = [0, 1, 2].map((step) =>
    postingOf(
      {
        ...draw,
        pick: draw.pick + step * 7,
        other: draw.other + step,
        amount: draw.amount + BigInt(step),
      },
      `T${office.number}/${step}`,
      on,
    ),
  )
  const data = { financialYear, source, batch: `b${office.number}`, postings }
  await office.give('ImportActuals', finance, on, data)
}

/** Reopens a period, and imports what it was reopened for. */
const reopen = async (
  office: Office,
  draw: Draw,
  key: { readonly financialYear: string; readonly period: string },
): Promise<void> => {
  const { financialYear, period } = key
  const step = { by: 'section-151-officer', decision: 'Minute', reason: 'A late invoice' }
  const on = dayOf(office, draw)
  await office.give('ReopenPeriod', 'u3 section-151-officer', on, { ...key, ...step })
  const posting = { ...postingOf(draw, `O${office.number}`, on), period }
  const batch = { source: 'agresso', batch: `o${office.number}`, postings: [posting] }
  await office.give('ImportActuals', finance, on, { financialYear, ...batch })
}

/** Closes the next period, or reopens the latest. */
export const closePeriod: Trial = async (office, draw) => {
  const year = yearOf(office, draw)
  const closed = closedIn(office.log, year)
  const latest = closed.at(-1)
  if (draw.other % 4 === 0 && latest !== undefined) {
    await reopen(office, draw, { financialYear: year, period: latest })
    return
  }
  const data = { financialYear: year, period: periods[closed.length] ?? 'P13' }
  await office.give('ClosePeriod', finance, dayOf(office, draw), data)
}

const closedIn = (
  log: readonly { readonly type: string; readonly data: unknown }[],
  year: string,
): readonly string[] => {
  const closed: string[] = []
  for (const { type, data } of log) {
    const said = data as { readonly financialYear?: string; readonly period?: string }
    if (said.financialYear !== year) continue
    if (type === 'PeriodClosed') closed.push(String(said.period))
    if (type === 'PeriodReopened') closed.pop()
  }
  return closed
}

/** Raises an order. */
export const raise: Trial = async (office, draw) => {
  const financialYear = yearOf(office, draw)
  const { service, ...head } = oneOf(heads, draw.pick) ?? { service: '' }
  const named = financialYear === '2024-25' && draw.flag && service === 'Children'
  const key = { financialYear, service: named ? 'Families' : service }
  const data = { ...key, reference: `PO${office.number}`, ...head, amount: pounds(draw.amount) }
  await office.give('RaiseCommitment', 'u5 budget-holder', dayOf(office, draw), data)
}

/** The posting by which the general ledger pays an invoice, if it does; it must exist. */
const paidOf = (office: Parameters<Trial>[0], draw: Draw) => {
  const batch = lateOf(office.said('ActualsImported'), draw.other)
  return draw.flag && batch !== undefined
    ? { paidBy: { source: batch.source, reference: batch.postings[0].reference } }
    : {}
}

/** Invoices an order in parts, closes it, or carries it over the year end. */
export const settle: Trial = async (office, draw) => {
  const begins = draw.pick % 3 === 0 ? 'CommitmentReceived' : 'CommitmentRaised'
  const found = office.open(draw.pick, begins, 'CommitmentClosed', 'CommitmentCarried')
  if (found === undefined) return
  const { financialYear, service, reference, amount } = found
  const key = { financialYear, service, reference }
  const end = `${Number(String(financialYear).slice(0, 4)) + 1}-03-31`
  const today = dayOf(office, draw)
  const on = today > end ? end : today
  if (draw.other % 8 === 0) {
    await office.give('CloseCommitment', finance, on, key)
  } else if (draw.other % 8 < 3) {
    await office.give('CarryCommitment', finance, end, key)
  } else {
    const whole = BigInt(String(amount).replace('.', ''))
    const part = pounds(whole / BigInt(1 + (draw.pick % 3)))
    const invoice = { invoice: `I${office.number}`, amount: part }
    const data = { ...key, ...invoice, ...paidOf(office, draw) }
    await office.give('InvoiceCommitment', 'u5 budget-holder', on, data)
  }
}

/** Forecasts the outturn of a service, a cost centre or a line. */
export const foresee: Trial = async (office, draw) => {
  const financialYear = yearOf(office, draw)
  const day = dayOf(office, draw)
  const number = (Number(day.slice(5, 7)) + 8) % 12
  const period = oneOf(periods, draw.other % 5 === 0 ? 12 : number) ?? 'P01'
  const { service, costCentre, subjective } = oneOf(heads, draw.pick) ?? heads[0] ?? { service: '' }
  const named = financialYear === '2024-25' && draw.flag && service === 'Children'
  const lines = [
    { service: named ? 'Families' : service },
    { costCentre },
    { costCentre, subjective },
    { costCentre, subjective },
  ]
  const line = { financialYear, period, ...oneOf(lines, draw.other) }
  const projectedOutturn = pounds(draw.amount * (draw.flag ? 4n : 1n))
  const ends = lastDayOf(financialYear, period)
  const on = [day, ends].sort().at(-1) ?? day
  const said = { ...line, projectedOutturn, basis: 'profile' }
  const isGiven = await office.give('SubmitForecast', 'u5 budget-holder', on, said as never)
  if (!isGiven || draw.pick % 3 > 0) return
  const isFine = draw.pick % 2 === 0
  const challenged = { ...line, reason: 'Too low' }
  if (isFine) await office.give('AcceptForecast', 'u6 corporate-director', on, line as never)
  else await office.give('ChallengeForecast', 'u3 section-151-officer', on, challenged as never)
}

const lastDayOf = (year: string, period: string): string => {
  const month = Math.min(12, Number(period.slice(1))) + 3
  return new Date(Date.UTC(Number(year.slice(0, 4)), month, 0)).toISOString().slice(0, 10)
}
