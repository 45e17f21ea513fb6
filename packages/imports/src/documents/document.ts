import type { MadeCommand } from '../submit-command.ts'
import type { FileRecord } from './record.ts'

/** Rows that are imported together or not at all, and the commands that they lead to, in order. */
export interface FileDocument {
  readonly records: readonly FileRecord[]
  /** Without command ids: those are derived from the content. */
  readonly commands: readonly ContentCommand[]
}

/** A command before it has its id. */
export type ContentCommand = Omit<MadeCommand, 'commandId'>
