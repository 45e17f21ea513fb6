import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryPath } from '../test-support/temporary-ledger.ts'
import { createStore } from './create.ts'

const origin = 'council.example/ledger'

test('makes one file and nothing beside it', async () => {
  const path = temporaryPath()
  await (await createStore(path, { origin })).close()
  expect(readdirSync(dirname(path))).toEqual([basename(path)])
})

test('leaves a file alone that is there already', async () => {
  const path = temporaryPath()
  writeFileSync(path, 'the minutes of 15 November')
  await expect(createStore(path, { origin })).rejects.toMatchObject({ code: 'AlreadyExists' })
  expect(readFileSync(path, 'utf8')).toBe('the minutes of 15 November')
  expect(readdirSync(dirname(path))).toEqual([basename(path)])
})

test('of many who create the same ledger at once exactly one succeeds', async () => {
  const path = temporaryPath()
  const attempts = await Promise.allSettled(
    Array.from({ length: 5 }, () => createStore(path, { origin })),
  )
  const made = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? attempt.value : []))
  await Promise.all(made.map((store) => store.close()))
  expect(made).toHaveLength(1)
})

test('names the folder that is missing', async () => {
  const path = join(dirname(temporaryPath()), 'nowhere', 'ledger.db')
  await expect(createStore(path, { origin })).rejects.toMatchObject({ code: 'NotFound' })
  expect(existsSync(dirname(path))).toBe(false)
})
