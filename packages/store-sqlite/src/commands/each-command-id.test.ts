import { expect, test } from 'vitest'
import { appendAll, editFile, numbered } from '../../test-support/fill-ledger.ts'
import { openAgain, temporaryLedger } from '../../test-support/temporary-ledger.ts'
import { connect } from '../connection.ts'
import { withDefaults } from '../store-options.ts'
import { eachCommandId } from './each-command-id.ts'

const idsIn = (path: string, from: number, to: number): readonly (readonly [number, string])[] => {
  const connection = connect(path, withDefaults({ readOnly: true }))
  try {
    const found: (readonly [number, string])[] = []
    eachCommandId(connection)(from, to, (position, text, start, end) => {
      found.push([position, text.slice(start, end)])
    })
    return found
  } finally {
    connection.handle.close()
  }
}

test('each id comes with its position, whatever it contains and wherever events are missing', async () => {
  const store = await temporaryLedger()
  await appendAll(store, numbered(6))
  const ids = [...numbered(6).entries()]
  expect(idsIn(store.path, 0, 6)).toEqual(ids)
  expect(idsIn(store.path, 2, 4)).toEqual(ids.slice(2, 4))
  expect(idsIn(store.path, 4, 100)).toEqual(ids.slice(4))
  expect(idsIn(store.path, 6, 100)).toEqual([])
  editFile(
    store.path,
    'DROP TRIGGER events_refuse_update',
    'DROP TRIGGER events_refuse_delete',
    "UPDATE events SET command_id = 'two' || char(10) || 'lines' WHERE position = 1",
    "UPDATE events SET command_id = '' WHERE position = 3",
  )
  const edited = ids.with(1, [1, 'two\nlines']).with(3, [3, ''])
  expect(idsIn(store.path, 0, 6)).toEqual(edited)
  expect(idsIn(store.path, 2, 6)).toEqual(edited.slice(2))
  editFile(store.path, 'DELETE FROM events WHERE position = 2')
  expect(idsIn(store.path, 0, 6)).toEqual(edited.toSpliced(2, 1))
  // With position 2 missing, the two-line id makes as many lines as there are positions.
  expect(idsIn(store.path, 1, 4)).toEqual([edited[1], edited[3]])
  await using again = await openAgain(store, { forAudit: true })
  expect(again.scatteredCommands(10)).toEqual([])
})
