import { walesTimescales } from '@coflyfr/outcomes/clocks'
import { expect, test } from 'vitest'
import { scenario } from './ledger.ts'

const director = { role: 'corporate-director', on: '2024-04-01' } as const

const set = {
  source: 'Cabinet, 12 March 2024, item 6',
  timescales: walesTimescales,
}

test.each([
  ['council', true],
  ['corporate-director', true],
  ['team-manager', false],
] as const)('%s may set timescales: %s', async (role, may) => {
  const { record, refusal } = scenario()
  const given = { ...director, role }
  if (may) expect(await record('SetTimescales', set, given)).toEqual([{ ...set, dropped: [] }])
  else expect(await refusal('SetTimescales', set, given)).toMatchObject({ tag: 'RoleNotAllowed' })
})

test('a clock has one timescale', async () => {
  const [first] = walesTimescales
  const { refusal } = scenario()
  expect(await refusal('SetTimescales', { ...set, timescales: [first, first] }, director)).toEqual({
    tag: 'DuplicateReference',
    kind: 'clock',
    reference: 'contact-decision',
  })
})

test('only a clock that is in force can be dropped', async () => {
  const { record, refusal } = scenario()
  const drop = { source: 'Council', timescales: [], dropped: ['assessment'] }
  expect(await record('SetTimescales', drop, director)).toEqual([drop])
  expect(await refusal('SetTimescales', drop, director)).toEqual({
    tag: 'NoSuchTimescale',
    clock: 'assessment',
  })
})

test.each(['from', 'to', 'steps'])('a timescale without %s is refused', async (missing) => {
  const [first] = walesTimescales
  const { refusal } = scenario()
  expect(
    await refusal('SetTimescales', { ...set, timescales: [{ ...first, [missing]: [] }] }, director),
  ).toEqual({ tag: 'TimescaleIncomplete', clock: 'contact-decision', missing })
})

test.each([
  ['a mark that no event leaves', { from: ['phone-rang'] }],
  ['a field that nobody knows', { stepps: [] }],
  ['a limit of nothing', { steps: [{ limit: { count: 0, unit: 'days' } }] }],
  ['a limit past every childhood', { steps: [{ limit: { count: 251, unit: 'years' } }] }],
  ['an unknown day rule', { nonWorkingDay: 'nearest' }],
  ['a title in one language', { title: { en: 'Decision' } }],
])('%s is malformed', (_, change) => {
  const [first] = walesTimescales
  const { isMalformed } = scenario()
  expect(isMalformed('SetTimescales', { ...set, timescales: [{ ...first, ...change }] })).toBe(true)
  expect(isMalformed('SetTimescales', { ...set, timescales: [first] })).toBe(false)
})

const nextYear = {
  source: 'gov.uk/bank-holidays, 1 December 2027',
  from: '2029-01-01',
  upTo: '2029-12-31',
  days: ['2029-01-01', '2029-12-25', '2029-12-26'],
}

test('bank holidays are recorded as they are published, year by year without a gap', async () => {
  const { record, refusal, isMalformed } = scenario()
  const after = { ...nextYear, from: '2030-01-01', upTo: '2030-12-31', days: ['2030-01-01'] }
  expect(await refusal('PublishBankHolidays', after, director)).toEqual({
    tag: 'BankHolidaysLeaveGap',
    knownFrom: '2011-01-01',
    knownUpTo: '2028-12-31',
  })
  expect(await record('PublishBankHolidays', nextYear, director)).toEqual([nextYear])
  expect(await record('PublishBankHolidays', after, director)).toEqual([after])
  expect(
    await refusal(
      'PublishBankHolidays',
      { ...nextYear, days: ['2029-01-01', '2029-01-01'] },
      director,
    ),
  ).toEqual({ tag: 'DuplicateReference', kind: 'day', reference: '2029-01-01' })
  expect(isMalformed('PublishBankHolidays', { ...nextYear, upTo: '2929-12-31' })).toBe(true)
})

test('publishing bank holidays is limited to the same roles as setting timescales', async () => {
  const { refusal } = scenario()
  expect(
    await refusal('PublishBankHolidays', nextYear, { ...director, role: 'practitioner' }),
  ).toMatchObject({ tag: 'RoleNotAllowed', allowed: ['council', 'corporate-director'] })
})
