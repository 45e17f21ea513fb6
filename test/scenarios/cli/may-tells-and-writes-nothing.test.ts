import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { standardRules } from '@coflyfr/governance'
import { expect, test } from 'vitest'
import {
  budget,
  type CommandLineText,
  ndjson,
  post,
  propose,
  reserve,
} from '../../support/finance-lines.ts'
import { type ReadyLedger, readyLedger } from '../../support/ready-ledger.ts'
import { approveDrawdown, postDrawdown, request } from '../../support/told-ledger.ts'

/** The contents of every file in a folder. */
const contents = (folder: string): readonly string[] =>
  readdirSync(folder)
    .sort()
    .map(
      (file) =>
        `${file} ${createHash('sha256')
          .update(readFileSync(`${folder}/${file}`))
          .digest('hex')}`,
    )

const mayOf =
  (ledger: ReadyLedger) =>
  async (line: CommandLineText, ...flags: readonly string[]) => {
    ledger.write('command.json', JSON.stringify(line, null, 2))
    const before = contents(ledger.folder)
    const ran = await ledger.coflyfr(['may', 'l', 'command.json', ...flags])
    expect(contents(ledger.folder)).toEqual(before)
    return ran
  }

test('may says yes, with the rules it looked at, their totals and their headroom', async () => {
  const may = mayOf(await readyLedger())
  const answer = JSON.parse((await may(propose('V1'), '--format', 'json')).out)
  expect(answer).toMatchObject({
    accepted: true,
    stream: 'budget-2023-24',
    events: [{ type: 'VirementProposed' }],
    refusal: null,
    readFrom: [
      { stream: 'budget-2023-24', revision: 0 },
      { stream: 'rules', revision: 0 },
    ],
  })
  expect(answer.rationale.chosen).toBe('to £25,000 within a service')
  const chosen = answer.rationale.rows.find(
    ({ rule }: { rule: string }) => rule === answer.rationale.chosen,
  )
  expect(chosen).toMatchObject({
    verdict: 'holds',
    approver: 'head-of-service',
    approvedEarlier: '0.00',
  })
  expect(chosen.limits).toContainEqual(
    expect.objectContaining({ amount: '20000.00', limit: '25000.00', headroom: '5000.00' }),
  )

  const { code, out } = await may(propose('V1'))
  expect(code).toBe(0)
  expect(out).toMatch(/^Yes: it would record VirementProposed in budget-2023-24\n/)
  expect(out).toContain('The rule that holds: to £25,000 within a service')
  expect(out).toMatch(/nothing was written\n$/)
})

test('may prints the limit of the year beside that of the rule, each with its headroom', async () => {
  const cumulative = {
    countEarlierApprovals: true,
    yearlyLimits: [{ authority: 'head-of-service', upTo: '30000.00' }],
  }
  const adopt: CommandLineText = {
    command: 'SetApprovalRules',
    commandId: 'rules',
    actor: { id: 'clerk', role: 'council' },
    effectiveOn: '2023-04-01',
    data: { rules: { ...standardRules, cumulative } },
  }
  const may = mayOf(await readyLedger([budget, adopt]))
  const { out } = await may(propose('V1'))
  const row = (of: string) =>
    new RegExp(`^${of} .* ([\\d.]+) +([\\d.]+) +([\\d.]+)$`, 'm').exec(out)
  expect(row('to £25,000 within a service')?.slice(1)).toEqual(['20000.00', '25000.00', '5000.00'])
  expect(row(' {2}in the year, whatever the rule')?.slice(1)).toEqual([
    '20000.00',
    '30000.00',
    '10000.00',
  ])
})

test('may says no, and why', async () => {
  const may = mayOf(await readyLedger([budget, propose('V1')]))
  const ran = await may(post('V1'), '--format', 'json')
  expect(ran.code).toBe(1)
  expect(JSON.parse(ran.out)).toMatchObject({
    accepted: false,
    events: [],
    refusal: { tag: 'NotApproved', awaiting: 'head-of-service' },
  })
  const { code, out } = await may(post('V1'))
  expect([code, out.split('\n')[0]]).toEqual([1, 'No: NotApproved'])
})

test('may answers a repeat, and an id that was used, as record does', async () => {
  const may = mayOf(await readyLedger([budget, propose('V1')]))
  const repeat = await may(propose('V1'))
  expect(repeat).toMatchObject({ code: 0 })
  expect(repeat.out).toMatch(/^Yes: it would record nothing new in budget-2023-24\n/)
  const { out, code } = await may({ ...propose('V2'), commandId: 'V1-propose' })
  expect([code, out.split('\n')[0]]).toEqual([1, 'No: CommandIdReused'])
})

test('record then does what may says', async () => {
  const ledger = await readyLedger()
  const may = mayOf(ledger)
  const lines = [propose('V1'), propose('V1'), propose('V2', { takes: '1.00' }), post('V1'), budget]
  for (const line of lines) {
    const asked = await may(line)
    expect((await ledger.record([line])).code).toBe(asked.code)
  }
})

test.each([
  ['no file', null, 'Cannot read "command.json": there is no such file or folder'],
  ['two commands', ndjson(budget, propose('V1')), 'command.json: expected one JSON object, found '],
  [
    'an amount that is a number',
    ndjson(propose('V1', { gives: -1 })),
    'command.json: data.legs[0].amount: expected pounds as text',
  ],
])('may of %s is a slip of the caller', async (_, text, message) => {
  const { coflyfr, write } = await readyLedger()
  if (text !== null) write('command.json', text)
  const ran = await coflyfr(['may', 'l', 'command.json'])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(`coflyfr: ${message}`)
})

/** The cells of a line of a table, whose columns are two spaces or more apart. */
const cells = (line: string): readonly string[] => line.trim().split(/ {2,}/)

interface Checked {
  readonly rule: string
  readonly source: string | null
  readonly verdict: string
  readonly limits: readonly Readonly<Record<string, string | null>>[]
}

/** The lines that a table of checks should have, from the checks in the JSON. */
const linesOf = (checks: readonly Checked[]): readonly (readonly string[])[] =>
  checks.flatMap(({ rule, source, verdict, limits }) => [
    [source === null ? rule : `${rule} [${source}]`, verdict],
    ...limits.map(({ of, test, limit, total, asked, headroom, available }) => [
      of ?? '',
      `${test === 'exactly' ? 'exactly ' : ''}${limit ?? 'none'}`,
      total ?? '',
      asked ?? '',
      headroom ?? 'none',
      available ?? 'none',
    ]),
  ])

/** A reserve of half a million, with a request for 100,000. */
const withRequest = async (): Promise<readonly [ReadyLedger, string]> => {
  const ledger = await readyLedger([budget, reserve])
  const [requested] = await ledger.results([request])
  return [ledger, requested.contentHash]
}

test('for a drawdown may says which way it goes, what is held and what is left; table and JSON agree', async () => {
  const [ledger, contentHash] = await withRequest()
  const may = mayOf(ledger)
  const more = { ...request, commandId: 'D2', data: { ...request.data, reference: 'D2' } }
  const tooMuch = { ...more, data: { ...more.data, amount: '400000.01' } }
  const lines = [
    propose('V1'),
    more,
    tooMuch,
    approveDrawdown(contentHash),
    postDrawdown,
    reserve,
    budget,
  ]
  for (const line of lines) {
    const { out } = await may(line)
    const { rationale } = JSON.parse((await may(line, '--format', 'json')).out)
    const { checks, refusedBy, chosen, figures = {} } = rationale
    const printed = out.split('\n').map(cells)
    for (const expected of linesOf(checks)) expect(printed).toContainEqual(expected)
    expect(out.includes('Refused by: ')).toBe(refusedBy !== null)
    if (refusedBy !== null) expect(out).toContain(`\nRefused by: ${refusedBy}\n`)
    if (chosen !== undefined) expect(out).toContain(`\nThe rule that holds: ${chosen}\n`)
    for (const value of Object.values(figures)) {
      if (value !== null) expect(printed.map((row) => row.at(-1))).toContain(value)
    }
  }
  const { out, code } = await may(tooMuch)
  expect(code).toBe(1)
  expect(out).toMatch(
    /^ {2}pressures on 2023-10-02 +500000.00 +100000.00 +400000.01 +-0.01 +400000.00$/m,
  )
  expect(out).toMatch(/^Authorised not used +0.00$/m)
  expect((await may({ ...more, data: { ...more.data, amount: '400000.00' } })).code).toBe(0)
})
