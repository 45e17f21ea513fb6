import { addDays, plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { isWeekend } from './is-weekend.ts'

test('isWeekend knows the days of a week in 2023 and in 1999', () => {
  for (const monday of ['2023-10-02', '1999-12-27', '1998-03-02']) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(plainDate(monday), days))
    expect(days.map(isWeekend)).toEqual([false, false, false, false, false, true, true])
  }
})
