import type { FigureProof } from '@coflyfr/audit'
import { type FinancialYear, financialYear, type PlainDate, plainDate } from '@coflyfr/core'
import { forged, textOf } from './proving.ts'

/** A file that says something else than was proved. */
export type Forge = (proof: FigureProof, pick: number) => string

type Held = FigureProof['events'][number]

const at = <Item>(items: readonly Item[], pick: number): number =>
  items.length === 0 ? 0 : pick % items.length

const without = <Item>(items: readonly Item[], place: number): readonly Item[] =>
  items.filter((_, number) => number !== place)

const changedAt = <Item>(
  items: readonly Item[],
  pick: number,
  change: (item: Item) => Item,
): readonly Item[] =>
  items.map((item, number) => (number === at(items, pick) ? change(item) : item))

const another: FinancialYear = financialYear('2031-32')
const day: PlainDate = plainDate('2023-05-17')

const asked =
  (change: (parameters: FigureProof['parameters'], pick: number) => object): Forge =>
  (proof, pick) =>
    forged({ ...proof, parameters: { ...proof.parameters, ...change(proof.parameters, pick) } })

const saying =
  (change: object): Forge =>
  (proof, pick) => {
    const events = changedAt(proof.events, pick, ({ event, proofs }: Held): Held => {
      const data: Held['event']['data'] = JSON.parse(
        JSON.stringify({ ...Object(event.data), ...change }),
      )
      return { event: { ...event, data }, proofs }
    })
    return forged({ ...proof, events })
  }

/** The events of the file without one, and the coverage told anew so that nothing is missed but the event. */
const leftOut: Forge = (proof, pick) => {
  const place = at(proof.events, pick)
  const stream = proof.events[place]?.event.stream
  const { coverage } = proof
  if (coverage.kind === 'log') return forged({ ...proof, events: without(proof.events, place) })
  const streams = coverage.streams
    .map((one) => (one.stream === stream ? { ...one, events: one.events - 1 } : one))
    .filter(({ events }) => events > 0)
  const claimed = { ...proof, coverage: { ...coverage, streams } }
  return forged({ ...claimed, events: without(proof.events, place) })
}

/** What somebody might do who knows the format. */
export const forgedFiles: Readonly<Record<string, Forge>> = {
  'nothing changed': (proof) => textOf(proof),
  'another value': (proof) => forged({ ...proof, value: '123.45' }),
  'a part dropped': (proof, pick) =>
    forged({ ...proof, parts: without(proof.parts, at(proof.parts, pick)) }),
  'a part changed': (proof, pick) =>
    forged({
      ...proof,
      parts: changedAt(proof.parts, pick, (part) => ({ ...part, change: '0.07' })),
    }),
  'a part of another value': (proof, pick) =>
    forged({
      ...proof,
      parts: changedAt(proof.parts, pick, (part) => ({ ...part, value: '7.00' })),
    }),
  'a part of another stream': (proof, pick) =>
    forged({
      ...proof,
      parts: changedAt(proof.parts, pick, (part) => ({ ...part, stream: `${part.stream}x` })),
    }),
  'parts turned round': (proof) => forged({ ...proof, parts: proof.parts.toReversed() }),
  'an event left out': (proof, pick) =>
    forged({ ...proof, events: without(proof.events, at(proof.events, pick)) }),
  'an event left out that is not claimed': leftOut,
  'the event left out from which it is seen': (proof) => leftOut(proof, proof.events.length - 1),
  'two events exchanged': (proof, pick) => {
    const place = at(proof.events, pick)
    const next = proof.events[place + 1]
    const own = proof.events[place]
    if (next === undefined || own === undefined) return textOf(proof)
    const events = proof.events.toSpliced(place, 2, next, own)
    return forged({ ...proof, events })
  },
  'another amount in an event': saying({ amount: '7.00' }),
  'another day of an event': (proof, pick) =>
    forged({
      ...proof,
      events: changedAt(proof.events, pick, ({ event, proofs }) => ({
        event: { ...event, effectiveOn: day },
        proofs,
      })),
    }),
  'another position': asked(({ at: point }) => ({
    at: { ...point, knownAt: Math.max(0, point.knownAt - 1) },
  })),
  'a later position': asked(({ at: point }) => ({ at: { ...point, knownAt: point.knownAt + 1 } })),
  'another day': asked(({ at: point }) => ({ at: { ...point, asOf: day } })),
  'another year': asked(() => ({ year: another })),
  'no year': asked(() => ({ year: null })),
  'another period': asked(() => ({ period: 'P02' })),
  'another level': asked(() => ({ by: 'directorate' })),
  'another section': asked(() => ({ section: 'pending' })),
  'another unit': asked(() => ({ unit: 'thousands' })),
  'another sign': asked(() => ({ sign: 'underspend-positive' })),
  'other thresholds': asked(() => ({ thresholds: { amber: '0.5', red: '0.75' } })),
  'thresholds that are none': asked(() => ({ thresholds: { amber: 'x', red: 'y' } })),
  'a parameter of another report': asked(() => ({ money: 'M1' })),
  'another language': asked(() => ({ language: 'cy' })),
  'a parameter less': (proof) => {
    const { meeting: _, ...parameters } = proof.parameters
    return forged(JSON.parse(JSON.stringify({ ...proof, parameters })))
  },
  'a field more': (proof) => forged(JSON.parse(JSON.stringify({ ...proof, more: null }))),
  'the end of the row alone': (proof) =>
    forged({ ...proof, row: proof.row.split('/').at(-1) ?? '' }),
  'another row': (proof) => forged({ ...proof, row: proof.row === 'total' ? 'R1' : 'total' }),
  'a row that is not there': (proof) => forged({ ...proof, row: `${proof.row}x` }),
  'another column': (proof) =>
    forged({ ...proof, column: proof.column === 'closing' ? 'opening' : 'closing' }),
  'another report': (proof) =>
    forged({ ...proof, report: proof.report === 'reserves' ? 'virements' : 'reserves' }),
  'a digest of something else': (proof) => textOf({ ...proof, digest: '0'.repeat(64) }),
  'another coverage': (proof) =>
    forged({
      ...proof,
      coverage: proof.coverage.kind === 'log' ? { kind: 'streams', streams: [] } : { kind: 'log' },
    }),
  'a shorter tree': (proof) =>
    forged({ ...proof, heads: proof.heads.map((head) => ({ ...head, size: head.size - 1 })) }),
  'no proofs': (proof, pick) =>
    forged({
      ...proof,
      events: changedAt(proof.events, pick, ({ event }) => ({ event, proofs: [] })),
    }),
}
