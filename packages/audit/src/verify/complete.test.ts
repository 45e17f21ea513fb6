import { type Instant, instant } from '@coflyfr/core'
import { expect, test } from 'vitest'
import type { StoredLeaf } from '../audited-ledger.ts'
import { completenessCheck } from './complete.ts'
import { gatherFindings } from './findings.ts'

const row = (position: number, change: Partial<StoredLeaf> = {}): StoredLeaf => ({
  kind: 'leaf',
  position,
  stream: 'case-7',
  revision: position,
  type: 'Noted',
  recordedAt: at(position),
  preimage: '{"data":{}}',
  hashes: Buffer.of(),
  ...change,
})

const at = (second: number): Instant => instant(`2023-11-15T10:00:0${second}Z`)

const found = (...rows: readonly StoredLeaf[]) => {
  const findings = gatherFindings()
  rows.forEach(completenessCheck(findings))
  return findings.verdict().findings.map(({ code, position }) => [code, position])
}

test('positions and revisions count from 0', () => {
  expect(found(row(0), row(1), row(2, { stream: 'case-8', revision: 0 }))).toEqual([])
  expect(found(row(1, { revision: 0 }))).toEqual([['PositionMissing', 0]])
  expect(found(row(0), row(1, { revision: 2 }))).toEqual([['RevisionMissing', 1]])
  expect(found(row(0), row(1, { revision: 0 }))).toEqual([['RevisionMissing', 1]])
})

test('in a live ledger each event must be recorded later than the one before', () => {
  expect(found(row(0), row(1, { recordedAt: at(0) }))).toEqual([['RecordedEarlier', 1]])
})

test('a history load may record events at one time, and never earlier', () => {
  const opening = row(0, { type: 'LedgerOpened', preimage: '{"data":{"history":true}}' })
  expect(found(opening, row(1, { recordedAt: at(0) }), row(2, { recordedAt: at(0) }))).toEqual([])
  expect(found({ ...opening, recordedAt: at(1) }, row(1, { recordedAt: at(0) }))).toEqual([
    ['RecordedEarlier', 1],
  ])
  const closing = row(1, { type: 'HistoryClosed' })
  expect(found(opening, closing, row(2, { recordedAt: at(1) }))).toEqual([['RecordedEarlier', 2]])
})
