import { parseCommand } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { note, notebookCommands } from '../../support/notebook.ts'

const parse = parseCommand(notebookCommands)

const good = {
  command: 'Note',
  commandId: 'n-1',
  actor: { id: 'u-1', role: 'auditor' },
  effectiveOn: '2023-09-19',
  data: { text: 'n-1' },
}

const problemsOf = (value: unknown) => {
  const parsed = parse(value)
  return isLeft(parsed) ? parsed.left.problems.map(({ path, expected }) => [path, expected]) : []
}

test('a good line is a command with its hash', () => {
  const parsed = parse(good)
  expect(isLeft(parsed) ? null : parsed.right.command).toEqual(note('n-1'))
})

const idRule =
  '1 to 200 printable ASCII characters without spaces, not beginning init:, refusal: or process:'

test.each([
  [
    'a number',
    7,
    '',
    'an object: command has command, commandId, actor, effectiveOn, data, recordedAt',
  ],
  [
    'an unknown command',
    { ...good, command: 'Nte' },
    'command',
    'the name of a command, such as Note',
  ],
  [
    'an unknown field',
    { ...good, note: 1 },
    'note',
    'no field of this name: command has command, commandId, actor, effectiveOn, data, recordedAt',
  ],
  [
    'an unknown field of the data',
    { ...good, data: { text: 'x', by: 'u' } },
    'data.by',
    'no field of this name: Noted has text',
  ],
  ['an id of the library', { ...good, commandId: 'process:x:1' }, 'commandId', idRule],
  [
    'a date that is none',
    { ...good, effectiveOn: '2023-02-30' },
    'effectiveOn',
    'a date such as 2023-09-19',
  ],
  [
    'a number as text',
    { ...good, data: { text: 1 } },
    'data.text',
    'a text of 1 to 4000 characters in Unicode form NFC, without control or invisible characters or spaces at its ends',
  ],
])('%s is refused by its field and what is expected', (_, value, path, expected) => {
  expect(problemsOf(value)).toEqual([[path, expected]])
})

test('every wrong field is named at once', () => {
  expect(
    problemsOf({ ...good, effectiveOn: 'today', actor: { id: '', role: 'king' } }),
  ).toHaveLength(3)
})

test('mistakes in the data, or in the name, are named beside one in the line itself', () => {
  const line = { ...good, effectiveOn: '1 April' }
  const date = ['effectiveOn', 'a date such as 2023-09-19']
  expect(problemsOf({ ...line, data: { text: 'n', by: 'u' } })).toEqual([
    date,
    ['data.by', 'no field of this name: Noted has text'],
  ])
  expect(problemsOf({ ...line, command: 'Nte', data: { by: 'u' } })).toEqual([
    ['command', 'the name of a command, such as Note'],
    date,
  ])
})
