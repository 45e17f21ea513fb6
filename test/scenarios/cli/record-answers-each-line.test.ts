import { canonicalJson, type JsonValue, sha256Hex } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { approve, budget, ndjson, post, propose, reserve } from '../../support/finance-lines.ts'
import { readyLedger, resultsIn } from '../../support/ready-ledger.ts'
import { approveDrawdown, postDrawdown, request } from '../../support/told-ledger.ts'

test('a committed line gives the positions of its events and what is to be approved', async () => {
  const { results } = await readyLedger()
  expect(await results([propose('V1')])).toEqual([
    {
      commandId: 'V1-propose',
      outcome: 'committed',
      stream: 'budget-2023-24',
      revision: 1,
      position: 3,
      events: ['VirementProposed'],
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ])
})

test('the hash to approve can be computed from the canonical JSON, without any ledger', async () => {
  const { results } = await readyLedger()
  const [virement, , drawdown] = await results([propose('V1'), reserve, request])
  const hashOf = (content: object) => sha256Hex(canonicalJson(content as JsonValue))
  expect(virement.contentHash).toBe(hashOf({ ...propose('V1').data, laterYears: [] }))
  expect(drawdown.contentHash).toBe(hashOf({ ...request.data, expiresOn: null }))
})

test('a repeat is answered with the whole first result, at once and after a restart', async () => {
  const { results } = await readyLedger([])
  const lines = [budget, propose('V1'), reserve]
  const [first, again] = [await results([...lines, ...lines]), await results(lines)]
  expect(first.slice(0, 3).map(({ outcome }) => outcome)).toEqual(Array(3).fill('committed'))
  const repeated = first.slice(0, 3).map((result) => ({ ...result, outcome: 'duplicate' }))
  expect(first.slice(3)).toEqual(repeated)
  expect(again).toEqual(repeated)
})

test('the same id with another content is refused, and says where it was used', async () => {
  const { results } = await readyLedger()
  const [result] = await results([{ ...budget, effectiveOn: '2023-03-02' }])
  expect(result).toMatchObject({
    outcome: 'refused',
    refusal: { tag: 'CommandIdReused', stream: 'budget-2023-24', revision: 0 },
  })
})

test('a refused line gives its evidence, which the command and the salt reproduce', async () => {
  const { record, json } = await readyLedger([budget, propose('V1')])
  const early = post('V1')
  const ran = await record([early])
  expect(ran.code).toBe(1)
  const [result] = resultsIn(ran)
  expect(result).toEqual({
    commandId: 'V1-post',
    outcome: 'refused',
    refusal: {
      tag: 'NotApproved',
      reference: 'V1',
      state: 'proposed',
      awaiting: 'head-of-service',
    },
    evidence: { position: 4, salt: expect.stringMatching(/^[0-9a-f]{32}$/) },
  })
  const { event } = await json(['show', 'l', '4'])
  const { command, actor, effectiveOn, data } = early
  const commandHash = sha256Hex(canonicalJson({ command, actor, effectiveOn, data } as JsonValue))
  expect(event).toMatchObject({
    type: 'CommandRefused',
    stream: expect.stringMatching(/^refusals-\d{4}$/),
    actor: { id: 'process:refusals', role: 'system' },
    data: {
      refusal: 'NotApproved',
      role: 'finance-officer',
      saltedCommandHash: sha256Hex(`${result.evidence.salt}${commandHash}`),
    },
  })
})

test('a refused command may be sent again under its id when the facts have changed', async () => {
  const { results } = await readyLedger([budget])
  const [proposed, refused] = await results([propose('V1'), post('V1')])
  expect(refused.outcome).toBe('refused')
  const then = await results([approve('V1', proposed.contentHash), post('V1')])
  expect(then.map(({ outcome }) => outcome)).toEqual(['committed', 'committed'])
})

test('after a refusal the rest of the file is processed, and the exit code shows it', async () => {
  const { record } = await readyLedger()
  const ran = await record([post('V1'), propose('V1')])
  expect(resultsIn(ran).map(({ outcome }) => outcome)).toEqual(['refused', 'committed'])
  expect(ran.code).toBe(1)
})

test('a file, standard input by name and standard input unnamed are read alike', async () => {
  const ledger = await readyLedger([])
  const stdin = ndjson(budget)
  const file = ledger.write('commands.ndjson', stdin)
  const ways = [[file], ['-'], []]
  const outcomes = []
  for (const way of ways)
    outcomes.push(resultsIn(await ledger.coflyfr(['record', 'l', ...way], { stdin }))[0].outcome)
  expect(outcomes).toEqual(['committed', 'duplicate', 'duplicate'])
})

test('blank lines, CRLF, a byte-order mark and a last line without an end make no difference', async () => {
  const { record } = await readyLedger([])
  const [first, second] = [budget, propose('V1')].map((line) => JSON.stringify(line))
  const ran = await record(`\uFEFF${first}\r\n\r\n  \n\t\r\n${second}`)
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(resultsIn(ran).map(({ outcome }) => outcome)).toEqual(['committed', 'committed'])
})

test('only a line feed ends a line: U+2028 inside a text is a character like any other', async () => {
  const { record, json } = await readyLedger()
  const data = { ...propose('V1').data, reason: 'One\u2028two\u2029three é 😀' }
  expect(await record([{ ...propose('V1'), data }])).toMatchObject({ code: 0 })
  expect((await json(['show', 'l', '3'])).event.data.reason).toBe(data.reason)
})

test('an empty input succeeds at once', async () => {
  const { record } = await readyLedger()
  expect(await record('')).toEqual({ code: 0, out: '', err: '' })
})

const drawn = [reserve, request]

const decided = (contentHash: string) => [approveDrawdown(contentHash), postDrawdown]

test('outcomes of process managers go to standard error, and nowhere with --quiet', async () => {
  const loud = await readyLedger()
  const [, requested] = await loud.results(drawn)
  const ran = await loud.record(decided(requested.contentHash))
  expect(resultsIn(ran).map(({ commandId }) => commandId)).toEqual(['D1-approve', 'D1-post'])
  expect(JSON.parse(ran.err)).toMatchObject({
    outcome: 'committed',
    stream: 'budget-2023-24',
    events: ['ReserveFundingReceived'],
  })

  const quiet = await readyLedger()
  await quiet.record(drawn)
  const stdin = ndjson(...decided(requested.contentHash))
  const silent = await quiet.coflyfr(['record', 'l', '--quiet'], { stdin })
  expect(silent).toMatchObject({ code: 0, err: '' })
  expect(resultsIn(silent)).toHaveLength(2)
})
