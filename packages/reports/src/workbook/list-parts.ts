import type { Label } from '../report.ts'
import type { CellFormat } from './workbook.ts'

interface Part {
  readonly label: Label
  readonly kind: CellFormat | 'money'
}

const count = (en: string, cy: string): Part => ({ label: { en, cy }, kind: 'count' })

const text = (en: string, cy: string): Part => ({ label: { en, cy }, kind: 'text' })

/** The fields inside a list, such as the legs of a virement or the steps of a route. */
const parts: Readonly<Record<string, Part>> = {
  costCentre: text('Cost centre', 'Canolfan gost'),
  subjective: text('Subjective', 'Goddrychol'),
  amount: { label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
  by: text('By', 'Gan'),
  decision: text('Decision', 'Penderfyniad'),
  on: { label: { en: 'On', cy: 'Ar' }, kind: 'date' },
  state: text('State', 'Cyflwr'),
  kind: text('Kind', 'Math'),
  reference: text('Reference', 'Cyfeirnod'),
  contentHash: text('Content hash', 'Stwnsh cynnwys'),
  label: text('Label', 'Label'),
  reserve: text('Reserve', 'Cronfa'),
  milestone: text('Milestone', 'Carreg filltir'),
  title: text('Title', 'Teitl'),
  text: text('Text', 'Testun'),
  due: { label: { en: 'Due', cy: 'Erbyn' }, kind: 'date' },
  dueOn: { label: { en: 'Due', cy: 'Erbyn' }, kind: 'date' },
  metOn: { label: { en: 'Met', cy: 'Cyflawnwyd' }, kind: 'date' },
  position: { label: { en: 'Position', cy: 'Safle' }, kind: 'count' },
  code: text('Code', 'Cod'),
  name: text('Name', 'Enw'),
  cohort: text('Cohort', 'Carfan'),
  scheme: text('Scheme', 'Cynllun'),
  started: count('Started', 'Dechreuwyd'),
  qualified: count('Qualified', 'Cymhwyswyd'),
  withdrawn: count('Withdrew', 'Tynnwyd yn ôl'),
  training: count('In training', 'Yn hyfforddi'),
}

/** How a field inside a list is headed and stored; one that nobody named stands under its own name, as text. */
export const partOf = (field: string): Part => parts[field] ?? text(field, field)
