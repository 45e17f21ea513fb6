import type { ReportParameters } from '../report.ts'

/** What `pathway` shows: the demand funnel, the single point of access, or how long was waited for services. */
export type PathwayView = 'funnel' | 'access' | 'waits'

/** The view that is asked for: a funnel has no before and after, so whoever asks for them sees the point of access. */
export const viewAsked = ({
  show,
  before,
}: Pick<ReportParameters, 'show' | 'before'>): PathwayView =>
  show === 'funnel' && before !== null ? 'access' : show
