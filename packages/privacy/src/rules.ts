/**
 * What other packages ask of privacy: whose key a key is, so that nothing is recorded under one that was merged. Pure.
 */
export type { Allocation, AllocationSource } from './access/allocation.ts'
export { type Keyholder, subjectSource } from './privacy-stream/subject-source.ts'
export type { SubjectIsMerged } from './subject/refusals.ts'
export { livingKey } from './subject/rules.ts'
