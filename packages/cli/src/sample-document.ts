import type { DrawnItem, Sample } from '@coflyfr/audit'
import type { JsonValue, KnownAt } from '@coflyfr/core'
import { formatPounds, type Pence, sumPence } from '@coflyfr/money'
import {
  type CheckpointSummary,
  type Column,
  groupedDigits,
  type Label,
  type Language,
  type ReportDocument,
  type Row,
} from '@coflyfr/reports'

/** The columns of a sample; what an auditor fills in stands beside them in a spreadsheet. */
export const sampleColumns: readonly Column[] = [
  { field: 'position', label: { en: 'Position', cy: 'Safle' }, kind: 'count' },
  { field: 'item', label: { en: 'Item', cy: 'Eitem' }, kind: 'count' },
  { field: 'date', label: { en: 'Date', cy: 'Dyddiad' }, kind: 'date' },
  { field: 'type', label: { en: 'Event', cy: 'Digwyddiad' }, kind: 'text' },
  { field: 'stream', label: { en: 'Stream', cy: 'Ffrwd' }, kind: 'text' },
  { field: 'reference', label: { en: 'Reference', cy: 'Cyfeirnod' }, kind: 'text' },
  { field: 'detail', label: { en: 'Detail', cy: 'Manylion' }, kind: 'text' },
  { field: 'recordedBy', label: { en: 'Recorded by', cy: 'Cofnodwyd gan' }, kind: 'text' },
  { field: 'amount', label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
  { field: 'hits', label: { en: 'Hits', cy: 'Trawiadau' }, kind: 'count' },
]

const title: Label = { en: 'Audit sample', cy: 'Sampl archwilio' }

const rowOf = ({
  position,
  item,
  on,
  type,
  stream,
  reference,
  detail,
  actor,
  ...drawn
}: DrawnItem): Row => ({
  position,
  item,
  date: on,
  type,
  stream,
  reference,
  detail,
  recordedBy: actor.id,
  amount: formatPounds(drawn.amount),
  hits: drawn.hits,
})

/** How a sample was asked for, as its document lists it. */
export interface SampleAsked {
  readonly population: string
  readonly side: string
  readonly where: readonly string[]
  readonly method: 'random' | 'monetary-unit' | 'above'
  readonly seed: string | null
  readonly size: number | null
  readonly threshold: string | null
}

const sumOf = (items: readonly DrawnItem[]): Pence => sumPence(items.map(({ amount }) => amount))

const inPounds = (amount: Pence): string => groupedDigits(formatPounds(amount))

const notesOf = (
  { items, value, selected, interval, start }: Sample,
  sum: Pence,
  method: SampleAsked['method'],
  language: Language,
): readonly string[] => {
  const [drawn, of] = [selected.length, items]
  const [part, whole] = [inPounds(sum), inPounds(value)]
  const counted: Label = {
    en: `Drawn: ${drawn} of ${of} items, £${part} of £${whole}`,
    cy: `Tynnwyd: ${drawn} o ${of} eitem, £${part} o £${whole}`,
  }
  if (method !== 'monetary-unit' || interval === null || start === null) return [counted[language]]
  const top = selected.filter(({ amount }) => amount >= interval).length
  const hits = selected.reduce((all, one) => all + one.hits, 0)
  const points: Label = {
    en: `Interval £${inPounds(interval)}, start £${inPounds(start)}: ${hits} points; items of an interval or more, the top stratum: ${top}`,
    cy: `Cyfwng £${inPounds(interval)}, dechrau £${inPounds(start)}: ${hits} pwynt; eitemau o gyfwng neu fwy, yr haen uchaf: ${top}`,
  }
  return [counted[language], points[language]]
}

/** A sample as a document that is written like a report's. */
export const sampleDocument = (
  sample: Sample,
  asked: SampleAsked,
  at: { readonly knownAt: KnownAt; readonly checkpoint: CheckpointSummary },
  language: Language,
): ReportDocument => {
  const sum = sumOf(sample.selected)
  const { items, value, interval, start } = sample
  const parameters: Readonly<Record<string, JsonValue>> = {
    language,
    ...asked,
    interval: interval === null ? null : formatPounds(interval),
    start: start === null ? null : formatPounds(start),
    populationItems: items,
    populationValue: formatPounds(value),
  }
  return {
    report: 'sample',
    title: title[language],
    asOf: null,
    ...at,
    unit: 'pounds',
    parameters,
    rows: sample.selected.map(rowOf),
    totals: { amount: formatPounds(sum) },
    notes: notesOf(sample, sum, asked.method, language),
  }
}
