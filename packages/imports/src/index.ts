/** The files that a council has, read by declarative maps: see `docs/reference/import-maps.md`. */
export type { ExtractPosting, ExtractRow } from './actuals/extract-row.ts'
export { readPostings } from './actuals/read-postings.ts'
export { ImportFault } from './import-fault.ts'
export type { ImportMap } from './map/import-map.ts'
export { type ImportKind, kinds } from './map/kinds.ts'
export { parseMap } from './map/parse-map.ts'
export type { Rejection } from './rejection.ts'
