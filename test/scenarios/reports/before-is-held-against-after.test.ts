import { plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { aCouncil, times } from './a-council.ts'

const before = plainDate('2023-10-01')

/** Requests of a month with the given waits in days, in a case that is handed off first. */
const requests = async (
  { child }: ReturnType<typeof aCouncil>,
  month: string,
  days: readonly number[],
  handoffs: number,
) => {
  for (const day of days) {
    const { contact, inCase } = child()
    await contact(`${month}-01`)
    await times(handoffs, (number) =>
      inCase(`${month}-02`, 'HandOff', {
        fromTeam: number === 0 ? 'front-door' : `team-${number - 1}`,
        toTeam: `team-${number}`,
        reason: 'specialism',
      }),
    )
    await inCase(`${month}-03`, 'RequestService', { request: 'q1', service: 'family-support' })
    const started = plainDate(`${month}-03`)
    const on = new Date(Date.parse(`${started}T00:00:00Z`) + day * 86_400_000)
    await inCase(on.toISOString().slice(0, 10), 'StartService', { request: 'q1' })
  }
}

const council = async () => {
  const one = aCouncil()
  await requests(one, '2023-05', [10, 20, 30, 40, 50, 60, 60, 60, 60, 70], 2)
  await requests(one, '2023-11', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1)
  return one
}

test('handoffs and waits before a day are compared with those after it', async () => {
  const { reportOn } = await council()
  const { rows, notes } = await reportOn('2024-03-31', 'pathway', { show: 'access', before })
  expect(rows).toMatchObject([
    {
      period: 'before',
      cases: 10,
      handoffsPerCase: '2.0',
      meanWaitDays: '46.0',
      medianWaitDays: 50,
      longWaitDays: 60,
    },
    { period: 'after', cases: 10, handoffsPerCase: '1.0', medianWaitDays: 5, longWaitDays: 9 },
    { period: 'change, per cent', handoffsPerCase: '-50.0', cases: '0.0', medianWaitDays: '-90.0' },
  ])
  expect(notes[0]).toBe(
    'Before is 2023-04-01 to 2023-09-30, after is 2023-10-01 to 2024-03-31, the same number of days; the effect of other changes in that time is not removed',
  )
})

test('waits are shown in bands, with the median and the ninetieth percentile', async () => {
  const { reportOn } = await council()
  const { rows } = await reportOn('2024-03-31', 'pathway', { show: 'waits', before })
  const after = rows.filter(({ period }) => period === 'after')
  expect(after).toMatchObject([
    { band: '0 to 7 days', waits: '*', percent: '*' },
    { band: '8 to 28 days', waits: '*', percent: '*' },
    { band: '29 to 56 days', waits: 0 },
    { band: '57 to 84 days', waits: 0 },
    { band: 'over 84 days', waits: 0 },
    { band: 'all', waits: 10 },
    { band: 'median', days: 5 },
    { band: '90th percentile', days: 9 },
  ])
})

test('there is no comparison around a day in the future', async () => {
  const { reportOn } = await council()
  const ahead = plainDate('2030-01-01')
  const { rows } = await reportOn('2024-03-31', 'pathway', { show: 'access', before: ahead })
  expect(rows.map(({ period }) => period)).toEqual(['2023-24-Q1', '2023-24-Q2', '2023-24-Q3'])
})

test('the funnel says which stage each one is a share of, at which rate, and how it changed', async () => {
  const one = aCouncil()
  const under = { group: 'under-18', on: '2022-06-30', people: 20000, source: 'x' }
  await one.record('SetPopulation', under, { on: '2022-06-30' })
  await times(20, async (number) => {
    const { contact, refer } = one.child()
    await (number < 8 ? refer('2023-05-02') : contact('2023-05-02'))
  })
  const asked = { readingPeriod: '2023-24-Q1', baselinePeriod: '2022-23-Q1' }
  const { rows } = await one.reportOn('2023-05-31', 'pathway', asked)
  expect(rows).toMatchObject([
    { stage: 'contacts', count: 20, ratePer10000: '10.0', changePercent: null },
    { stage: 'advice and assistance', count: 0, conversionPercent: '0.0' },
    { stage: 'referrals', count: 8, conversionFrom: 'contacts', conversionPercent: '40.0' },
  ])
})
