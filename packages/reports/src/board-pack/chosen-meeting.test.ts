import { plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { chosenMeeting, type Dated } from './chosen-meeting.ts'

const meeting = (on: string, isHeld: boolean): Dated => ({
  meeting: `on ${on}`,
  on: plainDate(on),
  attendance: isHeld ? [] : null,
})

const held = meeting('2024-01-15', true)
const abandoned = meeting('2023-11-15', false)
const next = meeting('2024-03-15', false)
const after = meeting('2024-05-15', false)

test.each([
  ['the next meeting called', [after, held, next], next],
  ['the last meeting held, if none is called', [abandoned, held], held],
  ['the first meeting of a body that never met', [after, next], next],
  ['none for a body without meetings', [], undefined],
] as const)('%s', (_, meetings, chosen) => {
  expect(chosenMeeting(meetings, null)).toBe(chosen)
})

test('a meeting that is asked for by id, or none', () => {
  expect(chosenMeeting([held, next], 'on 2024-01-15')).toBe(held)
  expect(chosenMeeting([held, next], 'x')).toBeUndefined()
})
