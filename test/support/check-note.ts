import assert from 'node:assert/strict'
import type { Label } from '@coflyfr/reports'
import { englishIn } from './english-in.ts'

/** Fails where a note is the same in both languages, or the Welsh one holds English that it does not quote. */
export const checkNote = ({ en, cy }: Label): void => {
  assert.notEqual(cy, en)
  assert.deepEqual(englishIn(cy), [], cy)
}
