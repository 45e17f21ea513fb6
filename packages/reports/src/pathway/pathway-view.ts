import type { ReportParameters } from '../report.ts'

/** The views of `pathway`: the demand funnel, the single point of access, or waits for services. */
export type PathwayView = 'funnel' | 'access' | 'waits'

/** The view to show. A funnel has no before and after, so a reader who asks for them gets the point of access. */
export const viewAsked = ({
  show,
  before,
}: Pick<ReportParameters, 'show' | 'before'>): PathwayView =>
  show === 'funnel' && before !== null ? 'access' : show
