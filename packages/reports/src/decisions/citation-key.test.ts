import { plainDate } from '@coflyfr/core'
import { describe, expect, test } from 'vitest'
import { citationKey } from './citation-key.ts'
import type { Citation } from './state.ts'

const agreed: Citation = {
  on: plainDate('2023-05-10'),
  by: 'corporate-director',
  decision: 'CD-7',
  verb: 'agreed',
  subject: { kind: 'virement', reference: 'V-001', contentHash: 'ab'.repeat(32) },
}

/** What is kept when these are cited one after the other. */
const kept = (...citations: readonly Citation[]): readonly Citation[] => {
  const map = new Map<string, Citation>()
  for (const citation of citations) map.set(citationKey(map, citation), citation)
  return [...map.values()]
}

describe('a minute that is cited', () => {
  test('again about the same version stands once, in its place, as it was cited last', () => {
    const approved: Citation = { ...agreed, by: 'cabinet', decision: 'C-1', verb: 'approved' }
    const again: Citation = { ...agreed, on: plainDate('2023-05-11') }
    expect(kept(agreed, approved, again, approved)).toEqual([again, approved])
  })

  test.each<[string, Citation]>([
    ['by another body', { ...agreed, by: 'cabinet' }],
    ['by none that is named', { ...agreed, by: null }],
    ['as another minute', { ...agreed, decision: 'CD-8' }],
    ['for another verb', { ...agreed, verb: 'refused' }],
    ['about another version', { ...agreed, subject: { ...agreed.subject, contentHash: 'cd' } }],
    ['about another document', { ...agreed, subject: { ...agreed.subject, reference: 'V-002' } }],
    ['about another kind', { ...agreed, subject: { ...agreed.subject, kind: 'drawdown' } }],
    ['about no version', { ...agreed, subject: { kind: 'virement', reference: 'V-001' } }],
  ])('%s stands beside it', (_how, other) => {
    expect(kept(agreed, other)).toEqual([agreed, other])
    expect(kept(other, agreed, other)).toEqual([other, agreed])
  })
})
