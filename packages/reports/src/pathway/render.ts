import type { CountsState } from '../counting/project.ts'
import type { RenderContext, ReportBody } from '../report.ts'
import { viewAsked } from './pathway-view.ts'
import { renderAccess } from './render-access.ts'
import { renderFunnel } from './render-funnel.ts'
import { renderWaits } from './render-waits.ts'

/** The view asked for. */
export const renderPathway = (state: CountsState, context: RenderContext): ReportBody => {
  switch (viewAsked(context.parameters)) {
    case 'funnel':
      return renderFunnel(state, context)
    case 'access':
      return renderAccess(state, context)
    case 'waits':
      return renderWaits(state, context)
  }
}
