import { mergeCatalogues } from '@coflyfr/core'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import { privacyEvents } from '@coflyfr/privacy/events'
import type { CountsState, HistoriesEvent } from '../counting/project.ts'
import type { Report, ReportParameters, Row } from '../report.ts'
import { pathwayColumns } from './columns.ts'
import { viewAsked } from './pathway-view.ts'
import { pathwayProjection } from './project.ts'
import { renderPathway } from './render.ts'

const rowKey = ({ stage, period, band }: Row, parameters: ReportParameters): string => {
  switch (viewAsked(parameters)) {
    case 'funnel':
      return String(stage)
    case 'access':
      return String(period)
    case 'waits':
      return `${period}/${band}`
  }
}

/**
 * Children's way from the front door on, over all cases: the demand funnel with its conversion and change, the single
 * point of access, or the distribution of waits.
 */
export const pathwayReport: Report<CountsState, HistoriesEvent> = {
  name: 'pathway',
  title: { en: 'Pathway', cy: 'Llwybr' },
  catalogue: mergeCatalogues(outcomesEvents, privacyEvents),
  projection: pathwayProjection,
  takes: ['year', 'readingPeriod', 'baselinePeriod', 'show', 'before'],
  columns: (parameters) => pathwayColumns(viewAsked(parameters)),
  rowKey,
  rowsTouched: () => null,
  render: renderPathway,
}
