import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandLine } from '../../support/command-line.ts'

test.each([
  [['--minutes', '0'], '--minutes: expected a number above 0, at most 1440, found 0'],
  [['--minutes', '2000'], '--minutes: expected a number above 0, at most 1440, found 2000'],
  [['--seed', '1.5'], '--seed: expected a whole number from 0, below 4294967296, found 1.5'],
  [['--folder', 'no-such'], '--folder: cannot make the folder "no-such": there is no such file'],
])('selftest %j says what is wrong with it', async (flags, message) => {
  const { coflyfr, folder } = commandLine()
  const { code, err } = await coflyfr(['selftest', ...flags])
  expect([code, err]).toEqual([2, expect.stringContaining(message)])
  expect(readdirSync(folder)).toEqual([])
})
