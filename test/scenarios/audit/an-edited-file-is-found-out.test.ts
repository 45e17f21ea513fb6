import { readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { sha256Hex } from '@coflyfr/core'
import { beforeAll, expect, test } from 'vitest'
import { audit, copyOf, failuresOf, rehash, tamper } from '../../support/ledger-file.ts'
import { type SignedLedger, signedLedger } from './signed-ledger.ts'

let ledger: SignedLedger

beforeAll(async () => {
  ledger = await signedLedger()
})

test('a sound ledger passes every verdict', async () => {
  const { verdicts } = await audit(ledger.path, ledger.evidence)
  expect(Object.values(verdicts)).toEqual(Array(5).fill({ status: 'pass', findings: [] }))
})

type Edit = (handle: DatabaseSync) => void

const sql =
  (...statements: readonly string[]): Edit =>
  (handle) => {
    for (const statement of statements) handle.exec(statement)
  }

/** The position of the first event of a type. */
const at = (type: string): string =>
  `(SELECT min(position) FROM events WHERE type_id = (SELECT id FROM types WHERE name = '${type}'))`

const update = (type: string, change: string): Edit =>
  sql(`UPDATE events SET ${change} WHERE position = ${at(type)}`)

/** Exchanges some columns of two events. */
const exchange =
  (one: string, other: string, columns: readonly string[]): Edit =>
  (handle) => {
    const select = `SELECT position, ${columns.join(', ')} FROM events WHERE position = `
    const [first, second] = [one, other].map((type) => handle.prepare(select + at(type)).get())
    const set = handle.prepare(
      `UPDATE events SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE position = ?`,
    )
    // Revisions are unique in a stream, so both rows get spare ones first.
    for (const [row, spare] of [
      [first, -8],
      [second, -9],
    ] as const) {
      handle
        .prepare('UPDATE events SET revision = ? WHERE position = ?')
        .run(spare, row?.['position'] ?? null)
    }
    for (const [from, to] of [
      [first, second],
      [second, first],
    ]) {
      set.run(...columns.map((column) => from?.[column] ?? null), to?.['position'] ?? null)
    }
  }

const everyColumn = [
  'stream_id',
  'revision',
  'type_id',
  'schema_version',
  'effective_on',
  'recorded_at',
  'actor_id',
  'id',
  'command_id',
  'command_hash',
  'correlation_id',
  'causation_id',
  'context',
  'data',
]

/** The verdicts that fail, with the codes of their findings. */
type Found = Readonly<Record<string, readonly string[]>>

const appendOnly = ['RootDiffers']

/** A changed column; if the id is made from it, it gives another id as well. */
const leafDiffers: Found = { authentic: ['LeafDiffers'], appendOnly }
const leafAndIdDiffer: Found = { authentic: ['EventIdDiffers', 'LeafDiffers'], appendOnly }

const outcome = { rulesObeyed: ['OutcomeDiffers'] }
const refused = { rulesObeyed: ['Refused'] }
const unreadable = { rulesObeyed: ['EventUnreadable'] }
const projection = { projectionsEqual: ['ProjectionDiffers'] }

const edits: readonly (readonly [attack: string, edit: Edit, found: Found])[] = [
  [
    '1 an amount',
    update('VirementPosted', `data = replace(data, '"1000000.00"', '"1000001.00"')`),
    { ...leafAndIdDiffer, ...outcome, ...projection },
  ],
  [
    '2 an effective date',
    update('VirementPosted', 'effective_on = 20231117'),
    { ...leafAndIdDiffer, ...projection },
  ],
  ['3 who acted', update('VirementPosted', 'actor_id = 1'), { ...leafDiffers, ...refused }],
  [
    '3 the name of an actor',
    sql("UPDATE actors SET actor_id = 'u-10' WHERE actor_id = 'u-9'"),
    leafDiffers,
  ],
  [
    '3 a reason',
    update('VirementProposed', "data = replace(data, 'Pressures', 'Savings')"),
    { ...leafAndIdDiffer, ...outcome, ...projection },
  ],
  [
    '3 what led to it',
    update('ReserveFundingReceived', 'causation_id = NULL'),
    { ...leafDiffers, ...outcome },
  ],
  [
    '4 a revision',
    update('VirementPosted', 'revision = 99'),
    { ...leafDiffers, complete: ['RevisionMissing'], ...refused },
  ],
  [
    '4 a position',
    sql('UPDATE events SET position = 99 WHERE position = 12'),
    {
      authentic: ['IntegrityCheckFailed'],
      complete: ['PositionMissing'],
      appendOnly: ['Inconsistent', 'RootDiffers'],
      ...projection,
    },
  ],
  [
    '5 an event deleted in the middle',
    sql(`DELETE FROM events WHERE position = ${at('VirementAgreed')}`),
    {
      authentic: ['IntegrityCheckFailed'],
      complete: ['PositionMissing', 'RevisionMissing'],
      appendOnly,
      ...refused,
      ...projection,
    },
  ],
  [
    '9 two events swapped',
    exchange('VirementAgreed', 'VirementApproved', everyColumn),
    {
      ...leafDiffers,
      complete: ['RecordedEarlier', 'RevisionMissing'],
      ...refused,
      ...projection,
    },
  ],
  [
    '9 two events swapped with their hashes',
    exchange('VirementAgreed', 'VirementApproved', [...everyColumn, 'tree']),
    {
      authentic: ['NodeDiffers'],
      complete: ['RecordedEarlier', 'RevisionMissing'],
      appendOnly: ['Inconsistent', 'RootDiffers'],
      ...refused,
      ...projection,
    },
  ],
  [
    '10 the streams of two events exchanged',
    exchange('ContactReceived', 'VirementPosted', ['stream_id', 'revision']),
    {
      ...leafAndIdDiffer,
      rulesObeyed: ['EventUnreadable', 'OutcomeDiffers'],
      projectionsEqual: ['NotWhole', 'ProjectionDiffers'],
    },
  ],
  [
    '22 a field boundary moved',
    update('VirementPosted', "command_id = 'c-', correlation_id = '5c-5'"),
    leafAndIdDiffer,
  ],
  [
    '23 an amount spelt otherwise',
    update('VirementPosted', `data = replace(data, '"1000000.00"', '"1e6"')`),
    { ...leafAndIdDiffer, ...unreadable, projectionsEqual: ['EventUnreadable', 'NotWhole'] },
  ],
  [
    '24 a key given twice',
    update('VirementPosted', `data = replace(data, '{"content', '{"contentHash":"0","content')`),
    leafDiffers,
  ],
  [
    '24 half a surrogate pair',
    update('VirementPosted', String.raw`data = replace(data, 'Pressures', '\ud83d')`),
    { authentic: ['EventUnreadable', 'LeafDiffers'], appendOnly, ...unreadable },
  ],
  [
    '25 an event type',
    update('VirementAgreed', "type_id = (SELECT id FROM types WHERE name = 'VirementApproved')"),
    { ...leafAndIdDiffer, rulesObeyed: ['Refused'], ...projection },
  ],
  [
    '25 a schema version',
    update('VirementPosted', 'schema_version = 2'),
    { ...leafDiffers, ...unreadable, projectionsEqual: ['EventUnreadable', 'NotWhole'] },
  ],
  [
    'a stored hash',
    update('VirementPosted', 'tree = zeroblob(32)'),
    { authentic: ['LeafDiffers', 'NodeDiffers'] },
  ],
  [
    'a row that is no event',
    update('VirementPosted', 'effective_on = 20231332'),
    {
      authentic: ['EventUnreadable'],
      complete: ['RevisionMissing'],
      appendOnly,
      ...unreadable,
      projectionsEqual: ['EventUnreadable', 'NotWhole'],
    },
  ],
  [
    '27 the keys of command ids',
    sql('DROP TABLE command_keys'),
    { authentic: ['IntegrityCheckFailed'] },
  ],
]

test.each(edits)('%s', async (_, edit, found) => {
  const path = copyOf(ledger.path)
  tamper(path, edit)
  expect(failuresOf(await audit(path, ledger.evidence))).toEqual(found)
})

test('a trigger that was taken away', async () => {
  const path = copyOf(ledger.path)
  const handle = new DatabaseSync(path, { defensive: false })
  handle.exec('DROP TRIGGER events_refuse_update')
  handle.close()
  expect(failuresOf(await audit(path, ledger.evidence))).toEqual({
    authentic: ['IntegrityCheckFailed'],
  })
})

/**
 * Edits after which the forger recomputed every hash; without a checkpoint only the content of the events can reveal
 * them.
 */
const rehashed: readonly (readonly [attack: string, edit: Edit, found: Found])[] = [
  [
    '1 an amount',
    update('VirementPosted', `data = replace(data, '"1000000.00"', '"1000001.00"')`),
    { authentic: ['EventIdDiffers'], ...outcome, ...projection },
  ],
  [
    '23 a number spelt otherwise',
    update('BudgetApproved', `data = replace(data, '"count":5', '"count":5.0')`),
    { authentic: ['EnvelopeDiffers'] },
  ],
  [
    '24 a key given twice',
    update('VirementPosted', `data = replace(data, '{"content', '{"contentHash":"0","content')`),
    { authentic: ['EnvelopeDiffers'] },
  ],
  [
    '24 __proto__',
    update('VirementPosted', `data = '{"__proto__":{},' || substr(data, 2)`),
    { authentic: ['EventIdDiffers'], ...unreadable },
  ],
  [
    '27 a command id, so that a repeat is booked again',
    update(
      'DrawdownPosted',
      `command_id = (SELECT command_id FROM events WHERE position = ${at('VirementPosted')})`,
    ),
    { authentic: ['EventIdDiffers'], rulesObeyed: ['CommandRepeated', 'OutcomeDiffers'] },
  ],
]

test.each(rehashed)('%s, every hash recomputed', async (_, edit, found) => {
  const path = copyOf(ledger.path)
  tamper(path, edit)
  await rehash(path)
  expect(failuresOf(await audit(path))).toEqual(found)
  expect(failuresOf(await audit(path, ledger.evidence))).toEqual({
    ...found,
    appendOnly: ['Inconsistent', 'RootDiffers'],
  })
})

/** Replaces a kept state, and its digest too if the forger knows how to make it. */
const replaceState =
  (change: { readonly position?: number; readonly state?: string }, withDigest: boolean): Edit =>
  (handle) => {
    const kept = handle.prepare("SELECT * FROM snapshots WHERE name = 'virements'").get()
    const { name, version, position, state } = { name: null, version: null, ...kept, ...change }
    const text = String(change.state ?? Buffer.from(state as unknown as Uint8Array))
    const digest = withDigest
      ? sha256Hex(JSON.stringify([name, version, position, sha256Hex(text)]))
      : String(kept?.['digest'])
    handle
      .prepare("UPDATE snapshots SET position = ?, state = ?, digest = ? WHERE name = 'virements'")
      .run(position ?? null, Buffer.from(text), digest)
  }

const states: readonly (readonly [attack: string, edit: Edit, code: string])[] = [
  ['a kept state', replaceState({ state: '{}' }, false), 'ProjectionDamaged'],
  [
    'a kept state with its digest',
    replaceState(
      {
        state:
          '[[[2,2,2],[2,2,2]]\n,{"virements":{"$apart":0},"carried":{"$apart":1}}\n,[]\n,[]\n,[]\n,[]\n,[]\n,[]\n]',
      },
      true,
    ),
    'ProjectionDiffers',
  ],
  ['a kept state of another form', replaceState({ state: '{}' }, true), 'ProjectionDamaged'],
  ['a kept state that is no text', replaceState({ state: '{' }, true), 'ProjectionDamaged'],
  ['where a kept state stands', replaceState({ position: 5 }, true), 'ProjectionDiffers'],
  ['a kept state from beyond the log', replaceState({ position: 99 }, true), 'ProjectionAhead'],
]

test.each(states)('26 %s', async (_, edit, code) => {
  const path = copyOf(ledger.path)
  tamper(path, edit)
  expect(failuresOf(await audit(path, ledger.evidence))).toEqual({ projectionsEqual: [code] })
})

test('damage to the pages of the file is an answer, not a fault', async () => {
  const path = copyOf(ledger.path)
  const bytes = readFileSync(path)
  for (let page = 2; page * 4096 < bytes.length; page += 1)
    bytes.fill(0xff, page * 4096, page * 4096 + 100)
  writeFileSync(path, bytes)
  const { verdicts } = await audit(path, ledger.evidence)
  expect(verdicts.authentic.status).toBe('fail')
})
