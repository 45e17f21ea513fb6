import type { Purpose, Source } from '@coflyfr/outcomes/events'
import { versionInForce } from '../plan/state.ts'
import type { TraceState } from './state.ts'

const planned = (
  { plans }: TraceState,
  purpose: Extract<Purpose, { readonly kind: 'theme' | 'action' }>,
): string | undefined => {
  const plan = plans.get(purpose.plan)
  const content = plan === undefined ? undefined : versionInForce(plan)?.content
  return purpose.kind === 'theme'
    ? content?.themes.find(({ theme }) => theme === purpose.theme)?.title
    : content?.actions.find(({ action }) => action === purpose.action)?.title
}

/** What people call a purpose: the title in the plan in force, or a reserve's name; null where none is on record. */
export const purposeName = (state: TraceState, purpose: Purpose): string | null => {
  switch (purpose.kind) {
    case 'theme':
    case 'action':
      return planned(state, purpose) ?? null
    case 'grant':
      return purpose.grant
    case 'reserve':
      return state.reserveNames.get(purpose.reserve) ?? null
  }
}

/** What people call a source: its reference, and of a drawdown the reserve's name before it. */
export const sourceName = (state: TraceState, source: Source): string => {
  if (source.kind !== 'drawdown') return source.reference
  const { reserve, reference } = source
  return `${state.reserveNames.get(reserve) ?? reserve}, ${reference}`
}
