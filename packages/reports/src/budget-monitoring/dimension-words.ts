import type { Vocabulary } from '../words/vocabulary.ts'

/** Words that stand in for a code where a line has none; everything else in a dimension is a name or a code. */
export const dimensionWords = {
  'after close': 'ar ôl cau',
  'whole service': 'y gwasanaeth cyfan',
  'whole cost centre': 'y ganolfan gost gyfan',
  all: 'y cyfan',
} as const satisfies Vocabulary
