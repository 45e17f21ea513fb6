import { createStore } from '@coflyfr/store-sqlite'
import { expect, test } from 'vitest'
import { commandLine } from '../../support/command-line.ts'

test('a ledger that an interrupted init left empty says so, and how to go on', async () => {
  const { coflyfr, path } = commandLine()
  await (await createStore(path('a.ledger'), { origin: 'council.example/ledger' })).close()
  const { code, err } = await coflyfr(['record', 'a.ledger'])
  expect(code).toBe(3)
  expect(err).toContain('it holds no event: its init was cut off; remove it and its key')
})

test('a store of something else is not taken for one', async () => {
  const { coflyfr, write } = commandLine()
  const { code, err } = await coflyfr(['record', write('a.txt', 'text')])
  expect(code).toBe(3)
  expect(err).not.toContain('remove')
})
