import { keptByField, mapApart } from '@coflyfr/core'
import type { MeasuresState } from './state.ts'

/** Measures as they are kept: each with its readings by itself. */
export const measuresKeptForm = keptByField<MeasuresState>(1, { measures: mapApart() })
