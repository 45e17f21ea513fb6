import assert from 'node:assert/strict'
import {
  type DomainEvent,
  decodeKept,
  EntriesApart,
  encodeKept,
  foldFrom,
  type KeptForm,
  project,
} from '@coflyfr/core'
import {
  boardPackReport,
  bridgeReport,
  budgetMonitoringReport,
  decisionsReport,
  measuresReport,
  narrowed,
  outturnReport,
  type Report,
  traceReport,
  virementsReport,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moneyLogs } from './columns/money-logs.ts'
import { decisionLogs } from './reports/body-logs.ts'
import type { Written } from './reports/desk.ts'
import { filled } from './reports/ledgers.ts'
import { measureLogs } from './reports/outcome-logs.ts'

/** The value with maps as lists, in which the order counts. */
const plain = (value: unknown): unknown => {
  if (value instanceof Map) return { entries: [...value].map(([key, part]) => [key, plain(part)]) }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null || value instanceof Set) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
}

/**
 * A state that was kept at some points of the log and folded on from each equals the fold of the log: no entry is lost,
 * and their order is the same, whether they were read in between or not.
 */
const goesOnAsFolded = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  logs: fc.Arbitrary<readonly Written[]>,
  keptForm: KeptForm<State> | undefined = report.projection.keptForm,
) =>
  fc.asyncProperty(
    logs,
    fc.array(fc.nat({ max: 100 }), { maxLength: 3 }),
    async (log, percents) => {
      if (keptForm === undefined) throw new TypeError(`${report.name} has no form of its own`)
      const { catalogue } = report
      const projection = { ...narrowed(report), keptForm }
      const store = await filled(log)
      let after = -1
      let kept = encodeKept<State>(projection, projection.initialState())
      for (const percent of [...percents, 100].toSorted((one, other) => one - other)) {
        const upTo = Math.floor((percent * log.length) / 100) - 1
        const state = decodeKept<State>(projection, kept)
        const from = { state, after, upTo }
        kept = encodeKept<State>(
          projection,
          await foldFrom(store, catalogue, projection, null, from),
        )
        after = Math.max(after, upTo)
      }
      const { state } = await project(store, catalogue, projection)
      assert.deepEqual(plain(decodeKept<State>(projection, kept)), plain(state))
    },
  )

/** The kept form, with `by` applied to every text that matches a pattern. */
const altered = <State>(
  { keptForm }: { readonly keptForm?: KeptForm<State> },
  found: RegExp,
  by: (text: string) => string,
): KeptForm<State> => {
  if (keptForm === undefined) throw new TypeError('it has no form of its own')
  const change = (part: unknown): unknown => {
    if (typeof part === 'string') return found.test(part) ? by(part) : part
    if (part instanceof EntriesApart)
      return new EntriesApart(part.map, (value) => change(part.pack(value)))
    if (Array.isArray(part)) return part.map(change)
    if (part instanceof Map) return new Map([...part].map(([key, value]) => [key, change(value)]))
    if (typeof part !== 'object' || part === null || part instanceof Set) return part
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, change(value)]))
  }
  return { ...keptForm, pack: (state) => change(keptForm.pack(state)) }
}

const budgets = budgetMonitoringReport.projection

/** Virements in reverse order. */
const turned: KeptForm<ReturnType<typeof virementsReport.projection.initialState>> = {
  ...virementsReport.projection.keptForm,
  version: 1,
  pack: ({ virements, ...state }) => ({
    ...state,
    virements: new EntriesApart(new Map([...virements].toReversed())),
    carried: new EntriesApart(state.carried),
  }),
  unpack: (packed) => virementsReport.projection.keptForm?.unpack(packed) ?? assert.fail(),
}

const search = { numRuns: 300, seed: 20_231_115, endOnFailure: true }
const patience = 60_000

describe('a kept state continues like the fold of the log', () => {
  test.each([
    ['budget-monitoring', () => goesOnAsFolded(budgetMonitoringReport, moneyLogs)],
    ['virements', () => goesOnAsFolded(virementsReport, moneyLogs)],
    ['decisions', () => goesOnAsFolded(decisionsReport, fc.oneof(decisionLogs, moneyLogs))],
    ['measures', () => goesOnAsFolded(measuresReport, measureLogs)],
    ['bridge', () => goesOnAsFolded(bridgeReport, moneyLogs)],
    ['outturn', () => goesOnAsFolded(outturnReport, moneyLogs)],
    ['trace', () => goesOnAsFolded(traceReport, fc.oneof(moneyLogs, measureLogs))],
    ['board-pack', () => goesOnAsFolded(boardPackReport, fc.oneof(decisionLogs, measureLogs))],
  ])(
    '%s',
    async (_, holds) => {
      await fc.assert(holds(), { numRuns: 20 })
    },
    patience,
  )

  test.each([
    [
      'the last amount of several left out',
      altered(budgets, /^-?\d+( -?\d+)+$/, (text) => text.replace(/ -?\d+$/, '')),
    ],
    [
      'digits beyond those that a number holds',
      altered(budgets, /\d{16}/, (text) => text.replace(/\d{16,}/g, (one) => String(Number(one)))),
    ],
    ['signs lost', altered(budgets, /-\d/, (text) => text.replaceAll('-', ''))],
  ])(
    'catches %s',
    async (_, wrong) => {
      const holds = goesOnAsFolded(budgetMonitoringReport, moneyLogs, wrong)
      expect((await fc.check(holds, search)).failed).toBe(true)
    },
    patience,
  )

  test(
    'catches entries in a different order',
    async () => {
      const holds = goesOnAsFolded(virementsReport, moneyLogs, turned)
      expect((await fc.check(holds, search)).failed).toBe(true)
    },
    patience,
  )
})
