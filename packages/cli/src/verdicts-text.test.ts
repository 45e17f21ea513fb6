import type { Finding, Verdict } from '@coflyfr/audit'
import { expect, test } from 'vitest'
import { verdictsText } from './verdicts-text.ts'

const passed: Verdict = { status: 'pass', findings: [] }

const differs = (position: number): Finding => ({
  code: 'LeafDiffers',
  position,
  detail: 'the hash differs',
})

test('verdictsText tells the same finding at positions that follow each other in one line', () => {
  const findings = [differs(3), differs(4), differs(5), differs(7)]
  const text = verdictsText({
    size: 9,
    root: null,
    verdicts: {
      authentic: { status: 'fail', findings },
      complete: passed,
      appendOnly: passed,
      rulesObeyed: passed,
      projectionsEqual: passed,
    },
  })
  expect(text.split('\n').filter((line) => line.includes('LeafDiffers'))).toEqual([
    '      LeafDiffers at positions 3 to 5: the hash differs',
    '      LeafDiffers at position 7: the hash differs',
  ])
})
