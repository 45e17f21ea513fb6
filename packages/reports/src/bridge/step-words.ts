import type { revisedStep } from './render.ts'
import type { Step } from './state.ts'

/** The steps of a bridge. */
export const stepWords = {
  'original budget': 'cyllideb wreiddiol',
  virement: 'trosglwyddiad',
  'technical adjustment': 'addasiad technegol',
  grant: 'grant',
  'supplementary estimate': 'amcangyfrif atodol',
  'reserve funding': 'cyllid o gronfa wrth gefn',
  'carried in': 'dygwyd ymlaen',
  'revised budget': 'cyllideb ddiwygiedig',
} as const satisfies Readonly<Record<Step | typeof revisedStep, string>>
