/** 28 published virements of Bath & North East Somerset Council as the commands that record them. */
export { ndjsonOf } from './commands-of.ts'
