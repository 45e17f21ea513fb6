import type { Column, ReportParameters } from '../report.ts'
import { restartWords, standingWords, titleWords } from './words.ts'

const clock: readonly Column[] = [
  { field: 'clock', label: { en: 'Clock', cy: 'Cloc' }, kind: 'text' },
  { field: 'title', label: { en: 'Duty', cy: 'Dyletswydd' }, kind: 'text', words: titleWords },
]

const list: readonly Column[] = [
  { field: 'case', label: { en: 'Case or complaint', cy: 'Achos neu gŵyn' }, kind: 'text' },
  ...clock,
  { field: 'about', label: { en: 'About', cy: 'Ynghylch' }, kind: 'text' },
  { field: 'leg', label: { en: 'Run', cy: 'Rhediad' }, kind: 'count' },
  { field: 'start', label: { en: 'Start', cy: 'Dechrau' }, kind: 'date' },
  { field: 'aim', label: { en: 'Expected', cy: 'Disgwylir' }, kind: 'date' },
  { field: 'due', label: { en: 'Due', cy: 'Erbyn' }, kind: 'date' },
  { field: 'lastDay', label: { en: 'Last day', cy: 'Diwrnod olaf' }, kind: 'date' },
  {
    field: 'workingDaysLeft',
    label: { en: 'Working days left', cy: 'Dyddiau gwaith ar ôl' },
    kind: 'count',
  },
  { field: 'state', label: { en: 'State', cy: 'Cyflwr' }, kind: 'text', words: standingWords },
  { field: 'endedOn', label: { en: 'Ended', cy: 'Daeth i ben' }, kind: 'date' },
  {
    field: 'restarts',
    label: { en: 'Restarts', cy: 'Ailgychwyniadau' },
    kind: 'list',
    partWords: { reason: restartWords },
  },
]

const summary: readonly Column[] = [
  ...clock,
  { field: 'open', label: { en: 'Open', cy: 'Agored' }, kind: 'count' },
  { field: 'overdue', label: { en: 'Overdue', cy: 'Hwyr' }, kind: 'count' },
  { field: 'met', label: { en: 'Met', cy: 'Bodlonwyd' }, kind: 'count' },
  { field: 'metLate', label: { en: 'Met late', cy: 'Bodlonwyd yn hwyr' }, kind: 'count' },
  { field: 'missed', label: { en: 'Missed', cy: 'Methwyd' }, kind: 'count' },
  { field: 'stopped', label: { en: 'Stopped', cy: 'Stopiwyd' }, kind: 'count' },
  { field: 'undetermined', label: { en: 'Undetermined', cy: 'Heb ei bennu' }, kind: 'count' },
  { field: 'restarted', label: { en: 'Restarted', cy: 'Ailgychwynnwyd' }, kind: 'count' },
  {
    field: 'onTimePercent',
    label: { en: 'On time %', cy: 'Ar amser %' },
    kind: 'percent',
    decimals: 1,
  },
]

/** The columns of the summary, or of the list. */
export const clocksColumns = (parameters: Pick<ReportParameters, 'summary'>): readonly Column[] =>
  parameters.summary ? summary : list
