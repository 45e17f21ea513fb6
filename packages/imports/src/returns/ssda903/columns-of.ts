import type { ReturnColumn } from './column.ts'
import { type Ssda903Table, ssda903Tables } from './tables.ts'

/** The columns of a table. */
export const columnsOf = (table: Ssda903Table): readonly ReturnColumn[] => ssda903Tables[table]
