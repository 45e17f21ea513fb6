import { expect, test } from 'vitest'
import { systemRows } from './system-needs.ts'
import { type CountedEvent, countSystems } from './twelve-systems.ts'

const themes = (count: number): readonly CountedEvent[] =>
  Array.from({ length: count }, () => ({
    stream: 'plan-think-family' as CountedEvent['stream'],
    type: 'ThemeAdded',
    data: {},
    position: 0,
  }))

const missingThemes = (count: number): readonly string[] =>
  countSystems(themes(count), new Map())
    .flatMap(({ missing }) => missing)
    .filter((what) => what.startsWith('ThemeAdded'))

test('there are twelve systems, and an empty ledger holds none of them', () => {
  expect(systemRows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  const counts = countSystems([], new Map())
  expect(counts.map(({ events }) => events)).toEqual(Array(12).fill(0))
  expect(counts.filter(({ missing }) => missing.length === 0)).toEqual([])
})

test('six themes are one too few', () => {
  expect(missingThemes(6)).toEqual(['ThemeAdded in plan-think-family…: 6 of 7'])
  expect(missingThemes(7)).toEqual([])
})

test('an event in another stream, or about something else, does not count', () => {
  const elsewhere = themes(7).map((event) => ({
    ...event,
    stream: 'plan-other' as CountedEvent['stream'],
  }))
  expect(countSystems(elsewhere, new Map()).every(({ events }) => events === 0)).toBe(true)
})
