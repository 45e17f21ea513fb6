import { subjectWords } from '../words/subject-words.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { Recommendation, RecommendationStatus } from './state.ts'

/** The kinds of recommendations. */
export const kindWords = {
  performance: 'perfformiad',
  resource: 'adnoddau',
  inspection: 'arolygiad',
} as const satisfies Readonly<Record<Recommendation['kind'], string>>

/** Inspectors, with the Welsh names that they use themselves. */
export const inspectorWords = {
  ciw: 'Arolygiaeth Gofal Cymru',
  jicpa: 'Cyd-arolygiad o Drefniadau Amddiffyn Plant',
  'audit-wales': 'Archwilio Cymru',
  estyn: 'Estyn',
} as const satisfies Readonly<Record<NonNullable<Recommendation['inspector']>, string>>

/** The statuses of a recommendation. */
export const recommendationWords = {
  made: 'gwnaed',
  requested: 'gofynnwyd am ymateb',
  responded: 'ymatebwyd',
  accepted: 'derbyniwyd',
  rejected: 'gwrthodwyd',
  implementing: 'ar waith',
  closed: 'caewyd',
} as const satisfies Readonly<Record<RecommendationStatus, string>>

/** The kind of the document that came of a recommendation, before its reference. */
export const cameOfItWords: Vocabulary = Object.fromEntries(
  Object.entries(subjectWords).map(([kind, welsh]) => [`${kind} *`, `${welsh} *`]),
)
