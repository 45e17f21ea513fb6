import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandLine } from '../../support/command-line.ts'

test.each([
  [['selftest', '--minutes', '0'], '--minutes: expected a number above 0, at most 1440, found 0'],
  [['selftest', '--minutes', 'ten'], '--minutes: expected a number, found "ten"'],
  [['selftest', '--minutes', '2000'], '--minutes: expected a number above 0, at most 1440, found'],
  [
    ['selftest', '--seed', '1.5'],
    '--seed: expected a whole number from 0, below 4294967296, found 1.5',
  ],
  [
    ['selftest', '--folder', 'no-such'],
    '--folder: cannot make the folder "no-such": there is no such file',
  ],
  [['bench', '--events', '10'], '--events: expected a whole number from 500 to 1000000, found 10'],
  [['bench', '--events', '1e9'], '--events: expected a whole number from 500 to 1000000, found 1'],
  [['bench', '--seed', '-1'], '--seed: expected a whole number from 0, below 4294967296, found -1'],
  [['bench', '--folder', 'no-such'], '--folder: cannot make the folder "no-such"'],
])('%j says what is wrong with it, and leaves nothing behind', async (args, message) => {
  const { coflyfr, folder } = commandLine()
  const { code, err } = await coflyfr(args)
  expect([code, err]).toEqual([2, expect.stringContaining(message)])
  expect(readdirSync(folder)).toEqual([])
})
