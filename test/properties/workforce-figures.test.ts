import { workforceReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namedReport } from './reports/figures.ts'
import { workforceIsThatOf } from './workforce/oracle.ts'

type Report = typeof workforceReport
type Event = Parameters<Report['projection']['evolve']>[1]

const folding = (change: (event: Event) => Event | null) =>
  namedReport({
    ...workforceReport,
    projection: {
      ...workforceReport.projection,
      evolve: (state, event) => {
        const changed = change(event)
        return changed === null ? state : workforceReport.projection.evolve(state, changed)
      },
    },
  })

const search = { numRuns: 200, seed: 20_231_115, endOnFailure: true }

test('turnover, caseload, open children and vacancies equal those of a naive computation', async () => {
  await fc.assert(workforceIsThatOf(namedReport(workforceReport)), { numRuns: 200 })
})

test.each([
  ['forgets that cases close', folding((event) => (event.type === 'CaseClosed' ? null : event))],
  [
    'believes nobody who states the children',
    folding((event) =>
      event.type === 'StaffingRecorded'
        ? { ...event, data: { ...event.data, openChildren: null } }
        : event,
    ),
  ],
  [
    'counts a post that was withdrawn as filled, and the other way round',
    folding((event) =>
      event.type === 'VacancyFilled'
        ? {
            ...event,
            type: 'VacancyWithdrawn',
            data: { service: event.data.service, vacancy: event.data.vacancy, reason: 'x' },
          }
        : event,
    ),
  ],
  [
    'takes the people of a day for those of the year',
    folding((event) =>
      event.type === 'StaffingRecorded' && event.data.on.endsWith('-30') ? null : event,
    ),
  ],
])('a report that %s is caught', async (_, report) => {
  expect((await fc.check(workforceIsThatOf(report), search)).failed).toBe(true)
})
