import { expect, test } from 'vitest'
import { forPeople } from './for-people.ts'

test('forPeople joins the types that were not checked into one finding, and keeps the order of the rest', () => {
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

test('forPeople joins the same finding at consecutive positions into one', () => {
  const differs = (position: number, detail = 'the hash differs') => ({
    code: 'LeafDiffers',
    position,
    detail,
  })
  const findings = [differs(3), differs(4), differs(5), differs(7), differs(8, 'other')]
  expect(forPeople(findings)).toEqual([
    differs(3, 'and on up to 5: the hash differs'),
    differs(7),
    differs(8, 'other'),
  ])
})
