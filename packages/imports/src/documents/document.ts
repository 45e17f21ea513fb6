import type { MadeCommand } from '../submit-command.ts'
import type { FileRecord } from './record.ts'

/** Rows that stand or fall together, and the commands that they lead to, in their order. */
export interface FileDocument {
  readonly records: readonly FileRecord[]
  /** Without command ids: those come from their content. */
  readonly commands: readonly ContentCommand[]
}

/** A command before it has its id. */
export type ContentCommand = Omit<MadeCommand, 'commandId'>
