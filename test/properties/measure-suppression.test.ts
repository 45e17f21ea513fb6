import { anyReport, measuresReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { starsStayHidden } from './reports/suppression.ts'
import { hidesTheSmallAlone } from './reports/wrong-reports.ts'

test('no count printed as a star can be worked out from the others', async () => {
  await fc.assert(starsStayHidden(anyReport(measuresReport)), { numRuns: 200 })
})

test('catches a report that hides only small counts', async () => {
  expect((await fc.check(starsStayHidden(hidesTheSmallAlone()))).failed).toBe(true)
})
