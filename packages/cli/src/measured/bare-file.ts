import { DatabaseSync } from 'node:sqlite'

/** A file as SQLite alone opens it, without this library: what looks over its shoulder must not share its code. */
export const bareFile = (path: string): DatabaseSync => new DatabaseSync(path)
