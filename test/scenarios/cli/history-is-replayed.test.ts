import { expect, test } from 'vitest'
import type { Answer } from '../../support/command-line.ts'
import { post } from '../../support/finance-lines.ts'
import { runInTerminal } from '../../support/terminal.ts'
import { toldLedger } from '../../support/told-ledger.ts'

const linesOf = (text: string): readonly Answer[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

test('an event is shown with its command, its rules, its decisions and what it changed', async () => {
  const { coflyfr } = await toldLedger()
  const ran = await coflyfr(['replay', 'l', '--where', 'type=VirementPosted'])
  expect([ran.code, ran.err]).toEqual([0, ''])
  expect(ran.out).toMatch(/^6 {2}VirementPosted {2}budget-2023-24@3 /)
  expect(ran.out).toMatch(/PostVirement .*: decided again with the same outcome/)
  expect(ran.out).toMatch(/rules {5}route "/)
  expect(ran.out).toMatch(/so far .*, asked .*, headroom /)
  expect(ran.out).toMatch(/decisions .*not on record/)
  expect(ran.out).toMatch(/balances › .*revised: .* → /)
  expect(ran.out).toContain('virements › V1 › status: approved → posted')
})

test('each event is one line of JSON, in the order of the log, up to a position', async () => {
  const { coflyfr } = await toldLedger()
  const all = linesOf((await coflyfr(['replay', 'l', '--format', 'json'])).out)
  expect(all.map(({ event }) => event.position)).toEqual([...Array(12).keys()])
  expect(new Set(all.map(({ decidedAgain }) => decidedAgain.outcome))).toEqual(new Set(['same']))
  const some = await coflyfr(['replay', 'l', '--format', 'json', '--from', '4', '--to', '6'])
  // Later events change nothing in what is shown of earlier ones.
  expect(linesOf(some.out)).toEqual(all.slice(4, 7))
})

test.each([
  [
    ['--stream', 'reserve-'],
    [3, 8, 9, 10],
  ],
  [
    ['--where', 'role=finance-officer,council'],
    [2, 6, 10],
  ],
  [['--where', 'command=PostVirement'], [6]],
  [['--where', 'reference=D1', '--where', 'type=DrawdownPosted'], [10]],
  [
    ['--where', 'amount>=100000'],
    [2, 8],
  ],
  [
    ['--where', 'amount<=75000', '--where', 'effectiveOn>=2023-10-01'],
    [10, 11],
  ],
  [['--where', 'effectiveOn=2023-10-03'], [9]],
])('%j chooses the events at %j', async (flags, positions) => {
  const { coflyfr } = await toldLedger()
  const { out } = await coflyfr(['replay', 'l', '--format', 'json', ...flags])
  expect(linesOf(out).map(({ event }) => event.position)).toEqual(positions)
})

test('a refusal shows its tag, and says that nothing else of it is kept', async () => {
  const line = await toldLedger()
  await line.record([{ ...post('V2'), commandId: 'early' }])
  const { out } = await line.coflyfr(['replay', 'l', '--stream', 'refusals-'])
  expect(out).toContain('CommandRefused')
  expect(out).toContain('not decided again: its event does not hold the whole command')
  expect(out).toContain('nothing in the state of its stream')
})

test('on a terminal each event waits for Enter, and q stops', async () => {
  const line = await toldLedger()
  const seen = async (keys: string) =>
    (await runInTerminal(line.folder, ['replay', 'l', '--step'], keys)).out.match(/^\d+ {2}\w+/gm)
  expect(await seen('\n\nq\n')).toEqual([
    '0  LedgerOpened',
    '1  ApprovalRulesSet',
    '2  BudgetApproved',
  ])
  expect(await seen('q\n')).toEqual(['0  LedgerOpened'])
  expect(await seen('')).toEqual(['0  LedgerOpened'])
})

test('where there is no terminal, --step is one line of JSON for each event', async () => {
  const { coflyfr } = await toldLedger()
  expect(linesOf((await coflyfr(['replay', 'l', '--step'])).out)).toHaveLength(12)
})

test.each([
  ['foo=1', 'there is no field "foo"; the fields are type, stream'],
  ['typ=A', 'there is no field "typ" (did you mean "type"?)'],
  ['amount>=much', 'expected an amount in pounds such as 25000 or 25000.00, found "much"'],
  ['role>=a', 'role has no order; >= is for effectiveOn, recordedAt, amount'],
  ['effectiveOn>=May', 'expected a date such as 2023-11-15, found "May"'],
  ['type', 'expected FIELD=VALUE, FIELD>=VALUE or FIELD<=VALUE'],
])('--where %s is a slip of the caller', async (where, message) => {
  const { coflyfr } = await toldLedger()
  const ran = await coflyfr(['replay', 'l', '--where', where])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(message)
})

test.each([
  [['--where', 'amount>=900000000'], ''],
  [['--stream', 'case-'], ': no stream begins with "case-"'],
  [
    ['--stream', 'budget-2023-25'],
    ': no stream begins with "budget-2023-25" (did you mean "budget-2023-24"?)',
  ],
  [
    ['--where', 'type=BudgetAproved'],
    ': no event is of the type "BudgetAproved" (did you mean "BudgetApproved"?)',
  ],
])('nothing as asked for is said, with the name that is none: %j', async (flags, slip) => {
  const { coflyfr } = await toldLedger()
  expect(await coflyfr(['replay', 'l', ...flags])).toEqual({
    code: 0,
    out: '',
    err: `coflyfr: No event matches${slip}\n`,
  })
})

test('a range that ends before it begins is a usage error', async () => {
  const { coflyfr } = await toldLedger()
  const turned = await coflyfr(['replay', 'l', '--from', '6', '--to', '4'])
  expect(turned.err).toContain('--from: expected a position up to that of --to, found 6 after 4')
  expect((await coflyfr(['replay', 'l', '--to', '99'])).code).toBe(2)
})
