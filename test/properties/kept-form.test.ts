import assert from 'node:assert/strict'
import { type KeptForm, project } from '@coflyfr/core'
import { budgetMonitoringReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moneyLogs } from './columns/money-logs.ts'
import { filled } from './reports/ledgers.ts'

const { catalogue, projection } = budgetMonitoringReport

type State = ReturnType<typeof projection.initialState>

const shipped = (): KeptForm<State> => {
  if (projection.keptForm === undefined) throw new TypeError('budgets have a form of their own')
  return projection.keptForm
}

/** A state that is kept in a form of its own comes back as it was. */
const comesBack = ({ pack, unpack }: KeptForm<State>) =>
  fc.asyncProperty(moneyLogs, async (log) => {
    const { state } = await project(await filled(log), catalogue, projection)
    assert.deepEqual(unpack(structuredClone(pack(state))), state)
  })

/** The form, but for what is done to every text of it that a pattern finds. */
const altered = (found: RegExp, by: (text: string) => string): KeptForm<State> => {
  const change = (part: unknown): unknown => {
    if (typeof part === 'string') return found.test(part) ? by(part) : part
    if (Array.isArray(part)) return part.map(change)
    if (part instanceof Map) return new Map([...part].map(([key, value]) => [key, change(value)]))
    if (typeof part !== 'object' || part === null || part instanceof Set) return part
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, change(value)]))
  }
  return { ...shipped(), pack: (state) => change(shipped().pack(state)) }
}

test('budgets come back from the form in which they are kept', async () => {
  await fc.assert(comesBack(shipped()), { numRuns: 60 })
}, 60_000)

test.each([
  [
    'the last amount of several left out',
    altered(/^-?\d+( -?\d+)+$/, (text) => text.replace(/ -?\d+$/, '')),
  ],
  [
    'digits beyond those of a number',
    altered(/\d{16}/, (text) => text.replace(/\d{16,}/g, (one) => String(Number(one)))),
  ],
  ['signs lost', altered(/-\d/, (text) => text.replaceAll('-', ''))],
])(
  'catches %s',
  async (_, wrong) => {
    const search = { numRuns: 300, seed: 20_231_115, endOnFailure: true }
    expect((await fc.check(comesBack(wrong), search)).failed).toBe(true)
  },
  60_000,
)
