/**
 * What other packages ask of privacy: whose key a key is, so that nothing is recorded under one that was merged; and what
 * privacy asks of them, in the shapes of its sources. Pure.
 */
export type { Allocation, AllocationSource } from './access/allocation.ts'
export { type Keyholder, subjectSource } from './privacy-stream/subject-source.ts'
export type { CaseRecords, RecordOfCases } from './retention/case-records.ts'
export type { SubjectIsMerged } from './subject/refusals.ts'
export { livingKey } from './subject/rules.ts'
