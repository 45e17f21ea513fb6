import { oneOf } from '@coflyfr/core'

/** What a complaint teaches about. */
export const LearningTheme = oneOf(
  'communication',
  'delay',
  'decision',
  'involvement',
  'conduct',
  'recording',
  'quality-of-service',
  'policy',
)
