import { plainDate, streamName } from '@coflyfr/core'
import { EngagementRecorded, ResponseRecorded } from '@coflyfr/outcomes/events'
import { expect, test } from 'vitest'
import { ledgerOf, made } from './making.ts'

const engagement = 'youth-council-1'
const stream = streamName('engagement', engagement)

const recorded = EngagementRecorded.of(plainDate('2023-06-01'), {
  engagement,
  kind: 'youth-council',
  title: 'Youth Council',
  audience: 'Young people',
  heldOn: plainDate('2023-05-30'),
  invited: 20,
  attended: 4,
  said: [
    { reference: 's1', summary: 'One worker who stays' },
    { reference: 's2', summary: 'Somewhere to go' },
  ],
  plan: 'strategic-plan',
})

const answered = (outcome: 'planned' | 'done', response: string, day: string) =>
  ResponseRecorded.of(plainDate(day), { engagement, said: 's1', outcome, response })

test('each thing said is shown beside what came of it; a small attendance is a star', async () => {
  const store = await ledgerOf(
    [stream, recorded],
    [stream, answered('planned', 'Recruitment', '2023-07-01')],
    [stream, answered('done', 'Twelve permanent posts', '2023-10-01')],
  )
  const { rows, notes } = await made(store, 'voice', {
    at: { asOf: plainDate('2023-12-31'), knownAt: null },
  })
  expect(rows).toMatchObject([
    {
      engagement,
      invited: 20,
      attended: '*',
      attendedPercent: '*',
      said: 's1',
      outcome: 'done',
      response: 'Twelve permanent posts',
      respondedOn: '2023-10-01',
      // From 30 May to the first answer, not to the last.
      daysToAnswer: 32,
      daysOpen: null,
    },
    { said: 's2', outcome: null, response: null, daysToAnswer: null, daysOpen: 215 },
  ])
  expect(notes).toEqual(['youth-council-1: 1 of 2 things said not answered yet'])
  expect((await made(store, 'voice', { year: '2024-25' as never })).rows).toEqual([])
})

test('an engagement with nothing recorded still has a row', async () => {
  const nothing = { ...recorded, data: { ...recorded.data, said: [] } }
  const { rows, notes } = await made(await ledgerOf([stream, nothing]), 'voice')
  expect(rows).toMatchObject([{ title: 'Youth Council', said: null, summary: null }])
  expect(notes).toEqual([])
})
