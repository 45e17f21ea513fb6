import { expect, test } from 'vitest'
import { forPeople } from './for-people.ts'

test('forPeople tells all types that were not checked together, and leaves the rest in its order', () => {
  const before = {
    code: 'BelowQuorum',
    position: 3,
    stream: 'body-cabinet',
    detail: 'two of three',
  }
  const after = { code: 'CommandUntold', detail: 'CommandRefused: 11 not decided again' }
  const findings = [
    before,
    { code: 'UnknownEventType', detail: 'CaseClosed: 10 not checked' },
    { code: 'UnknownEventType', detail: 'ChildRecorded: 69 not checked' },
    after,
    { code: 'UnknownEventType', detail: 'and 21 more' },
  ]
  const told = 'not checked: CaseClosed: 10, ChildRecorded: 69, and 21 more'
  expect(forPeople(findings)).toEqual([before, { code: 'UnknownEventType', detail: told }, after])
  expect(forPeople([before, after])).toEqual([before, after])
})
