import { expect, test } from 'vitest'
import { Findings } from './findings.ts'

/** A pass that has found something at each of these lines. */
const passOf = (name: string, lines: readonly number[]): Findings => {
  const findings = new Findings()
  for (const line of lines) {
    findings.line = line
    findings.add('authentic', 'EventUnreadable', `${name} at ${line}`, { position: line })
  }
  return findings
}

const detailsOf = (findings: Findings): readonly string[] =>
  findings.verdicts().authentic.findings.map(({ detail }) => detail)

test('combine puts findings in the order of their lines, and those of one line in the order of the passes', () => {
  const own = passOf('own', [-2, 4])
  own.combine(passOf('first', [-1, 4]).found(), passOf('second', [0, 4, 7]).found())
  expect(detailsOf(own)).toEqual([
    'own at -2',
    'first at -1',
    'second at 0',
    'first at 4',
    'second at 4',
    'own at 4',
    'second at 7',
  ])
})

test('combine keeps the findings of the first lines, and counts the rest', () => {
  const even = Array.from({ length: 150 }, (_, at) => 2 * at)
  const own = passOf('own', [])
  own.combine(passOf('first', even).found(), passOf('second', even).found())
  const kept = even.slice(0, 50).flatMap((line) => [`first at ${line}`, `second at ${line}`])
  expect(detailsOf(own)).toEqual([...kept, 'and 200 more'])
})
