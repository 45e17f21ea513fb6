import { plainDate } from '@coflyfr/core'
import { describe, expect, test } from 'vitest'
import { citationKey } from './citation-key.ts'
import type { Citation, CitedMinute } from './state.ts'

const minute: CitedMinute = {
  on: plainDate('2023-05-10'),
  by: 'corporate-director',
  decision: 'CD-7',
  verb: 'agreed',
}

const agreed: Citation = {
  minute,
  kind: 'virement',
  reference: 'V-001',
  contentHash: 'ab'.repeat(32),
}

const cited = (other: Partial<CitedMinute>): Citation => ({
  ...agreed,
  minute: { ...minute, ...other },
})

/** The citations that remain when these are cited one after the other. */
const kept = (...citations: readonly Citation[]): readonly Citation[] => {
  const map = new Map<string, Citation>()
  for (const citation of citations) map.set(citationKey(map, citation), citation)
  return [...map.values()]
}

describe('a minute that is cited twice', () => {
  test('for the same version is kept once, in its first place, as last cited', () => {
    const approved: Citation = cited({ by: 'cabinet', decision: 'C-1', verb: 'approved' })
    const again: Citation = cited({ on: plainDate('2023-05-11') })
    expect(kept(agreed, approved, again, approved)).toEqual([again, approved])
  })

  test.each<[string, Citation]>([
    ['the second time by another body', cited({ by: 'cabinet' })],
    ['the second time by no named body', cited({ by: null })],
    ['the second time under another reference', cited({ decision: 'CD-8' })],
    ['the second time with another verb', cited({ verb: 'refused' })],
    ['the second time for another version', { ...agreed, contentHash: 'cd' }],
    ['the second time for another document', { ...agreed, reference: 'V-002' }],
    ['the second time for another kind of document', { ...agreed, kind: 'drawdown' }],
    ['the second time for no version', { minute, kind: 'virement', reference: 'V-001' }],
  ])('%s is kept twice', (_how, other) => {
    expect(kept(agreed, other)).toEqual([agreed, other])
    expect(kept(other, agreed, other)).toEqual([other, agreed])
  })
})
