import { keptByField, mapApart } from '@coflyfr/core'
import type { DecisionsState } from './state.ts'

/** Decisions as they are kept: each by itself, as is each minute that another stream cites. */
export const decisionsKeptForm = keptByField<DecisionsState>(3, {
  items: mapApart(),
  decisions: mapApart(),
  citations: mapApart(),
})
