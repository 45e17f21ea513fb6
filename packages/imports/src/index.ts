/** The files that a council has, read by declarative maps: see `docs/reference/import-maps.md`. */
export type { ExtractPosting, ExtractRow } from './actuals/extract-row.ts'
export { readPostings } from './actuals/read-postings.ts'
export { ImportFault } from './import-fault.ts'
export { importFile } from './import-file.ts'
export { type Imported, type ImportRequest, OutcomeUnknownFault } from './import-request.ts'
export type { ImportMap } from './map/import-map.ts'
export { type ImportKind, kinds } from './map/kinds.ts'
export { parseMap } from './map/parse-map.ts'
export type { Rejection } from './rejection.ts'
export { type CinAssumption, cinAssumptions, unsaidPerson } from './returns/cin/child-plan.ts'
export {
  type CensusSource,
  cinReturn,
  type WrittenCensus,
} from './returns/cin/cin-return.ts'
export { type CensusRule, cinRules } from './returns/cin/cin-rules.ts'
export type { CinCounts, CinSummary } from './returns/cin/cin-tally.ts'
export { type CinRequest, importCin } from './returns/cin/import-cin.ts'
export type { ReturnRejection } from './returns/return-rejection.ts'
export type { ReturnRequest } from './returns/return-request.ts'
export type { ReturnSummary, RowCounts } from './returns/return-tally.ts'
export { importSsda903 } from './returns/ssda903/import-ssda903.ts'
export { ssda903Return, type WhoIs, type WrittenReturn } from './returns/ssda903/return-of-year.ts'
export { type Ssda903Rule, ssda903Rules } from './returns/ssda903/rules.ts'
export type { StatedTotal } from './row/stated-total.ts'
export type { ImportSummary, OutcomeTotal } from './summary/summary.ts'
