import { leafHash, parseCheckpointLog, parseVerifierKey, verifyTlogProof } from '@coflyfr/proof'
import { openStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { commandLine, type Ran } from '../support/command-line.ts'

const linesOfOneFile = 40

const establishing = (file: number): string =>
  Array.from({ length: linesOfOneFile }, (_, number) => {
    const reserve = `r-${file}-${number}`
    return JSON.stringify({
      command: 'EstablishReserve',
      commandId: reserve,
      actor: { id: 'clerk', role: 'cabinet' },
      effectiveOn: '2023-04-01',
      data: {
        reserve,
        name: reserve,
        purpose: 'General',
        openingBalance: '1.00',
        openedOn: '2023-04-01',
        decision: 'Cabinet 1',
      },
    })
  }).join('\n')

const files = [0, 1, 2, 3, 4, 5]

test('command lines that record and prove at the same time agree on one log', async () => {
  const { coflyfr, json, path, read } = commandLine()
  const { origin, publicKey } = await json(['init', 'a.ledger'])
  const recording = files.map((file) =>
    coflyfr(['record', 'a.ledger'], { stdin: establishing(file) }),
  )
  let isRecording = true
  const proving = files.slice(0, 2).map(async () => {
    const proofs: Ran[] = []
    while (isRecording) proofs.push(await coflyfr(['prove', 'a.ledger', '--event', '0']))
    return proofs
  })
  const recorded = await Promise.all(recording)
  isRecording = false
  for (const { code, err } of recorded) expect([code, err]).toEqual([0, ''])
  const lines = recorded.flatMap(({ out }) => out.trim().split('\n'))
  const positions = lines.map((line) => JSON.parse(line).position)
  expect(new Set(positions).size).toBe(files.length * linesOfOneFile)

  const key = parseVerifierKey(publicKey)
  if (isLeft(key)) throw new Error(key.left.tag)
  await using store = await openStore(path('a.ledger'))
  const [[first] = []] = [...store.tree.leaves(0, 1)]
  if (first?.kind !== 'leaf') throw new Error('The first event cannot be read')
  for (const { code, out, err } of (await Promise.all(proving)).flat()) {
    expect([code, err]).toEqual([0, ''])
    const leaf = leafHash(first.preimage)
    expect(verifyTlogProof(out, { leaf, keys: [key.right], origin })).toMatchObject({
      right: { index: 0 },
    })
  }
  expect(parseCheckpointLog(read('a.ledger.checkpoints')).unreadable).toEqual([])
  expect((await coflyfr(['verify', 'a.ledger'])).code).toBe(0)
})
