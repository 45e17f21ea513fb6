import { outcomesEvents } from '@coflyfr/outcomes/events'
import type { Column, Report } from '../report.ts'
import { type OutcomesReportEvent, outcomesProjection } from './project.ts'
import { renderOutcomes } from './render.ts'
import type { OutcomesState } from './state.ts'
import { groupWords, raterWords, sectionWords } from './words.ts'

const count = (field: string, en: string, cy: string): Column => ({
  field,
  label: { en, cy },
  kind: 'count',
})

const percent = (field: string, en: string, cy: string): Column => ({
  field,
  label: { en, cy },
  kind: 'percent',
  decimals: 1,
})

const columns: readonly Column[] = [
  {
    field: 'section',
    label: { en: 'Section', cy: 'Adran' },
    kind: 'text',
    words: sectionWords,
    groups: true,
  },
  { field: 'group', label: { en: 'About', cy: 'Ynghylch' }, kind: 'text', words: groupWords },
  { field: 'scale', label: { en: 'Scale', cy: 'Graddfa' }, kind: 'text' },
  count('version', 'Version', 'Fersiwn'),
  { field: 'rater', label: { en: 'Rater', cy: 'Sgoriwr' }, kind: 'text', words: raterWords },
  count('outcomes', 'Outcomes', 'Canlyniadau'),
  count('proposed', 'Proposed', 'Cynigiwyd'),
  count('active', 'Active', 'Ar waith'),
  count('onHold', 'On hold', 'Wedi’u gohirio'),
  count('achieved', 'Achieved', 'Cyflawnwyd'),
  count('partlyAchieved', 'Partly achieved', 'Cyflawnwyd yn rhannol'),
  count('notAchieved', 'Not achieved', 'Heb eu cyflawni'),
  count('withdrawn', 'Withdrawn', 'Tynnwyd yn ôl'),
  count('ratedTwice', 'Rated twice', 'Sgoriwyd ddwywaith'),
  count('improved', 'Improved', 'Wedi gwella'),
  count('same', 'Same', 'Yr un fath'),
  count('worse', 'Worse', 'Wedi gwaethygu'),
  count('meanDistance', 'Mean distance', 'Pellter cymedrig'),
  count('entitled', 'Entitled', 'Â hawl'),
  count('offered', 'Offered', 'Cynigiwyd eiriolwr'),
  percent('offeredPercent', 'Offered %', 'Cynigiwyd %'),
  count('offeredInTime', 'Offered in time', 'Cynigiwyd mewn pryd'),
  count('takenUp', 'Taken up', 'Derbyniwyd'),
  count('declined', 'Declined', 'Gwrthodwyd'),
  percent('takenUpPercent', 'Taken up %', 'Derbyniwyd %'),
  count('occasions', 'Occasions', 'Achlysuron'),
  count('heard', 'Heard', 'Clywyd'),
  percent('heardPercent', 'Heard %', 'Clywyd %'),
  count('languageOffered', 'Language offered', 'Cynigiwyd iaith'),
]

/** Personal outcomes with the distance travelled, advocates offered and accepted, and children heard. */
export const outcomesReport: Report<OutcomesState, OutcomesReportEvent> = {
  name: 'outcomes',
  title: { en: 'Personal outcomes', cy: 'Canlyniadau personol' },
  catalogue: outcomesEvents,
  projection: outcomesProjection,
  takes: ['year'],
  columns: () => columns,
  rowKey: ({ section, group, scale, version, rater }) =>
    [section, group, scale, version, rater].filter((part) => (part ?? null) !== null).join('/'),
  rowsTouched: () => null,
  render: renderOutcomes,
}
