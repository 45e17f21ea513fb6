import { type Finding, type Verification, verify } from '@coflyfr/audit'
import { type DomainEvent, memoryStore, plainDate, streamName } from '@coflyfr/core'
import { contentHashOfRules, standardRules } from '@coflyfr/governance'
import type { ApprovalRules } from '@coflyfr/governance/rules'
import { testClock } from '@coflyfr/testing'
import { expect, test } from 'vitest'
import * as setup from '../../fixtures/refusals/budget-setup.ts'
import { but, type Line, line } from '../../fixtures/refusals/example.ts'
import { runExample } from '../../fixtures/refusals/run-example.ts'
import { auditedMemory } from '../../support/audited-memory.ts'
import { type CopiedCommand, copyLedger } from '../../support/copy-ledger.ts'
import { failuresOf } from '../../support/ledger-file.ts'

type Forge = (commands: readonly CopiedCommand[]) => readonly CopiedCommand[]

/**
 * Records the lines, has the log forged by someone who may write to the store and recomputes every id and hash, then
 * audits it.
 */
const auditForged = async (lines: readonly Line[], forge: Forge): Promise<Verification> => {
  const [when, ...given] = lines.toReversed()
  if (when === undefined) throw new Error('There are no lines')
  const { store } = await runExample({ tag: 'audit', given: given.toReversed(), when })
  const forged = memoryStore({ origin: store.origin, clock: testClock() })
  await copyLedger(store, forged, forge)
  return verify(await auditedMemory(forged))
}

const beginsWith =
  (type: string) =>
  ({ events }: CopiedCommand): boolean =>
    events[0]?.type === type

/** Changes the last command that begins with an event of this type. */
const changed =
  (type: string, change: (command: CopiedCommand) => CopiedCommand): Forge =>
  (commands) => {
    const index = commands.findLastIndex(beginsWith(type))
    const found = commands[index]
    if (found === undefined) throw new Error(`There is no ${type}`)
    return commands.with(index, change(found))
  }

/** Changes fields in the data of its events. */
const saying =
  (data: object, event: Partial<DomainEvent> = {}) =>
  (command: CopiedCommand): CopiedCommand => ({
    ...command,
    events: command.events.map((said) => ({
      ...said,
      ...event,
      data: { ...Object(said.data), ...data },
    })),
  })

/** Moves the first command of a type to just before the first of another. */
const movedBefore =
  (type: string, other: string): Forge =>
  (commands) => {
    const moved = commands.find(beginsWith(type))
    if (moved === undefined) throw new Error(`There is no ${type}`)
    const rest = commands.filter((command) => command !== moved)
    return rest.toSpliced(rest.findIndex(beginsWith(other)), 0, moved)
  }

const otherProposal = but(setup.proposal, { data: { reference: 'V2', reason: 'Another' } })

const twoProposals = [setup.budget, otherProposal, ...setup.postedVirement.slice(1)]

/** Rules with no route for any virement. */
const noRoutes: ApprovalRules = { ...standardRules, virements: [] }

const adopt = (rules: ApprovalRules, effectiveOn: string): CopiedCommand => ({
  stream: streamName('rules'),
  commandId: 'adopt',
  commandHash: '00'.repeat(32),
  correlationId: 'adopt',
  causationId: null,
  actor: { id: 'u-41', role: 'council' },
  context: [],
  events: [
    {
      type: 'ApprovalRulesSet',
      schemaVersion: 1,
      effectiveOn: plainDate(effectiveOn),
      data: { rules, contentHash: contentHashOfRules(rules) } as never,
    },
  ],
})

const forgeries: readonly (readonly [
  attack: string,
  lines: readonly Line[],
  forge: Forge,
  finding: Partial<Finding>,
])[] = [
  [
    '28 an approval moved to another proposal',
    twoProposals,
    changed('VirementApproved', saying({ reference: 'V2' })),
    { code: 'Refused', detail: expect.stringContaining('ContentHashDiffers') },
  ],
  [
    '29 an approval recorded after the posting that it permits',
    setup.postedVirement,
    movedBefore('VirementPosted', 'VirementApproved'),
    { code: 'Refused', detail: expect.stringContaining('NotApproved') },
  ],
  [
    '29 an approval dated after the posting that it permits',
    setup.postedVirement,
    changed(
      'VirementApproved',
      saying({ decidedOn: '2023-11-20' }, { effectiveOn: plainDate('2023-11-20') }),
    ),
    { code: 'Refused', detail: expect.stringContaining('DatedBeforePreviousStep') },
  ],
  [
    '30 rules backdated',
    [
      setup.budget,
      line('SetApprovalRules', setup.council, '2024-04-01', { rules: noRoutes as never }),
      ...setup.postedVirement.slice(1),
    ],
    changed('ApprovalRulesSet', saying({}, { effectiveOn: plainDate('2023-04-01') })),
    { code: 'Refused', detail: expect.stringContaining('ProposeVirement') },
  ],
  [
    'one person in two seats',
    setup.postedVirement,
    changed('VirementPosted', (command) => ({
      ...command,
      actor: { id: 'u-17', role: 'finance-officer' },
    })),
    { code: 'Refused', detail: expect.stringContaining('SamePersonTwice') },
  ],
  [
    'a step left out',
    setup.postedVirement,
    (commands) => commands.filter((command) => !beginsWith('VirementAgreed')(command)),
    { code: 'Refused', detail: expect.stringContaining('StepOutOfOrder') },
  ],
  [
    'another amount posted than approved',
    setup.postedVirement,
    changed(
      'VirementPosted',
      saying({
        legs: [setup.leg('Corporate', '-2000000.00'), setup.leg('Social services', '2000000.00')],
      }),
    ),
    {
      code: 'OutcomeDiffers',
      detail: expect.stringMatching(
        /legs\[0\]\.amount: "-2000000.00" on record, "-1000000.00" decided/,
      ),
    },
  ],
  [
    'more drawn than the reserve holds',
    setup.postedDrawdown,
    changed('DrawdownPosted', saying({ amount: '9000000.00' })),
    { code: 'Refused', detail: expect.stringContaining('PostDrawdown') },
  ],
  [
    'more received than was given',
    setup.postedDrawdown,
    changed('ReserveFundingReceived', saying({ amount: '1500000.00' })),
    { code: 'Refused', detail: expect.stringContaining('UnknownGift') },
  ],
  [
    'an event in a stream that its command does not name',
    setup.requested,
    changed('DrawdownRequested', (command) => ({
      ...command,
      stream: streamName('reserve', 'other'),
    })),
    { code: 'OutcomeDiffers', detail: expect.stringContaining('stream reserve-looked-after') },
  ],
  [
    'a decision that read what was not there yet',
    setup.postedVirement,
    changed('VirementApproved', (command) => ({
      ...command,
      context: [{ stream: streamName('rules'), revision: 7 }],
    })),
    {
      code: 'ContextMissing',
      detail: 'it says that it read rules at revision 7, but that stream ended at 0',
    },
  ],
  [
    'a decision on rules that had changed since',
    setup.postedVirement,
    (commands) =>
      commands.toSpliced(
        commands.findIndex(beginsWith('VirementApproved')),
        0,
        adopt(noRoutes, '2023-01-01'),
      ),
    { code: 'StaleContext', detail: expect.stringContaining('ApproveVirement') },
  ],
  [
    'what no command can say',
    setup.approvedVirement,
    changed('VirementApproved', saying({ contentHash: '' })),
    { code: 'CommandMalformed', detail: expect.stringContaining('contentHash') },
  ],
  [
    'what no event can say',
    setup.approvedVirement,
    changed('VirementApproved', saying({ onRecord: 'perhaps' })),
    { code: 'EventUnreadable', detail: expect.stringContaining('onRecord') },
  ],
]

test.each(forgeries)('%s', async (_, lines, forge, finding) => {
  const found = await auditForged(lines, forge)
  expect(Object.keys(failuresOf(found))).toEqual(['rulesObeyed'])
  expect(found.verdicts.rulesObeyed.findings[0]).toMatchObject(finding)
})

test('a stream of the context that grew without changing the outcome is no finding', async () => {
  const { verdicts } = await auditForged(setup.postedVirement, (commands) =>
    commands.toSpliced(
      commands.findIndex(beginsWith('VirementApproved')),
      0,
      adopt(noRoutes, '2030-01-01'),
    ),
  )
  expect(verdicts.rulesObeyed).toEqual({ status: 'pass', findings: [] })
})

test('a type of event that no rule knows is named and fails nothing', async () => {
  const { verdicts } = await auditForged(setup.approvedVirement, (commands) => [
    ...commands,
    {
      ...adopt(standardRules, '2030-01-01'),
      stream: streamName('notes'),
      events: [{ type: 'Noted', schemaVersion: 1, effectiveOn: plainDate('2023-11-15'), data: {} }],
    },
  ])
  expect(verdicts.rulesObeyed).toEqual({
    status: 'pass',
    findings: [{ code: 'UnknownEventType', detail: 'Noted: 1 not decided again' }],
  })
})
