import { expect, test } from 'vitest'
import type { Answer } from '../../support/command-line.ts'
import { ndjson, propose } from '../../support/finance-lines.ts'
import { type ReadyLedger, readyLedger, resultsIn } from '../../support/ready-ledger.ts'
import { ended, spawned, start } from '../../support/spawned.ts'

const batch = (name: string, count: number) =>
  Array.from({ length: count }, (_, number) =>
    propose(`${name}${number}`, { gives: '-1.00', takes: '1.00' }),
  )

const outcomes = (results: readonly Answer[]): readonly string[] =>
  results.map(({ outcome }) => outcome)

/** Expects exactly one event for each of these commands, and no others of their kind. */
const expectOnceEach = async (
  { json }: ReadyLedger,
  lines: readonly { readonly data: object }[],
) => {
  const { rows } = await json(['report', 'virements', 'l'])
  const references = lines.map(({ data }) => (data as { readonly reference: string }).reference)
  expect(rows.map(({ reference }: Answer) => reference).toSorted()).toEqual(references.toSorted())
  const { size, verdicts } = await json(['verify', 'l'])
  expect(size).toBe(3 + lines.length)
  for (const name of ['authentic', 'complete', 'appendOnly', 'rulesObeyed'])
    expect([name, verdicts[name].status]).toEqual([name, 'pass'])
}

/** Starts `record`, and kills it without warning as soon as it has answered this many lines. */
const killAfter = async (folder: string, answered: number): Promise<readonly Answer[]> => {
  const child = start(folder, ['record', 'l', 'commands.ndjson'])
  let lines = 0
  child.stdout.on('data', (chunk: Buffer) => {
    lines += chunk.toString().split('\n').length - 1
    if (lines >= answered) child.kill('SIGKILL')
  })
  const end = await ended(child)
  expect(end.signal).toBe('SIGKILL')
  const whole = end.out.slice(0, end.out.lastIndexOf('\n') + 1)
  return resultsIn({ code: 0, out: whole, err: '' })
}

test('after a killed record is sent again every line has one event, and the same answer as before', async () => {
  const ledger = await readyLedger()
  const lines = batch('K', 400)
  ledger.write('commands.ndjson', ndjson(...lines))
  const heard: Answer[] = []
  for (const answered of [1, 40, 120]) heard.push(...(await killAfter(ledger.folder, answered)))
  const last = await spawned(ledger.folder, ['record', 'l', 'commands.ndjson'])
  expect(last).toMatchObject({ code: 0, err: '' })
  const results = resultsIn({ code: 0, out: last.out, err: '' })
  expect(results.map(({ commandId }) => commandId)).toEqual(lines.map(({ commandId }) => commandId))
  const answers = new Map(results.map(({ outcome: _, ...answer }) => [answer.commandId, answer]))
  // Answers from before the kill are the same now: no acknowledged event is lost.
  for (const { outcome, ...answer } of heard) {
    expect(['committed', 'duplicate']).toContain(outcome)
    expect(answers.get(answer.commandId)).toEqual(answer)
  }
  expect(new Set(outcomes(results))).toEqual(new Set(['committed', 'duplicate']))
  await expectOnceEach(ledger, lines)
})

test('two records at once share one ledger: every command is committed, in one order', async () => {
  const ledger = await readyLedger()
  const [one, other] = [batch('A', 150), batch('B', 150)]
  const ran = await Promise.all(
    [one, other].map((lines) =>
      spawned(ledger.folder, ['record', 'l'], { stdin: ndjson(...lines) }),
    ),
  )
  const results = ran.flatMap(({ code, out, err }) => {
    expect([code, err]).toEqual([0, ''])
    return resultsIn({ code: 0, out, err })
  })
  expect(new Set(outcomes(results))).toEqual(new Set(['committed']))
  const positions = results.map(({ position }) => position).toSorted((a, b) => a - b)
  expect(positions).toEqual(Array.from({ length: 300 }, (_, index) => index + 3))
  await expectOnceEach(ledger, [...one, ...other])
})

test('two records of the same file at once record it once', async () => {
  const ledger = await readyLedger()
  const lines = batch('S', 60)
  const stdin = ndjson(...lines)
  const ran = await Promise.all(
    [1, 2].map(() => spawned(ledger.folder, ['record', 'l'], { stdin })),
  )
  const results = ran.flatMap(({ out, err }) => resultsIn({ code: 0, out, err }))
  expect(ran.map(({ code }) => code)).toEqual([0, 0])
  expect(outcomes(results).filter((outcome) => outcome === 'committed')).toHaveLength(60)
  expect(outcomes(results).filter((outcome) => outcome === 'duplicate')).toHaveLength(60)
  await expectOnceEach(ledger, lines)
})
