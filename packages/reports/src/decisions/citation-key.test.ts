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

/** What is kept when these are cited one after the other. */
const kept = (...citations: readonly Citation[]): readonly Citation[] => {
  const map = new Map<string, Citation>()
  for (const citation of citations) map.set(citationKey(map, citation), citation)
  return [...map.values()]
}

describe('a minute that is cited', () => {
  test('again about the same version stands once, in its place, as it was cited last', () => {
    const approved: Citation = cited({ by: 'cabinet', decision: 'C-1', verb: 'approved' })
    const again: Citation = cited({ on: plainDate('2023-05-11') })
    expect(kept(agreed, approved, again, approved)).toEqual([again, approved])
  })

  test.each<[string, Citation]>([
    ['by another body', cited({ by: 'cabinet' })],
    ['by none that is named', cited({ by: null })],
    ['as another minute', cited({ decision: 'CD-8' })],
    ['for another verb', cited({ verb: 'refused' })],
    ['about another version', { ...agreed, contentHash: 'cd' }],
    ['about another document', { ...agreed, reference: 'V-002' }],
    ['about another kind', { ...agreed, kind: 'drawdown' }],
    ['about no version', { minute, kind: 'virement', reference: 'V-001' }],
  ])('%s stands beside it', (_how, other) => {
    expect(kept(agreed, other)).toEqual([agreed, other])
    expect(kept(other, agreed, other)).toEqual([other, agreed])
  })
})
