import type { ContextSource } from '@coflyfr/core'
import type { RecordedTrigger } from './keeping.ts'

/** The classes that a person's record is in, and what a period may be counted from, beside the triggers recorded. */
export interface RecordOfCases {
  readonly recordClasses: readonly string[]
  readonly triggers: readonly RecordedTrigger[]
}

/** How to read from a person's cases how long their record is kept. */
export interface CaseRecords<Facts> {
  /** What is on record in the case of one key. */
  readonly factsOf: (key: string) => ContextSource<Facts>
  /** What the cases under all keys of one person say together. */
  readonly recordOf: (facts: readonly Facts[]) => RecordOfCases
}
