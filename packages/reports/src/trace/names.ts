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

/** The name of a purpose: its title in the plan in force, or a reserve's name; null if there is none on record. */
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

/** The name of a source: its reference, for a drawdown after the reserve's name. */
export const sourceName = (state: TraceState, source: Source): string => {
  if (source.kind !== 'drawdown') return source.reference
  const { reserve, reference } = source
  return `${state.reserveNames.get(reserve) ?? reserve}, ${reference}`
}
