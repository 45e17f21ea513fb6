import { createHash } from 'node:crypto'
import { financialYear, plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { planContentHash } from './content-hash.ts'

test('planContentHash is that of the canonical JSON, written out here by hand', () => {
  const text =
    '{"actions":[{"action":"a1","due":"2025-03-31","measures":["PM24"],"milestones":[{"due":"2024-06-30",' +
    '"milestone":"m1","title":"Posts advertised"}],"owner":"Head of Service","theme":"t2","title":"Grow our own"}],' +
    '"evidence":[{"finding":"Reliance on agency cover","reference":"e1","source":"Institute of Public Care"}],' +
    '"firstYear":"2023-24","lastYear":"2025-26","plan":"think-family","provisions":["2014 Act"],"purpose":"Better ' +
    'outcomes","themes":[{"theme":"t2","title":"Workforce"}],"title":"Think Family","version":1}'
  const hash = planContentHash({
    plan: 'think-family',
    version: 1,
    title: 'Think Family',
    purpose: 'Better outcomes',
    firstYear: financialYear('2023-24'),
    lastYear: financialYear('2025-26'),
    provisions: ['2014 Act'],
    evidence: [
      { reference: 'e1', source: 'Institute of Public Care', finding: 'Reliance on agency cover' },
    ],
    themes: [{ theme: 't2', title: 'Workforce' }],
    actions: [
      {
        action: 'a1',
        theme: 't2',
        title: 'Grow our own',
        owner: 'Head of Service',
        due: plainDate('2025-03-31'),
        measures: ['PM24'],
        milestones: [{ milestone: 'm1', title: 'Posts advertised', due: plainDate('2024-06-30') }],
      },
    ],
  })
  expect(hash).toBe(createHash('sha256').update(text).digest('hex'))
})
