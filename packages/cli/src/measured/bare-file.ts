import { DatabaseSync } from 'node:sqlite'

/** A file as SQLite alone opens it: what checks this library must not share its code. */
export const bareFile = (path: string): DatabaseSync => new DatabaseSync(path)
