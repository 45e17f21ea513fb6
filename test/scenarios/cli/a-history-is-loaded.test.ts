import { expect, test } from 'vitest'
import {
  budget,
  type CommandLineText,
  post,
  propose,
  reserve,
} from '../../support/finance-lines.ts'
import { type ReadyLedger, readyLedger } from '../../support/ready-ledger.ts'
import { approveDrawdown, postDrawdown, request } from '../../support/told-ledger.ts'

const now = '2024-05-01T12:00:00Z'

const at = (line: CommandLineText, recordedAt?: string): CommandLineText =>
  recordedAt === undefined ? line : { ...line, recordedAt }

const history = (): Promise<ReadyLedger> => readyLedger([], ['--history'])

const told = async (ledger: ReadyLedger, line: CommandLineText): Promise<string> => {
  const [{ outcome, refusal }] = await ledger.results([line], { now })
  return refusal?.reason ?? refusal?.tag ?? outcome
}

test('the opening events of a history are recorded at the beginning of 1970', async () => {
  const { events } = await history()
  const opening = await events()
  expect(opening.map(({ recordedAt }) => recordedAt)).toEqual(
    Array(2).fill('1970-01-01T00:00:00.000000Z'),
  )
  expect(opening[0].data.history).toBe(true)
})

test('every line gives its recorded time, never decreasing, never in the future', async () => {
  const ledger = await history()
  expect(await told(ledger, budget)).toBe('missing')
  expect(await told(ledger, at(budget, '2024-05-02T00:00:00Z'))).toBe('in-the-future')
  expect(await told(ledger, at(budget, '2023-03-02T09:00:00Z'))).toBe('committed')
  expect(await told(ledger, at(reserve, '2023-03-02T08:59:59.999999Z'))).toBe('earlier-than-last')
  expect(await told(ledger, at(reserve, '2023-03-02T09:00:00Z'))).toBe('committed')
  expect(await told(ledger, at(propose('V1'), '2023-09-20T09:00:00.5Z'))).toBe('committed')
  const recorded = (await ledger.events()).map(({ type, recordedAt }) => `${type} ${recordedAt}`)
  expect(recorded).toEqual([
    'LedgerOpened 1970-01-01T00:00:00.000000Z',
    'ApprovalRulesSet 1970-01-01T00:00:00.000000Z',
    // A line refused for its time is recorded with the last time in the log.
    'CommandRefused 1970-01-01T00:00:00.000000Z',
    'CommandRefused 1970-01-01T00:00:00.000000Z',
    'BudgetApproved 2023-03-02T09:00:00.000000Z',
    'CommandRefused 2023-03-02T09:00:00.000000Z',
    'ReserveEstablished 2023-03-02T09:00:00.000000Z',
    'VirementProposed 2023-09-20T09:00:00.500000Z',
  ])
})

test('a refusal by a rule is recorded at its own time', async () => {
  const ledger = await history()
  await ledger.record([at(budget, '2023-03-02T09:00:00Z')], { now })
  expect(await told(ledger, at(post('V1'), '2023-10-01T09:00:00Z'))).toBe('UnknownVirement')
  expect((await ledger.events()).at(-1)).toMatchObject({
    type: 'CommandRefused',
    stream: 'refusals-2023',
    recordedAt: '2023-10-01T09:00:00.000000Z',
  })
  expect(await told(ledger, at(propose('V1'), '2023-09-30T09:00:00Z'))).toBe('earlier-than-last')
})

test('a command of a process takes the last recorded time in the log', async () => {
  const ledger = await history()
  const times = ['2023-03-02T09:00:00Z', '2023-04-01T09:00:00Z', '2023-10-02T09:00:00Z']
  const [, , requested] = await ledger.results(
    [budget, reserve, request].map((line, index) => at(line, times[index])),
    { now },
  )
  const decided = [approveDrawdown(requested.contentHash), postDrawdown]
  await ledger.record(
    decided.map((line) => at(line, '2023-10-09T09:00:00Z')),
    { now },
  )
  expect((await ledger.events()).at(-1)).toMatchObject({
    type: 'ReserveFundingReceived',
    actor: { id: 'process:reserve-funding', role: 'system' },
    recordedAt: '2023-10-09T09:00:00.000000Z',
  })
})

test('a repeat is found whatever its recorded time', async () => {
  const ledger = await history()
  await ledger.record([at(budget, '2023-03-02T09:00:00Z')], { now })
  expect(await told(ledger, at(budget, '2023-03-03T09:00:00Z'))).toBe('duplicate')
  expect(await told(ledger, budget)).toBe('duplicate')
})

test('may looks at the recorded time as record does', async () => {
  const ledger = await history()
  const may = async (recordedAt?: string): Promise<string> => {
    ledger.write('command.json', JSON.stringify(at(budget, recordedAt)))
    const { accepted, refusal } = await ledger.json(['may', 'l', 'command.json'], { now })
    return accepted ? 'accepted' : refusal.reason
  }
  expect(await may()).toBe('missing')
  expect(await may('2024-05-02T00:00:00Z')).toBe('in-the-future')
  expect(await may('2023-03-02T09:00:00Z')).toBe('accepted')
  await ledger.coflyfr(['close-history', 'l'], { now })
  expect(await may('2023-03-02T09:00:00Z')).toBe('history-is-closed')
  expect(await may()).toBe('accepted')
})

test('close-history ends it by the clock, and from then on no time may be given', async () => {
  const ledger = await history()
  await ledger.record([at(budget, '2023-03-02T09:00:00Z')], { now })
  const closed = await ledger.coflyfr(['close-history', 'l'], { now })
  expect(closed).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(closed.out)).toMatchObject({
    outcome: 'committed',
    stream: 'ledger',
    position: 3,
    events: ['HistoryClosed'],
  })
  expect(await told(ledger, at(propose('V1'), '2023-09-20T09:00:00Z'))).toBe('history-is-closed')
  expect(await told(ledger, propose('V1'))).toBe('committed')
  const events = await ledger.events()
  const [, , approved, end, refused, proposed] = events
  expect(approved.recordedAt).toBe('2023-03-02T09:00:00.000000Z')
  for (const { recordedAt } of [end, refused, proposed])
    expect(recordedAt).toMatch(/^2024-05-01T12:00:0\d/)
  expect(events.map(({ recordedAt }) => recordedAt)).toEqual(
    events.map(({ recordedAt }) => recordedAt).toSorted(),
  )
  const { verdicts } = await ledger.json(['verify', 'l'])
  expect([verdicts.complete.status, verdicts.rulesObeyed.status]).toEqual(['pass', 'pass'])
})

test('closing again is a repeat on the same day, and refused on another', async () => {
  const ledger = await history()
  const close = async (day: string) => {
    const ran = await ledger.coflyfr(['close-history', 'l'], { now: `${day}T12:00:00Z` })
    return [ran.code, JSON.parse(ran.out).refusal?.tag ?? JSON.parse(ran.out).outcome]
  }
  expect(await close('2024-05-01')).toEqual([0, 'committed'])
  expect(await close('2024-05-01')).toEqual([0, 'duplicate'])
  expect(await close('2024-05-02')).toEqual([1, 'NoHistoryIsOpen'])
})

test('a ledger without a history has none to close', async () => {
  const { coflyfr } = await readyLedger([])
  const ran = await coflyfr(['close-history', 'l'])
  expect(ran.code).toBe(1)
  expect(JSON.parse(ran.out)).toMatchObject({ refusal: { tag: 'NoHistoryIsOpen' } })
})

test('a history may be closed by a line of its own', async () => {
  const ledger = await history()
  const line = { ...budget, command: 'CloseHistory', commandId: 'close', data: {} }
  expect(await told(ledger, line)).toBe('committed')
  expect(await told(ledger, budget)).toBe('committed')
})
