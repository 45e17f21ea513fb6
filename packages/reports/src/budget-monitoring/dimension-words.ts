import type { Vocabulary } from '../words/vocabulary.ts'

/** What stands in a dimension of a line that has no code there: every other text is a name or a code. */
export const dimensionWords = {
  'after close': 'ar ôl cau',
  'whole service': 'y gwasanaeth cyfan',
  'whole cost centre': 'y ganolfan gost gyfan',
  all: 'y cyfan',
} as const satisfies Vocabulary
