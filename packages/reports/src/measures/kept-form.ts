import { keptByField, mapApart } from '@coflyfr/core'
import type { MeasuresState } from './state.ts'

/** The kept form: each measure with its readings as an entry of its own. */
export const measuresKeptForm = keptByField<MeasuresState>(1, { measures: mapApart() })
