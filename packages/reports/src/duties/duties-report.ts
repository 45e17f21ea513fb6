import type { DomainEvent } from '@coflyfr/core'
import { titleWords } from '../clocks/words.ts'
import { unitWords } from '../measures/words.ts'
import type { Column, Report } from '../report.ts'
import { rowName } from '../row-name.ts'
import { type DutiesState, dutiesCatalogue, dutiesProjection } from './project.ts'
import { renderDuties } from './render.ts'
import { dutyWords, instrumentWords, partWords, provisionWords, standingWords } from './words.ts'

const columns: readonly Column[] = [
  {
    field: 'instrument',
    label: { en: 'Act or code', cy: 'Deddf neu god' },
    kind: 'text',
    words: instrumentWords,
    groups: true,
  },
  {
    field: 'provision',
    label: { en: 'Provision', cy: 'Darpariaeth' },
    kind: 'text',
    words: provisionWords,
  },
  { field: 'part', label: { en: 'Part', cy: 'Rhan' }, kind: 'text', words: partWords },
  {
    field: 'title',
    label: { en: 'What', cy: 'Beth' },
    kind: 'text',
    words: { ...titleWords, ...dutyWords },
  },
  { field: 'name', label: { en: 'Served by', cy: 'Cyflawnir gan' }, kind: 'text' },
  { field: 'reports', label: { en: 'Reports', cy: 'Adroddiadau' }, kind: 'text' },
  {
    field: 'standing',
    label: { en: 'Standing', cy: 'Sicrwydd' },
    kind: 'text',
    words: standingWords,
  },
  { field: 'recorded', label: { en: 'Events', cy: 'Digwyddiadau' }, kind: 'count' },
  { field: 'newest', label: { en: 'Newest', cy: 'Diweddaraf' }, kind: 'date' },
  { field: 'open', label: { en: 'Due', cy: 'I ddod' }, kind: 'count' },
  { field: 'overdue', label: { en: 'Overdue', cy: 'Hwyr' }, kind: 'count' },
  { field: 'period', label: { en: 'Period', cy: 'Cyfnod' }, kind: 'text' },
  { field: 'value', label: { en: 'Reading', cy: 'Darlleniad' }, kind: 'count' },
  { field: 'unit', label: { en: 'Unit', cy: 'Uned' }, kind: 'text', words: unitWords },
]

/**
 * Every duty with what serves it: commands, events on record, clocks due and overdue, measures with their latest
 * reading, reports.
 */
export const dutiesReport: Report<DutiesState, DomainEvent> = {
  name: 'duties',
  title: { en: 'Duties and codes', cy: 'Dyletswyddau a chodau' },
  catalogue: dutiesCatalogue,
  projection: dutiesProjection,
  takes: ['year'],
  columns: () => columns,
  rowKey: ({ instrument, provision, part, name }) =>
    rowName(part === 'duty' ? [instrument, provision] : [instrument, provision, part, name]),
  rowsTouched: () => null,
  render: renderDuties,
}
