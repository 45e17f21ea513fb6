import type { NodeReader } from '@coflyfr/proof/tree'
import type { Connection } from './connection.ts'
import { keptNodes } from './kept-nodes.ts'
import { type LogEnd, logEnd } from './log-end.ts'
import { type Names, namesOf } from './names.ts'
import { tileReader } from './stored-tile.ts'
import { storedNodes } from './tree.ts'

/** An open file with what every verb of the store needs to read it. */
export interface LogAccess {
  readonly connection: Connection
  readonly names: Names
  readonly end: LogEnd
  readonly readNode: NodeReader
}

/** Prepares the access to an open file. */
export const logAccess = (connection: Connection): LogAccess => ({
  connection,
  names: namesOf(connection),
  end: logEnd(connection),
  readNode: keptNodes(storedNodes(connection), tileReader(connection)),
})
