import { expect, test } from 'vitest'
import { scenario } from './ledger.ts'

// "A focus group had been held with young people, but it was not well attended" (Cabinet, Bridgend); the numbers and
// what was said are illustrative.
const focusGroup = {
  engagement: 'focus-group-1',
  kind: 'focus-group',
  title: 'Shaping the plan',
  audience: 'Care-experienced young people',
  heldOn: '2023-09-20',
  invited: 20,
  attended: 3,
  said: [{ reference: 's1', summary: 'Social workers change too often' }],
}

const response = {
  engagement: 'focus-group-1',
  said: 's1',
  outcome: 'planned',
  response: 'Secondments and traineeships for a permanent workforce',
}

test('what was said is answered, and the answer may be answered again', async () => {
  const { record, typesIn } = scenario()
  await record('RecordEngagement', focusGroup)
  await record('RecordResponse', response)
  await record('RecordResponse', { ...response, outcome: 'done' })
  expect(await typesIn('engagement-focus-group-1')).toEqual([
    'EngagementRecorded',
    'ResponseRecorded',
    'ResponseRecorded',
  ])
})

test('an engagement is recorded once, after it was held, with no more attending than invited', async () => {
  const { record, refusal } = scenario()
  const { said } = focusGroup
  expect(await refusal('RecordEngagement', { ...focusGroup, said: [...said, ...said] })).toEqual({
    tag: 'DuplicateReference',
    kind: 'said',
    reference: 's1',
  })
  expect(await refusal('RecordEngagement', { ...focusGroup, heldOn: '2023-10-02' })).toEqual({
    tag: 'NotYetHeld',
    heldOn: '2023-10-02',
    effectiveOn: '2023-10-01',
  })
  expect(await refusal('RecordEngagement', { ...focusGroup, attended: 21 })).toEqual({
    tag: 'MoreAttendedThanInvited',
    invited: 20,
    attended: 21,
  })
  const { invited: _, ...open } = focusGroup
  await record('RecordEngagement', { ...open, attended: 21 })
  expect(await refusal('RecordEngagement', focusGroup)).toEqual({
    tag: 'EngagementExists',
    engagement: 'focus-group-1',
  })
})

test('a response is to something that was said, and not before it was recorded', async () => {
  const { record, refusal } = scenario()
  expect(await refusal('RecordResponse', response)).toEqual({
    tag: 'NoSuchEngagement',
    engagement: 'focus-group-1',
  })
  await record('RecordEngagement', focusGroup)
  expect(await refusal('RecordResponse', { ...response, said: 's9' })).toEqual({
    tag: 'NothingSaid',
    engagement: 'focus-group-1',
    said: 's9',
  })
  expect(await refusal('RecordResponse', response, { on: '2023-09-30' })).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
})
