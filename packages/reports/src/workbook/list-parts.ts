import type { Label } from '../report.ts'
import type { CellFormat } from './workbook.ts'

interface Part {
  readonly label: Label
  readonly kind: CellFormat | 'money'
}

const count = (label: Label): Part => ({ label, kind: 'count' })

const text = (label: Label): Part => ({ label, kind: 'text' })

/** The fields inside lists, such as the legs of a virement or the steps of a route. */
const parts: Readonly<Record<string, Part>> = {
  costCentre: text({ en: 'Cost centre', cy: 'Canolfan gost' }),
  subjective: text({ en: 'Subjective', cy: 'Goddrychol' }),
  amount: { label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
  by: text({ en: 'By', cy: 'Gan' }),
  decision: text({ en: 'Decision', cy: 'Penderfyniad' }),
  on: { label: { en: 'On', cy: 'Ar' }, kind: 'date' },
  state: text({ en: 'State', cy: 'Cyflwr' }),
  kind: text({ en: 'Kind', cy: 'Math' }),
  reference: text({ en: 'Reference', cy: 'Cyfeirnod' }),
  contentHash: text({ en: 'Content hash', cy: 'Hash cynnwys' }),
  label: text({ en: 'Label', cy: 'Label' }),
  reserve: text({ en: 'Reserve', cy: 'Cronfa' }),
  milestone: text({ en: 'Milestone', cy: 'Carreg filltir' }),
  title: text({ en: 'Title', cy: 'Teitl' }),
  verb: text({ en: 'Verb', cy: 'Berf' }),
  reason: text({ en: 'Reason', cy: 'Rheswm' }),
  reasons: text({ en: 'Reasons', cy: 'Rhesymau' }),
  conclusion: text({ en: 'Conclusion', cy: 'Casgliad' }),
  concludedOn: { label: { en: 'Concluded on', cy: 'Daeth i ben' }, kind: 'date' },
  body: text({ en: 'Body', cy: 'Corff' }),
  text: text({ en: 'Text', cy: 'Testun' }),
  due: { label: { en: 'Due', cy: 'Erbyn' }, kind: 'date' },
  dueOn: { label: { en: 'Due', cy: 'Erbyn' }, kind: 'date' },
  metOn: { label: { en: 'Met', cy: 'Cyflawnwyd' }, kind: 'date' },
  position: { label: { en: 'Position', cy: 'Safle' }, kind: 'count' },
  code: text({ en: 'Code', cy: 'Cod' }),
  name: text({ en: 'Name', cy: 'Enw' }),
  cohort: text({ en: 'Cohort', cy: 'Carfan' }),
  scheme: text({ en: 'Scheme', cy: 'Cynllun' }),
  started: count({ en: 'Started', cy: 'Dechreuwyd' }),
  qualified: count({ en: 'Qualified', cy: 'Cymhwyswyd' }),
  withdrawn: count({ en: 'Withdrew', cy: 'Tynnwyd yn ôl' }),
  training: count({ en: 'In training', cy: 'Yn hyfforddi' }),
  retainedOneYear: count({ en: 'After a year', cy: 'Ar ôl blwyddyn' }),
  retainedTwoYears: count({ en: 'After two years', cy: 'Ar ôl dwy flynedd' }),
  retainedThreeYears: count({ en: 'After three years', cy: 'Ar ôl tair blynedd' }),
}

/** The heading and format of a field inside a list; an unknown field has its own name, and is text. */
export const partOf = (field: string): Part => parts[field] ?? text({ en: field, cy: field })
