import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { addDays, type Placed, plainDate } from '@coflyfr/core'
import {
  englandAndWalesBankHolidays,
  workingCalendar,
  workingDaysBetween,
} from '@coflyfr/outcomes/clocks'
import { type CaseEvent, type CaseState, evolveCase, initialCase } from '@coflyfr/outcomes/events'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type Measurement, timed } from '../measured.ts'
import { casesPaths } from './cases-ledger.ts'

const querying =
  (
    sql: string,
    parameters: readonly SQLInputValue[],
    prepare?: (database: DatabaseSync) => void,
  ): Measurement =>
  async ({ cache, seed, events }) => {
    const database = new DatabaseSync(casesPaths(cache, { events, seed }).database, {
      readOnly: true,
    })
    prepare?.(database)
    let rows = 0
    const timing = await timed(() => {
      rows = database.prepare(sql).all(...parameters).length
    })
    database.close()
    return { events, ...timing, facts: { rows } }
  }

const funnel = (condition: string): string => `
  SELECT substr(effective_on, 1, 7) AS month, type, COUNT(*) AS number, COUNT(DISTINCT case_id) AS cases
  FROM rows WHERE case_id IS NOT NULL ${condition} GROUP BY month, type`

/** Every step of the pathway by month, with its number of cases, as one query. */
export const funnelSql: Measurement = querying(funnel(''), [])

/** The same as at a day. */
export const funnelSqlAsOf: Measurement = querying(funnel('AND effective_on <= ?'), ['2022-03-31'])

const calendarDays = 2_190

/** Numbers the working days. Any other day has the number of the working day before it. */
const fillCalendar = (database: DatabaseSync): void => {
  const calendar = workingCalendar(englandAndWalesBankHolidays)
  const first = plainDate('2020-01-01')
  database.exec('CREATE TEMP TABLE calendar (day TEXT PRIMARY KEY, number INTEGER NOT NULL)')
  const insert = database.prepare('INSERT INTO calendar VALUES (?, ?)')
  for (let day = 0; day < calendarDays; day += 1) {
    const date = addDays(first, day)
    const counted = workingDaysBetween(calendar, first, date)
    if (isLeft(counted)) throw new Error(`No bank holidays are known for ${date}`)
    insert.run(date, counted.right)
  }
}

/** One of the clocks, the assessment within 42 working days, by joins and a table of working days. */
export const assessmentClockSql: Measurement = querying(
  `SELECT done.number - began.number <= 42 AS met, COUNT(*) AS number
   FROM rows AS started
   JOIN rows AS accepted ON accepted.type = 'ReferralAccepted' AND accepted.case_id = started.case_id
     AND accepted.under = started.under
   LEFT JOIN rows AS completed ON completed.type = 'AssessmentCompleted'
     AND completed.case_id = started.case_id AND completed.reference = started.reference
   JOIN calendar AS began ON began.day = accepted.effective_on
   LEFT JOIN calendar AS done ON done.day = completed.effective_on
   WHERE started.type = 'AssessmentStarted' GROUP BY met`,
  [],
  fillCalendar,
)

/** Every row parsed and every case folded, with all states in memory, as a program without projections would do. */
export const naiveRefold: Measurement = async ({ cache, seed, events }) => {
  const database = new DatabaseSync(casesPaths(cache, { events, seed }).database, {
    readOnly: true,
  })
  const all = database.prepare(
    'SELECT position, case_id, type, effective_on, data FROM rows ORDER BY position',
  )
  const states = new Map<string, CaseState<Placed<CaseEvent>>>()
  const timing = await timed(() => {
    for (const { position, case_id: id, type, effective_on: effectiveOn, data } of all.iterate()) {
      if (typeof id !== 'string') continue
      const state = states.get(id) ?? initialCase()
      // The rows were made from the ledger's own events, in their newest shape.
      const event = {
        position,
        revision: 0,
        stream: `case-${id}`,
        type,
        effectiveOn,
        schemaVersion: 1,
        data: JSON.parse(String(data)),
      } as unknown as Placed<CaseEvent>
      states.set(id, evolveCase(state, event))
    }
  })
  database.close()
  return { events, ...timing, facts: { cases: states.size } }
}
