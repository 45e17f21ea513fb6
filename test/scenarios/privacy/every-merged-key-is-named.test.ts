import { type CommandResult, type EventStore, memoryStore, settleErasures } from '@coflyfr/core'
import { expect, test } from 'vitest'
import {
  anna,
  bryn,
  createKey,
  type PeopleLedger,
  type PeopleLine,
  peopleLedger,
  recordIdentity,
} from '../../support/people-ledger.ts'

const officer = 'u-40 records-officer'
const guardian = 'u-41 data-protection-officer'
const authority = 'D 12/2023'

const line = (command: string, by: string, data: object): PeopleLine => ({ command, by, data })

const merge = line('MergeSubjectKeys', officer, {
  subject: bryn,
  into: anna,
  reason: 'recorded-twice',
})
const part = line('UnmergeSubjectKeys', officer, { subject: bryn, reason: 'different-people' })
const hold = line('PlaceLegalHold', guardian, {
  subject: bryn,
  hold: 'h-1',
  authority: 'Court order',
  reviewOn: '2030-01-01',
})
const approved = [
  line('DecideObjection', guardian, {
    subject: anna,
    objection: 'o-1',
    right: 'erasure',
    outcome: 'upheld',
  }),
  line('RequestErasure', officer, { subject: anna, erasure: 'e-1', ground: 'claim-upheld' }),
  line('AgreeErasure', guardian, { subject: anna, erasure: 'e-1' }),
  line('ApproveErasure', 'u-50 corporate-director', {
    subject: anna,
    erasure: 'e-1',
    decision: authority,
  }),
]
const destroy = (...merged: readonly string[]): PeopleLine =>
  line('DestroySubjectKey', officer, { subject: anna, merged, authority })

const ledgerWith = async (
  lines: readonly PeopleLine[],
  store?: EventStore,
): Promise<PeopleLedger> => {
  const ledger = await peopleLedger(store === undefined ? {} : { store })
  const people = [anna, bryn].flatMap((key) => [
    createKey(key),
    recordIdentity(key, { name: 'Ann Example' }),
  ])
  for (const one of [...people, ...lines])
    expect((await ledger.submit(one)).outcome, one.command).toBe('committed')
  return ledger
}

const tagOf = (result: CommandResult): string =>
  result.outcome === 'refused' ? result.refusal.tag : result.outcome

const standings = async ({ vault }: PeopleLedger): Promise<readonly string[]> => [
  await vault.standing(anna),
  await vault.standing(bryn),
]

test('a hold on a merged key cannot be got round by leaving the key out', async () => {
  const ledger = await ledgerWith([merge, hold, ...approved])
  expect(await ledger.submit(destroy())).toMatchObject({
    refusal: { tag: 'KeysLeftOut', subject: anna, keys: [bryn] },
  })
  expect(tagOf(await ledger.submit(destroy(bryn)))).toBe('UnderLegalHold')
  expect(await standings(ledger)).toEqual(['has-key', 'has-key'])
  expect(await ledger.vault.begunErasures()).toEqual([])
})

test('a preview says so too', async () => {
  const { parsed, environment } = await ledgerWith([merge, ...approved])
  const { definition, command } = parsed(destroy())
  const { refusal, rationale } = await definition.preview(environment, command)
  expect(refusal?.tag).toBe('KeysLeftOut')
  expect(JSON.stringify(rationale)).toContain('every key merged into it is named')
})

test('a key that was unmerged need not be named', async () => {
  const ledger = await ledgerWith([merge, part, ...approved])
  expect(tagOf(await ledger.submit(destroy()))).toBe('committed')
  expect(await standings(ledger)).toEqual(['erased', 'has-key'])
})

test('a merge since the last command is noticed', async () => {
  const ledger = await ledgerWith(approved)
  const { definition, command } = ledger.parsed(destroy())
  expect((await definition.preview(ledger.environment, command)).refusal).toBeNull()
  expect(tagOf(await ledger.submit(merge))).toBe('committed')
  const again = await definition.preview(ledger.environment, command)
  expect(again.refusal?.tag).toBe('KeysLeftOut')
  expect(tagOf(await ledger.submit(destroy(bryn)))).toBe('committed')
  expect(await standings(ledger)).toEqual(['erased', 'erased'])
})

/** A store in which something happens once, just after the merges were read. */
const between = (store: EventStore, happens: () => Promise<unknown>): EventStore => {
  let isDone = false
  return {
    ...store,
    readAll: async function* (options) {
      yield* store.readAll(options)
      if (isDone || options?.types?.includes('SubjectKeyMerged') !== true) return
      isDone = true
      await happens()
    },
  }
}

test('a merge that comes in between refuses the command, until its key is named', async () => {
  const store = memoryStore({ origin: 'council.example/people', clock: () => 1 })
  const ledger = await ledgerWith(approved, store)
  const { definition, command } = ledger.parsed(destroy())
  const racing = between(store, () => ledger.submit(merge))
  const first = await definition.execute({ ...ledger.environment, store: racing }, command)()
  expect(first).toMatchObject({ left: { tag: 'KeysLeftOut', subject: anna, keys: [bryn] } })
  expect(await standings(ledger)).toEqual(['has-key', 'has-key'])
  expect(await ledger.vault.begunErasures()).toEqual([])
  expect(tagOf(await ledger.submit(destroy(bryn)))).toBe('committed')
  expect(await standings(ledger)).toEqual(['erased', 'erased'])
  const settled = await settleErasures(ledger.vault, store, ledger.environment.clock())
  expect(settled).toEqual({ carriedOut: [], givenUp: [], open: [] })
})

test('a key that is unmerged during the destruction keeps its values', async () => {
  const store = memoryStore({ origin: 'council.example/people', clock: () => 1 })
  const ledger = await ledgerWith([merge, ...approved], store)
  const { definition, command } = ledger.parsed(destroy(bryn))
  const racing = between(store, () => ledger.submit(part))
  const outcome = await definition.execute({ ...ledger.environment, store: racing }, command)()
  expect(outcome._tag).toBe('Left')
  expect(await standings(ledger)).toEqual(['has-key', 'has-key'])
})
