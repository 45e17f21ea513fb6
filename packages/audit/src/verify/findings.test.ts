import { expect, test } from 'vitest'
import { gatherFindings } from './findings.ts'
import { listedMax } from './verdict.ts'

test('without findings a verdict passes', () => {
  expect(gatherFindings().verdict()).toEqual({ status: 'pass', findings: [] })
})

test.each([
  ['a failure fails', ['TornCheckpoint', 'NoCheckpoint', 'LeafDiffers'], 'fail'],
  [
    'something that could not be checked is not a failure',
    ['TornCheckpoint', 'NoCheckpoint'],
    'not-checked',
  ],
  ['a note passes', ['UnknownEventType', 'CommandUntold'], 'pass'],
] as const)('%s', (_, codes, status) => {
  const findings = gatherFindings()
  for (const code of codes) findings.add({ code, detail: '' })
  expect(findings.verdict().status).toBe(status)
})

test('each code lists a limited number of findings and counts the rest', () => {
  const findings = gatherFindings()
  for (let position = 0; position < listedMax + 5; position += 1) {
    findings.add({ code: 'LeafDiffers', position, detail: '' })
  }
  findings.add({ code: 'NodeDiffers', position: 1, detail: '' })
  const { findings: listed } = findings.verdict()
  expect(listed).toHaveLength(listedMax + 2)
  expect(listed.at(-1)).toEqual({ code: 'LeafDiffers', detail: 'and 5 more' })
})
