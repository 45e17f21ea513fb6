import assert from 'node:assert/strict'
import type { EventStore } from '@coflyfr/core'
import { compareColumns } from '@coflyfr/reports'
import fc from 'fast-check'
import type { Written } from '../reports/desk.ts'
import { filled } from '../reports/ledgers.ts'
import { harming, harms, listed } from './harm.ts'
import { rootAt, segmentLengths } from './reading.ts'

/**
 * Columns of one kind: the logs that they are derived from, the questions, and how an answer is compared with the fold
 * of the log.
 */
export interface Held<Columns, Asking> {
  readonly kind: 'money-columns' | 'case-columns'
  readonly logs: fc.Arbitrary<readonly Written[]>
  readonly askings: fc.Arbitrary<Asking>
  /** Throws if the two differ. */
  readonly sameAsFolded: (columns: Columns, store: EventStore, asking: Asking) => Promise<void>
}

/** Opens the columns of a store with a segment length. */
type Opening<Columns> = (store: EventStore, segmentLength: number) => Columns

/** What columns of every kind can do, and the point in the log of every question. */
type Rebuilt = { readonly rebuild: () => Promise<unknown> }
type AtPercent = { readonly percent: number }

/** E7: any mix of parameters, asked one after the other, gives the same as the fold of the log. */
export const filtersAgree = <Columns, Asking>(
  { logs, askings, sameAsFolded }: Held<Columns, Asking>,
  open: Opening<Columns>,
) =>
  fc.asyncProperty(
    logs,
    segmentLengths,
    fc.array(askings, { minLength: 1, maxLength: 8 }),
    async (log, length, asked) => {
      const store = await filled(log)
      const columns = open(store, length)
      for (const asking of asked) await sameAsFolded(columns, store, asking)
    },
  )

/**
 * E3: the length of segments, a restart, two questions at once, and deriving everything again meanwhile make no
 * difference.
 */
export const restartsAgree = <Columns extends Rebuilt, Asking>(
  { logs, askings, sameAsFolded }: Held<Columns, Asking>,
  open: Opening<Columns>,
) =>
  fc.asyncProperty(
    logs,
    segmentLengths,
    fc.array(fc.record({ asking: askings, isRestarted: fc.boolean(), isRebuilt: fc.boolean() }), {
      minLength: 2,
      maxLength: 6,
    }),
    async (log, length, asked) => {
      const store = await filled(log)
      let columns = open(store, length)
      for (const [number, { asking, isRestarted, isRebuilt }] of asked.entries()) {
        if (isRestarted) columns = open(store, length)
        const other = asked[number - 1]?.asking ?? asking
        const rebuilt = isRebuilt ? columns.rebuild() : null
        await Promise.all([asking, other].map((one) => sameAsFolded(columns, store, one)))
        await rebuilt
      }
    },
  )

/** E2: deleting or damaging segments changes nothing; damage is noticed, and the segment kept again. */
export const harmIsNoticed = <Columns, Asking extends AtPercent>(
  { kind, logs, askings, sameAsFolded }: Held<Columns, Asking>,
  open: Opening<Columns>,
) =>
  fc.asyncProperty(
    logs,
    segmentLengths,
    harms,
    fc.nat(),
    askings,
    async (log, length, harm, which, asking) => {
      const store = await filled(log)
      const whole = { ...asking, percent: 100 }
      await sameAsFolded(open(store, length), store, whole)
      const states = await listed(kind, store, length)
      const hurt = `${kind}/${which % Math.max(1, states.length)}`
      const harmedStore = harming(kind, store, (name) => (name === hurt ? harm : null))
      await sameAsFolded(open(harmedStore, length), harmedStore, whole)
      const ground = { store: harmedStore, rootAt }
      const { compared } = await compareColumns(ground, states, { all: true })
      assert.deepEqual(
        compared.map(({ state }) => state),
        states.map(() => 'equal'),
      )
    },
  )
