import assert from 'node:assert/strict'
import type { Label } from '@coflyfr/reports'
import { englishIn } from './english-in.ts'

/** Fails if a note is the same in both languages, or if the Welsh one has English words outside quotations. */
export const checkNote = ({ en, cy }: Label): void => {
  assert.notEqual(cy, en)
  assert.deepEqual(englishIn(cy), [], cy)
}
