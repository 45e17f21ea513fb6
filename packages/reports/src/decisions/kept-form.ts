import { keptByField, mapApart } from '@coflyfr/core'
import type { DecisionsState } from './state.ts'

/** The kept form: each decision, and each minute cited from another stream, as an entry of its own. */
export const decisionsKeptForm = keptByField<DecisionsState>(3, {
  items: mapApart(),
  decisions: mapApart(),
  citations: mapApart(),
})
