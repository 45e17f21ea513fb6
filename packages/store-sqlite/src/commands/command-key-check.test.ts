import { expect, test } from 'vitest'
import { appendAll, editFile, numbered } from '../../test-support/fill-ledger.ts'
import { temporaryLedger } from '../../test-support/temporary-ledger.ts'
import { blockLength } from './key-blocks.ts'

const size = 2 * blockLength + 5

/** Positions whose stored key is not that of their command id; the check is called in order. */
const wrongAt = (isKeyOf: (event: { position: number; commandId: string }) => boolean) =>
  numbered(size).flatMap((commandId, position) =>
    isKeyOf({ position, commandId }) ? [] : [position],
  )

const block = (number: number): readonly number[] =>
  Array.from({ length: blockLength }, (_, index) => number * blockLength + index)

test('wrong keys are found event by event, and misplaced rows of keys by the integrity check', {
  timeout: 60_000,
}, async () => {
  const store = await temporaryLedger({ durability: 'power-cut-may-lose-last-appends' })
  await appendAll(store, numbered(size))
  const planted: readonly (readonly [
    statement: string,
    wrong: readonly number[],
    placed: RegExp | null,
  ])[] = [
    [
      'UPDATE command_keys SET keys = CAST(substr(keys, 1, 24) || zeroblob(4) || substr(keys, 29) AS BLOB) WHERE first = 0',
      [6],
      null,
    ],
    [
      `UPDATE command_keys SET keys = CAST(substr(keys, 1, 16380) || zeroblob(4) AS BLOB) WHERE first = ${blockLength}`,
      [2 * blockLength - 1],
      null,
    ],
    ['DELETE FROM command_keys WHERE first = 0', block(0), /0 to 4095 are missing/],
    [`UPDATE command_keys SET keys = x'00' WHERE first = ${blockLength}`, block(1), /take 1 bytes/],
    ["INSERT INTO command_keys VALUES (8192, x'00')", [], /position 8192, where no whole block/],
    [
      'UPDATE command_keys SET keys = (SELECT keys FROM command_keys WHERE first = 4096) WHERE first = 0',
      block(0),
      null,
    ],
  ]
  for (const [statement, wrong, placed] of planted) {
    expect(wrongAt(store.commandKeyCheck(size))).toEqual([])
    expect(store.integrityProblems({ keysApart: true })).toEqual([])
    editFile(store.path, statement)
    expect(wrongAt(store.commandKeyCheck(size))).toEqual(wrong)
    expect(store.integrityProblems({ keysApart: true })).toEqual(
      placed === null ? [] : [expect.stringMatching(placed)],
    )
    await store.rebuildCommandKeys()
  }
})

test('events after the last whole block have no key yet', async () => {
  const store = await temporaryLedger({ durability: 'power-cut-may-lose-last-appends' })
  await appendAll(store, numbered(5))
  expect(store.commandKeyCheck(5)({ position: 4, commandId: 'another' })).toBe(true)
})
