import { memoryStore, plainDate, streamName } from '@coflyfr/core'
import { contentHashOfRules, standardRules } from '@coflyfr/governance'
import type { ApprovalRules } from '@coflyfr/governance/rules'
import { testClock } from '@coflyfr/testing'
import { expect, test } from 'vitest'
import * as setup from '../../fixtures/refusals/budget-setup.ts'
import { runExample } from '../../fixtures/refusals/run-example.ts'
import { keyGiven, packOf } from '../../properties/verifiers/drawn-packs.ts'
import { independent, library, type VerifiesWith } from '../../support/both-verifiers.ts'
import { type CopiedCommand, copyLedger } from '../../support/copy-ledger.ts'

type Forge = (commands: readonly CopiedCommand[]) => readonly CopiedCommand[]

const isApproval = ({ events }: CopiedCommand): boolean => events[0]?.type === 'VirementApproved'

/** Rules with no route for any virement. */
const noRoutes: ApprovalRules = { ...standardRules, virements: [] }

const adopted: CopiedCommand = {
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
      effectiveOn: plainDate('2023-01-01'),
      data: { rules: noRoutes, contentHash: contentHashOfRules(noRoutes) } as never,
    },
  ],
}

/** Other rules come into force just before the approval, which had read the earlier ones. */
const changedMeanwhile: Forge = (commands) =>
  commands.toSpliced(commands.findIndex(isApproval), 0, adopted)

const reading =
  (revision: number): Forge =>
  (commands) =>
    changedMeanwhile(commands).map((command) =>
      isApproval(command)
        ? { ...command, context: [{ stream: streamName('rules'), revision }] }
        : command,
    )

const failuresBy = async (verifies: VerifiesWith, forge: Forge): Promise<readonly string[]> => {
  const [when, ...given] = setup.postedVirement.toReversed()
  const { store } = await runExample({ tag: 'audit', given: given.toReversed(), when: when! })
  const forged = memoryStore({ origin: 'example.gov.uk/ledger', clock: testClock() })
  await copyLedger(store, forged, forge)
  const { verdicts } = await verifies(await packOf(forged), keyGiven)
  const { status, findings } = verdicts.rulesObeyed
  return [status, ...new Set(findings.map(({ code }) => code))]
}

test.each([
  ['the independent verifier', independent],
  ['the library', library],
] as const)(
  '%s distinguishes a decision on outdated rules from one against the rules it read',
  async (_, verifies) => {
    expect(await failuresBy(verifies, (commands) => commands)).toEqual(['pass'])
    expect(await failuresBy(verifies, reading(0))).toEqual(['fail', 'StaleContext'])
    // This one had read the new rules, and broke them.
    const broken = await failuresBy(verifies, reading(1))
    expect(broken[0]).toBe('fail')
    expect(broken).not.toContain('StaleContext')
  },
  60_000,
)
