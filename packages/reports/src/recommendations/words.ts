import { subjectWords } from '../words/subject-words.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { Recommendation, RecommendationStatus } from './state.ts'

/** What a recommendation asks for. */
export const kindWords = {
  performance: 'perfformiad',
  resource: 'adnoddau',
  inspection: 'arolygiad',
} as const satisfies Readonly<Record<Recommendation['kind'], string>>

/** Where a recommendation stands. */
export const statusWords = {
  made: 'gwnaed',
  accepted: 'derbyniwyd',
  rejected: 'gwrthodwyd',
  implementing: 'ar waith',
  closed: 'caewyd',
} as const satisfies Readonly<Record<RecommendationStatus, string>>

/** The kind of document that came of it, before its reference. */
export const cameOfItWords: Vocabulary = Object.fromEntries(
  Object.entries(subjectWords).map(([kind, welsh]) => [`${kind} *`, `${welsh} *`]),
)
