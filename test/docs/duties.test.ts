import { budgetCommands } from '@coflyfr/budget'
import { budgetEvents } from '@coflyfr/budget/events'
import { ledgerCommands, ledgerEvents } from '@coflyfr/core'
import { governanceCommands } from '@coflyfr/governance'
import { governanceEvents } from '@coflyfr/governance/events'
import { outcomesCommands } from '@coflyfr/outcomes'
import { walesTimescales } from '@coflyfr/outcomes/clocks'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import { walesMeasures } from '@coflyfr/outcomes/measures'
import { privacyCommands } from '@coflyfr/privacy'
import { privacyEvents } from '@coflyfr/privacy/events'
import { provisionPlace, reports, servedBy, walesDuties } from '@coflyfr/reports'
import { expect, test } from 'vitest'

const duties = walesDuties.flatMap(({ duties: own }) => own)

/** What keeps and audits the log, the working days and the limits themselves: it is of every duty and of none. */
const ofNone = {
  events: [
    'BankHolidaysPublished',
    'ClockRestarted',
    'CommandRefused',
    'HistoryClosed',
    'LedgerOpened',
    'SampleDrawn',
    'TimescalesSet',
  ],
  commands: ['CloseHistory', 'DrawSample', 'PublishBankHolidays', 'RestartClock', 'SetTimescales'],
}

const events = [ledgerEvents, governanceEvents, budgetEvents, outcomesEvents, privacyEvents]
  .flatMap((catalogue) => [...catalogue.keys()])
  .sort()

const commands = [
  ...ledgerCommands,
  ...governanceCommands,
  ...budgetCommands,
  ...outcomesCommands,
  ...privacyCommands(),
].map(({ name }) => name)

test('every event serves exactly one duty, so that no count of people is the difference of two', () => {
  const served = duties.flatMap((duty) => duty.events)
  expect([...served, ...ofNone.events].sort()).toEqual(events)
})

test('every command carries out a duty, and a duty names no other', () => {
  const named = new Set([...duties.flatMap((duty) => duty.commands), ...ofNone.commands])
  expect([...named].sort()).toEqual([...new Set(commands)].sort())
})

test('every measure and every clock that is shipped names a provision of the catalogue', () => {
  const unplaced = walesMeasures().measures.filter(
    ({ provision }) => provisionPlace(provision) === null,
  )
  expect(unplaced.map(({ measure, provision }) => `${measure}: ${provision}`)).toEqual([])
  const withoutDuty = walesTimescales.filter(
    ({ provision }) => (provisionPlace(provision)?.duty ?? null) === null,
  )
  expect(withoutDuty.map(({ clock, provision }) => `${clock}: ${provision}`)).toEqual([])
})

test('every report names what it serves, and a duty names no report that there is not', () => {
  const names = [...reports.keys(), 'reconciliation']
  expect(names.filter((name) => servedBy(name).length === 0)).toEqual([])
  const named = new Set(duties.flatMap((duty) => duty.reports))
  expect([...named].filter((name) => !names.includes(name))).toEqual([])
})

test('a provision without a name of the catalogue is found out', () => {
  expect(provisionPlace('Local measure of the council')).toBeNull()
  expect(provisionPlace('Children Act 1989x, section 47')).toBeNull()
  expect(provisionPlace('Children Act 1989, section 470')?.duty).toBeNull()
  expect(provisionPlace('Children Act 1989, section 47')?.duty?.provision.en).toBe('section 47')
  expect(servedBy('no-such-report')).toEqual([])
})
