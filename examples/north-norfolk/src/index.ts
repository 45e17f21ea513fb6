/** A published reserves statement of North Norfolk District Council and the commands that record it. */
export { ndjsonOf, reserveId } from './commands-of.ts'
export { type PrintedReserve, type PrintedYear, readStatement } from './read-statement.ts'
