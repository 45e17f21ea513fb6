import { anyReport, measuresReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { starsStayHidden } from './reports/suppression.ts'
import { hidesTheSmallAlone } from './reports/wrong-reports.ts'

test('no count that is printed as a star follows from the others', async () => {
  await fc.assert(starsStayHidden(anyReport(measuresReport)), { numRuns: 200 })
})

test('catches a report that hides only what is too small', async () => {
  expect((await fc.check(starsStayHidden(hidesTheSmallAlone()))).failed).toBe(true)
})
