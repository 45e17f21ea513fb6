import { expect, test } from 'vitest'
import { approve, by, type CommandLineText, post, propose } from '../../support/finance-lines.ts'
import { type ReadyLedger, readyLedger } from '../../support/ready-ledger.ts'

const large = propose('V9', { gives: '-600000.00', takes: '600000.00' })

const step = (line: CommandLineText, change: object): CommandLineText => ({ ...line, ...change })

interface Hashes {
  readonly V1: string
  readonly V2: string
  readonly V9: string
}

const cases: readonly (readonly [string, (hashes: Hashes) => CommandLineText, object])[] = [
  [
    'legs that do not sum to zero',
    () => propose('X', { takes: '19999.99' }),
    { tag: 'LegsDoNotBalance', sum: '-0.01' },
  ],
  [
    'an unknown cost centre',
    () => propose('X', { to: 'Nowhere' }),
    { tag: 'UnknownLine', costCentre: 'Nowhere' },
  ],
  ['an approval of another version', ({ V2 }) => approve('V1', V2), { tag: 'ContentHashDiffers' }],
  [
    'the wrong body',
    ({ V1 }) => step(approve('V1', V1, 'clerk cabinet'), { commandId: 'x' }),
    { tag: 'NotInRoute', by: 'cabinet' },
  ],
  [
    'an actor who is not the one named',
    ({ V1 }) => step(approve('V1', V1), { actor: by('u-022 finance-officer') }),
    { tag: 'ActorIsNotBy' },
  ],
  [
    'the same person twice',
    ({ V1 }) => approve('V1', V1, 'u-017 head-of-service'),
    { tag: 'SamePersonTwice', person: 'u-017' },
  ],
  [
    'a date outside the year',
    () => step(propose('X'), { effectiveOn: '2024-04-01' }),
    { tag: 'DateOutsideYear' },
  ],
  [
    'more than the authority of its route',
    ({ V9 }) => approve('V9', V9),
    { tag: 'BeyondAuthority' },
  ],
  ['a posting before the approval', () => post('V1'), { tag: 'NotApproved' }],
  ['a posting in the wrong role', () => post('V1', 'u-009 auditor'), { tag: 'RoleNotAllowed' }],
  [
    'a recorded time outside a history load',
    () => step(propose('X'), { recordedAt: '2023-09-19T10:00:00Z' }),
    { reason: 'history-is-closed' },
  ],
]

const withVirements = async (flags: readonly string[] = []): Promise<[ReadyLedger, Hashes]> => {
  const ledger = await readyLedger(undefined, flags)
  const [V1, V2, V9] = await ledger.results([
    propose('V1'),
    propose('V2', { gives: '-1.00', takes: '1.00' }),
    large,
  ])
  return [ledger, { V1: V1.contentHash, V2: V2.contentHash, V9: V9.contentHash }]
}

test.each(cases)('%s is refused, and only a stream of refusals grows', async (_, line, refusal) => {
  const [ledger, hashes] = await withVirements()
  const before = await ledger.events()
  const [result] = await ledger.results([line(hashes)])
  expect(result).toMatchObject({ outcome: 'refused', refusal })
  const [added, ...more] = (await ledger.events()).slice(before.length)
  expect(added).toMatchObject({ type: 'CommandRefused', data: { refusal: result.refusal.tag } })
  expect(added.stream).toMatch(/^refusals-\d{4}$/)
  expect(more).toEqual([])
})

test('a ledger that keeps no refusals says so and does not grow', async () => {
  const [ledger, hashes] = await withVirements(['--no-refusals'])
  const before = await ledger.events()
  expect(before[0]).toMatchObject({ type: 'LedgerOpened', data: { refusalsKept: false } })
  for (const [, line, refusal] of cases) {
    const [result] = await ledger.results([line(hashes)])
    expect(result).toEqual({
      commandId: expect.any(String),
      outcome: 'refused',
      refusal: expect.objectContaining(refusal),
    })
  }
  expect(await ledger.events()).toEqual(before)
})

test('what a person said appears nowhere in the evidence', async () => {
  const [ledger] = await withVirements()
  await ledger.record([step(propose('X', { takes: '1.00' }), { commandId: 'secret-id' })])
  const evidence = (await ledger.events()).at(-1)
  expect(Object.keys(evidence.data).sort()).toEqual([
    'refusal',
    'role',
    'rule',
    'saltedCommandHash',
  ])
  expect(JSON.stringify(evidence)).not.toMatch(/secret-id|u-017|Placements|Pressures/)
})
