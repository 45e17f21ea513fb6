import type { Vocabulary } from './vocabulary.ts'

/** The kinds of document that decisions and recommendations are about. */
export const subjectWords = {
  budget: 'cyllideb',
  'supplementary-estimate': 'amcangyfrif atodol',
  'carry-forward': 'cario ymlaen',
  reduction: 'gostyngiad yn y gyllideb',
  'removal-of-reduction': 'dileu gostyngiad yn y gyllideb',
  grant: 'grant',
  virement: 'trosglwyddiad',
  reserve: 'cronfa wrth gefn',
  drawdown: 'tynnu i lawr',
  plan: 'cynllun',
  'approval-rules': 'rheolau cymeradwyo',
  recommendation: 'argymhelliad',
  period: 'cyfnod',
} as const satisfies Vocabulary
