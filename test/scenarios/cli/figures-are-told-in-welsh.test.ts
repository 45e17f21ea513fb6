import { expect, test } from 'vitest'
import type { Answer } from '../../support/command-line.ts'
import { englishIn } from '../../support/english-in.ts'
import { toldLedger } from '../../support/told-ledger.ts'

const { coflyfr, json } = await toldLedger()

const inWelsh = async (...args: readonly string[]): Promise<string> => {
  const { code, out, err } = await coflyfr([...args, '--lang', 'cy'])
  expect([code, err]).toEqual([0, ''])
  return out
}

/** The first line of the output, and the headings of its table with single spaces. */
const headsOf = (out: string): readonly (string | undefined)[] => {
  const [first, , heads] = out.split('\n')
  return [first, heads?.trim().replaceAll(/ +/g, ' ')]
}

const between = ['diff', 'virements', 'l', '--from', '4', '--to', 'head'] as const

test('a figure is traced to its events in Welsh, in the words of its cell', async () => {
  const out = await inWelsh('explain', 'l', 'virements', 'V1', 'state')
  expect(headsOf(out)).toEqual([
    'virements, 2023-24/V1, state: postiwyd',
    'Safle Digwyddiad Effeithiol Cofnodwyd gan Newid Gwerth Penderfyniadau',
  ])
  expect(out).toMatch(/VirementProposed .*cynigiwyd/)
  expect(out).toMatch(/\(swyddog cyllid\)/)
  expect(out).toContain('Mae pob safle yn ddeilen o’r goeden council.example/ledger')
})

test('a difference is described in Welsh, and its data is the same in every language', async () => {
  const out = await inWelsh(...between)
  expect(headsOf(out)).toEqual([
    'virements: o safle 4 i safle 11',
    'Rhes Colofn O I Newid Oherwydd',
  ])
  expect(out).toMatch(/state +cynigiwyd +postiwyd/)
  expect(out).toContain('VirementPosted ar safle 6')
  expect(await json([...between, '--lang', 'cy'])).toEqual(await json(between))
})

test('where nothing differs, and where no event changed a figure, Welsh says so', async () => {
  const same = await inWelsh('diff', 'virements', 'l', '--from', 'head', '--to', 'head')
  expect(same).toContain('Nid oes unrhyw ffigur yn wahanol')
  const unchanged = await inWelsh('explain', 'l', 'reserves', 'pressures', 'released')
  expect(unchanged).toContain('Ni newidiodd unrhyw ddigwyddiad ef')
  expect([...englishIn(same), ...englishIn(unchanged.replace('prove --event', ''))]).toEqual([])
})

test('a report uses Welsh words in its table, and the values of the contract elsewhere', async () => {
  const table = await inWelsh('report', 'virements', 'l')
  expect(table).toMatch(/V1 .*parhaol +postiwyd/)
  expect(table).toMatch(/V2: mae £30,000\.00 yn yr arfaeth ac yn aros am y/)
  const valuesIn = async (language: string): Promise<readonly Answer[]> =>
    (await json(['report', 'virements', 'l', '--lang', language])).rows
  expect(await valuesIn('cy')).toEqual(await valuesIn('en'))
  const csv = async (language: string): Promise<string> =>
    (await coflyfr(['report', 'virements', 'l', '--format', 'csv', '--lang', language])).out
  expect(await csv('cy')).toBe(await csv('en'))
})
