import type { Vocabulary } from '../words/vocabulary.ts'

/** The words shown in a dimension where a line has no code; every other text is a name or a code. */
export const dimensionWords = {
  'after close': 'ar ôl cau',
  'whole service': 'y gwasanaeth cyfan',
  'whole cost centre': 'y ganolfan gost gyfan',
  all: 'y cyfan',
} as const satisfies Vocabulary
