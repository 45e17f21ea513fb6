import type { Projection } from '@coflyfr/core'
import {
  type CountsState,
  evolveHistories,
  type HistoriesEvent,
  historiesTypes,
  initialCounts,
} from '../counting/project.ts'

/** Folds the histories of cases, and the populations for rates; no row is ever about a single case. */
export const pathwayProjection: Projection<CountsState, HistoriesEvent> = {
  name: 'pathway',
  version: 4,
  types: historiesTypes,
  initialState: initialCounts,
  evolve: evolveHistories,
}
