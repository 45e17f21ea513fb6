import { plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { aCouncil, times } from './a-council.ts'

const act = 'Social Services and Well-being (Wales) Act 2014'

const council = async () => {
  const one = aCouncil()
  await times(7, async () => {
    const { refer, inCase } = one.child()
    await refer('2023-05-02')
    await inCase('2023-05-03', 'StartAssessment', {
      assessment: 'a1',
      referral: 'f1',
      kind: 'proportionate',
    })
  })
  await one.define('assessments')
  await one.publish('2024-04-15', 'assessments', '2023-24', { numerator: '312' })
  return one
}

const dutiesOn = async (day: string, asked = {}) => {
  const { reportOn } = await council()
  return reportOn(day, 'duties', asked)
}

test('a duty is shown with its commands and reports, and with how much is on record', async () => {
  const { rows } = await dutiesOn('2024-04-30')
  const assessing = rows.filter(
    ({ instrument, provision }) => instrument === act && provision === 'section 21',
  )
  expect(assessing).toMatchObject([
    // Seven referrals and seven assessments, rounded to the nearest five.
    { part: 'duty', recorded: 15, newest: '2023-05-03', reports: 'pathway, clocks' },
    { part: 'clock', name: 'assessment', open: 0, overdue: 7 },
    { part: 'measure', name: 'assessments', period: '2023-24', value: '312', unit: 'count' },
  ])
  expect(assessing[0]?.['name']).toContain('CompleteAssessment')
})

test('a clock is due until its day has passed', async () => {
  const { rows } = await dutiesOn('2023-05-10')
  expect(rows.find(({ name }) => name === 'assessment')).toMatchObject({ open: 7, overdue: 0 })
})

test('another year has its own events and readings, and those without any are counted', async () => {
  const { rows, notes } = await dutiesOn('2024-04-30', { year: '2022-23' })
  expect(rows.filter(({ part, recorded }) => part === 'duty' && recorded !== 0)).toMatchObject([
    // The definition of the measure, valid from an earlier day.
  ])
  expect(rows.find(({ name }) => name === 'assessments')).toMatchObject({ value: null })
  expect(notes.at(-1)).toMatch(/^Duties with no event in this ledger: \d\d$/)
})

test('fewer than five events about people are not shown', async () => {
  const one = aCouncil()
  await one.child().contact('2023-05-02')
  const { rows } = await one.reportOn('2023-05-31', 'duties')
  expect(rows.find(({ provision }) => provision === 'section 17')).toMatchObject({ recorded: '*' })
})

test('a provision that is not in the catalogue has its own row', async () => {
  const one = aCouncil()
  await one.define('assessments')
  const amended = {
    measure: 'calls',
    generation: 'local',
    title: 'Calls answered',
    numerator: 'Calls',
    unit: 'count',
    kind: 'flow',
    direction: 'up-is-good',
    decimals: 0,
    rounding: 'half-up',
    validFrom: '2023-04-01',
    provision: 'Promise of the council',
    sets: [],
  }
  await one.record('DefineMeasure', amended, { on: '2023-04-01' })
  const { rows } = await one.reportOn(plainDate('2023-05-31'), 'duties')
  expect(rows.at(-1)).toMatchObject({
    instrument: 'Promise of the council',
    provision: 'as a whole',
    part: 'measure',
    name: 'calls',
  })
})
