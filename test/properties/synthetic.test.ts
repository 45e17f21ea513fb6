import { financialYear, sha256Hex } from '@coflyfr/core'
import { generateCouncil, publishedShares, type SyntheticCommand } from '@coflyfr/synthetic'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, commandLine } from '../support/command-line.ts'
import { counted, shareOf } from './synthetic/counted.ts'

const lineOf = (command: SyntheticCommand): string => JSON.stringify(command)

const linesOf = (options: Parameters<typeof generateCouncil>[0]): readonly string[] =>
  [...generateCouncil(options)].map(lineOf)

/** Records a council in its own ledger and returns the result of each line. */
const recorded = async (commands: readonly SyntheticCommand[]) => {
  const line = commandLine()
  await line.coflyfr(['init', 'l', '--history', '--origin', 'synthetic.example/ledger'])
  const stdin = commands.map(lineOf).join('\n')
  const { code, out } = await line.coflyfr(['record', 'l'], { stdin })
  const results: readonly Answer[] = out
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text))
  return { line, code, results }
}

test('a seed gives the same bytes on every machine', () => {
  const text = linesOf({ seed: 1, children: 60 }).join('\n')
  expect(sha256Hex(text)).toBe('714e1ecfb07e024725c5f79b0e54b3f927ed14682e0f5fd3b9ac619ed324241b')
  expect(linesOf({ seed: 2, children: 60 }).join('\n')).not.toBe(text)
})

test('adding children changes no command of the earlier ones, nor their order', () => {
  const size = fc.record({
    seed: fc.nat(),
    children: fc.nat(30),
    more: fc.integer({ min: 1, max: 30 }),
  })
  fc.assert(
    fc.property(size, ({ seed, children, more }) => {
      const smaller = linesOf({ seed, children })
      const larger = linesOf({ seed, children: children + more })
      const known = new Set(smaller)
      expect(larger.filter((line) => known.has(line))).toEqual(smaller)
      expect(larger.length).toBeGreaterThan(smaller.length)
    }),
    { numRuns: 20 },
  )
})

test('commands come in the order in which they were recorded, never before they take effect', () => {
  let last = ''
  for (const { recordedAt, effectiveOn } of generateCouncil({ seed: 5, children: 1_000 })) {
    expect(recordedAt >= last).toBe(true)
    expect(recordedAt.slice(0, 10) >= effectiveOn).toBe(true)
    last = recordedAt
  }
})

test.each([3, 2_718_281])(
  'no command of the council with seed %i is refused, and it verifies',
  async (seed) => {
    const commands = [
      ...generateCouncil({ seed, children: 50, years: 2, from: financialYear('2019-20') }),
    ]
    const { line, code, results } = await recorded(commands)
    expect(results.filter(({ outcome }) => outcome !== 'committed')).toEqual([])
    expect([code, results.length]).toEqual([0, commands.length])
    await line.coflyfr(['rebuild', 'l'])
    const { verdicts } = await line.json(['verify', 'l'])
    const statuses = Object.values<Answer>(verdicts).map(({ status }) => status)
    expect(statuses).toEqual(['pass', 'pass', 'pass', 'pass', 'pass'])
  },
)

test('a council that skips a step is refused', async () => {
  const commands = [...generateCouncil({ seed: 3, children: 20, years: 1 })]
  const skipped = commands.filter(({ command }) => command !== 'StartAssessment')
  const { code, results } = await recorded(skipped)
  const tags = results.flatMap(({ refusal }) => refusal?.tag ?? [])
  expect(code).toBe(1)
  expect(tags).toContain('NoSuchAssessment')
})

/** About three standard errors of the smallest share, for 4,500 strategy meetings. */
const band = 0.02

test('a large council has the proportions that were published', () => {
  const counts = counted(generateCouncil({ seed: 11, children: 15_000 }))
  const published = Object.entries(publishedShares).map(
    ([name, { numerator, denominator }]) => [name, numerator / denominator] as const,
  )
  const generated = new Map([
    // Some of those who came in the last weeks are not assessed yet.
    ['assessmentsOfContacts', shareOf(counts, 'AcceptReferral', 'ReceiveContact')],
    ['strategyOfContacts', shareOf(counts, 'HoldStrategyDiscussion', 'ReceiveContact')],
    ['enquiriesOfStrategy', shareOf(counts, 'StartEnquiry', 'HoldStrategyDiscussion')],
  ])
  for (const [name, share] of published) {
    const found = generated.get(name)
    if (found !== undefined) expect(Math.abs(found - share), name).toBeLessThan(band)
  }
  expect(generated.size).toBe(published.length - 1)
})

test('as many assessments are in time as were published', async () => {
  const commands = [...generateCouncil({ seed: 13, children: 500 })]
  const cases = commands.filter(({ data }) => 'case' in data)
  const { line } = await recorded(cases.filter(({ command }) => isOfAssessment(command)))
  const { rows } = await line.json(['report', 'clocks', 'l'])
  const settled = rows.filter(
    ({ clock, state }: Answer) => clock === 'assessment' && /^met/.test(state),
  )
  const inTime = settled.filter(({ state }: Answer) => state === 'met')
  const { numerator, denominator } = publishedShares.assessmentsOnTime
  expect(settled.length).toBeGreaterThan(150)
  expect(Math.abs(inTime.length / settled.length - numerator / denominator)).toBeLessThan(0.06)
})

const isOfAssessment = (command: string): boolean =>
  ['ReceiveContact', 'AcceptReferral', 'StartAssessment', 'CompleteAssessment'].includes(command)

test('there are fewer contacts at weekends and in the summer holidays', () => {
  const received = [...generateCouncil({ seed: 17, children: 20_000 })].filter(
    ({ command }) => command === 'ReceiveContact',
  )
  const on = (form: (date: Date) => boolean): number =>
    received.filter(({ effectiveOn }) => form(new Date(effectiveOn))).length
  const sundays = on((date) => date.getUTCDay() === 0)
  const mondays = on((date) => date.getUTCDay() === 1)
  const august = on((date) => date.getUTCMonth() === 7)
  const november = on((date) => date.getUTCMonth() === 10)
  expect(sundays / mondays).toBeLessThan(0.3)
  expect(august / november).toBeLessThan(0.75)
})

test.each([
  [{ seed: -1, children: 1 }, /seed/],
  [{ seed: 1, children: 1.5 }, /children/],
  [{ seed: 1, children: 1, years: 0 }, /years/],
])('%o is no council', (options, message) => {
  expect(() => generateCouncil(options)).toThrow(message)
})
