import type { PlainDate } from '@coflyfr/core'
import { plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { dateOfNumber, numberOfDate } from './date-column.ts'

test('a date is stored as a number that sorts like it', () => {
  expect(numberOfDate(plainDate('2023-04-01'))).toBe(20230401)
  expect(dateOfNumber(20240229)).toBe('2024-02-29')
})

test.for([0, 20230230, 20231301, 2023, 99991232])('%d is not a day of the calendar', (number) => {
  expect(() => dateOfNumber(number)).toThrow(RangeError)
})

test('refuses a text that would come back as another text', () => {
  expect(() => numberOfDate('2023-4-01' as PlainDate)).toThrow(RangeError)
})
