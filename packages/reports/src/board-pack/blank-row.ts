import type { JsonValue } from '@coflyfr/core'

/** The sections of a pack, in the order in which a meeting takes them. */
export const sections = [
  'meeting',
  'seats',
  'agenda',
  'decisions',
  'challenges',
  'directions',
  'actions',
  'highlight-report',
  'plan',
  'measures',
  'advice',
  'recommendations',
  'resources',
  'reporting-lines',
] as const

/** One of {@link sections}. */
export type PackSection = (typeof sections)[number]

/** The blank cells of a row, for fields that its section does not use. */
const blank = {
  title: null,
  who: null,
  capacity: null,
  on: null,
  due: null,
  status: null,
  progress: null,
  previousProgress: null,
  confidence: null,
  slipDays: null,
  daysLate: null,
  daysOpen: null,
  outstanding: null,
  measures: null,
  period: null,
  value: null,
  baseline: null,
  target: null,
  band: null,
  changed: null,
  risk: null,
  decisionAsked: null,
  amount: null,
  cameOfIt: null,
  documentState: null,
  evidence: null,
} as const

/** The cells of a row besides its section and reference. */
type PackCells = Readonly<Partial<Record<keyof typeof blank, JsonValue>>>

/** A row without its body and meeting. */
export interface PackRow {
  readonly section: PackSection
  readonly reference: string
  readonly cells: PackCells
}

/** The cells of a row in the order of the columns, null where unused. */
export const rowCells = ({ section, reference, cells }: PackRow) => ({
  section,
  reference,
  ...blank,
  ...cells,
})
