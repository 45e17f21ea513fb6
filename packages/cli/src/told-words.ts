import type { JsonValue } from '@coflyfr/core'
import { type Column, cellText, type Label, type Language } from '@coflyfr/reports'
import type { AskedReport } from './report-flags.ts'

/** In which language a figure or a difference is told, and the columns of its report, whose words its values may be. */
export interface Told {
  readonly language: Language
  readonly columns: readonly Column[]
}

/** How a report's figures are told to whoever asked for it. */
export const toldOf = ({ report, parameters }: AskedReport): Told => ({
  language: parameters.language,
  columns: report.columns(parameters),
})

/** A value of a field, or a change of it, as the report's own table prints it. */
export const toldText = ({ language, columns }: Told, field: string, value: JsonValue): string =>
  cellText(columns.find((column) => column.field === field) ?? { kind: 'text' }, value, language)

/** The words around figures that are traced to their events, and around differences. */
export const toldWords = {
  row: { en: 'Row', cy: 'Rhes' },
  column: { en: 'Column', cy: 'Colofn' },
  from: { en: 'From', cy: 'O' },
  to: { en: 'To', cy: 'I' },
  change: { en: 'Change', cy: 'Newid' },
  becauseOf: { en: 'Because of', cy: 'Oherwydd' },
  atPosition: { en: 'at position', cy: 'ar safle' },
  fromPosition: { en: 'from position', cy: 'o safle' },
  toPosition: { en: 'to position', cy: 'i safle' },
  nothingDiffers: { en: 'No figure differs', cy: 'Nid oes unrhyw ffigur yn wahanol' },
  passingOfTime: { en: 'passing of time', cy: 'treigl amser' },
  position: { en: 'Position', cy: 'Safle' },
  event: { en: 'Event', cy: 'Digwyddiad' },
  effective: { en: 'Effective', cy: 'Effeithiol' },
  recordedBy: { en: 'Recorded by', cy: 'Cofnodwyd gan' },
  value: { en: 'Value', cy: 'Gwerth' },
  decisions: { en: 'Decisions', cy: 'Penderfyniadau' },
  notOnRecord: { en: 'not on record', cy: 'nid yw ar gofnod' },
  nothingChanged: { en: 'No event changed it', cy: 'Ni newidiodd unrhyw ddigwyddiad ef' },
  eachIsALeaf: {
    en: 'Each position is a leaf of the tree',
    cy: 'Mae pob safle yn ddeilen o’r goeden',
  },
  proveWrites: {
    en: 'prove --event POSITION writes its proof',
    cy: 'mae prove --event POSITION yn ysgrifennu ei phrawf',
  },
} as const satisfies Readonly<Record<string, Label>>
