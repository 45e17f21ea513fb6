import { outcomesReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresAreThoseOf, someDay } from './outcomes/oracle.ts'
import { namedReport } from './reports/figures.ts'

type Report = typeof outcomesReport

const folding = (change: (event: Parameters<Report['projection']['evolve']>[1]) => typeof event) =>
  namedReport({
    ...outcomesReport,
    projection: {
      ...outcomesReport.projection,
      evolve: (state, event) => outcomesReport.projection.evolve(state, change(event)),
    },
  })

const search = { numRuns: 150, seed: 20_231_115, endOnFailure: true }

test('outcomes and distances equal a naive reading of each child, and no star can be worked out', async () => {
  await fc.assert(figuresAreThoseOf(namedReport(outcomesReport)), { numRuns: 150 })
})

test.each([
  [
    'goes by the order of recording',
    folding((event) =>
      event.type === 'OutcomeMeasured' ? { ...event, effectiveOn: someDay } : event,
    ),
  ],
  [
    'does not distinguish raters',
    folding((event) =>
      event.type === 'OutcomeMeasured'
        ? { ...event, data: { ...event.data, rater: 'self' } }
        : event,
    ),
  ],
  [
    'counts a missing score as zero',
    folding((event) =>
      event.type === 'OutcomeMeasured' && event.data.score === null
        ? { ...event, data: { ...event.data, score: '0' } }
        : event,
    ),
  ],
  [
    'prints small counts',
    namedReport({
      ...outcomesReport,
      render: (state, context) => {
        const body = outcomesReport.render(state, context)
        return {
          ...body,
          rows: body.rows.map((row) => ({
            ...row,
            same: row['same'] === '*' ? 1 : (row['same'] ?? null),
          })),
        }
      },
    }),
  ],
])('a report that %s is caught', async (_, report) => {
  expect((await fc.check(figuresAreThoseOf(report), search)).failed).toBe(true)
})
