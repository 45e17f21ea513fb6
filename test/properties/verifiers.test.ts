import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventsPath } from '../../packages/verifier/src/pack/check-files.ts'
import { readInThreads } from '../../packages/verifier/src/script/threads.ts'
import type { CopiedCommand } from '../support/copy-ledger.ts'
import {
  byCommandLine,
  differences,
  independent,
  independentReading,
  library,
  type Verifies,
} from './verifiers/agreement.ts'
import type { Choice } from './verifiers/choice.ts'
import { forgedFrom, packOf } from './verifiers/drawn-packs.ts'
import { honestLedger } from './verifiers/honest-ledger.ts'
import { type Honest, kinds, mutated } from './verifiers/mutations.ts'

/**
 * How many logs are given to both verifiers; for more set `VERIFIED_PACKS=100000` by hand, starting at `VERIFIED_SEED`.
 */
const packsMax = Number(process.env['VERIFIED_PACKS'] ?? 2000)

const firstSeed = Number(process.env['VERIFIED_SEED'] ?? 1)

const ofLedger = 100

const choices = fc.record({
  kind: fc.nat(kinds - 1),
  at: fc.nat(),
  where: fc.nat(),
  pick: fc.nat(),
})

const agreement = (ledger: Honest, one: Verifies, other: Verifies) =>
  fc.asyncProperty(choices, async (choice: Choice) => {
    const handed = await mutated(ledger, choice)
    expect(differences(handed, await one(handed), await other(handed))).toEqual([])
    rmSync(handed.path, { recursive: true })
  })

test('F11 the library’s verifier and the independent one agree on valid and on mutated logs', {
  timeout: 36_000_000,
}, async () => {
  for (let count = 0; count < packsMax; count += ofLedger) {
    const seed = firstSeed + count / ofLedger
    await fc.assert(agreement(await honestLedger(seed), library, independent), {
      seed,
      numRuns: Math.min(ofLedger, packsMax - count),
      endOnFailure: true,
    })
  }
})

test('F11 both verifiers find a report that was sealed as known where the log has ended', async () => {
  const beyond = { kind: 13, at: 2012522674, where: 1541222505, pick: 446019848 }
  const handed = await mutated(await honestLedger(400370), beyond)
  const [ours, theirs] = [await library(handed), await independent(handed)]
  expect(differences(handed, ours, theirs)).toEqual([])
  for (const { verdicts } of [ours, theirs]) {
    expect(verdicts.projectionsEqual.status).toBe('fail')
    expect(verdicts.projectionsEqual.findings.map(({ detail }) => detail)).toContain(
      'budget-monitoring was sealed as known at position 60, which the log does not have',
    )
  }
  rmSync(handed.path, { recursive: true })
})

/** Replaces fields in the data of events of a type. */
const saying =
  (type: string, change: object) =>
  (commands: readonly CopiedCommand[]): readonly CopiedCommand[] =>
    commands.map((command) => ({
      ...command,
      events: command.events.map((event) =>
        event.type === type ? { ...event, data: { ...Object(event.data), ...change } } : event,
      ),
    }))

const codesOf = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) => [
  ...new Set(findings.map(({ code }) => code)),
]

test.each([
  [
    'a seal as known beyond its end',
    saying('ReportsSealed', { upTo: 99_999 }),
    { complete: [], verdict: 'projectionsEqual', code: 'SealDiffers' },
  ],
  [
    'an event that no report can read',
    saying('BudgetApproved', { lines: 7 }),
    { complete: ['FileMissing'], verdict: 'rulesObeyed', code: 'EventUnreadable' },
  ],
] as const)(
  'F11 a forged log with sealed reports and %s is exported, and both verifiers find it',
  async (_, forge, found) => {
    const { store } = await honestLedger(400370)
    const handed = { path: await packOf(await forgedFrom(store, forge)), hasKey: true, visits: [] }
    const [ours, theirs] = [await library(handed), await independent(handed)]
    expect(differences(handed, ours, theirs)).toEqual([])
    for (const { verdicts } of [ours, theirs]) {
      expect(verdicts.authentic).toEqual({ status: 'pass', findings: [] })
      expect(codesOf(verdicts.complete)).toEqual(found.complete)
      expect(codesOf(verdicts[found.verdict])).toContain(found.code)
    }
    rmSync(handed.path, { recursive: true })
  },
)

test('F11 a forged log that seals a report twice in one event is exported, and the verifiers agree on it', async () => {
  const sealedTwice = { kind: 4, at: 671419686, where: 1602488365, pick: 2147483637 }
  const handed = await mutated(await honestLedger(500130), sealedTwice)
  const [ours, theirs] = [await library(handed), await independent(handed)]
  expect(differences(handed, ours, theirs)).toEqual([])
  for (const { verdicts } of [ours, theirs]) {
    expect(verdicts.complete).toEqual({ status: 'pass', findings: [] })
    expect(codesOf(verdicts.appendOnly)).toEqual(['RootDiffers'])
    expect(verdicts.projectionsEqual.findings[0]?.detail).toContain('37 sealed reports made again')
  }
  rmSync(handed.path, { recursive: true })
})

test('F11 neither verifier blames a process for a command that neither knows', async () => {
  const ofProcessUnknown = { kind: 10, at: 616931601, where: 2147483635, pick: 2116305749 }
  const handed = await mutated(await honestLedger(10025), ofProcessUnknown)
  const [ours, theirs] = [await library(handed), await independent(handed)]
  expect(differences(handed, ours, theirs)).toEqual([])
  for (const { verdicts } of [ours, theirs])
    expect(verdicts.rulesObeyed).toMatchObject({
      status: 'pass',
      findings: [{ code: 'UnknownEventType' }],
    })
  rmSync(handed.path, { recursive: true })
})

test('F11 both verifiers say where an append begins with what neither knows and goes on with what both do', async () => {
  const beginsUnknown = { kind: 20, at: 903619969, where: 1313898603, pick: 3 }
  const handed = await mutated(await honestLedger(20204), beginsUnknown)
  const [ours, theirs] = [await library(handed), await independent(handed)]
  expect(differences(handed, ours, theirs)).toEqual([])
  for (const { verdicts } of [ours, theirs])
    expect(verdicts.rulesObeyed).toMatchObject({
      status: 'fail',
      findings: [{ code: 'EventUnreadable', position: 65 }, { code: 'UnknownEventType' }],
    })
  rmSync(handed.path, { recursive: true })
})

test('F11 both verifiers hold checkpoints against the events, whatever a manifest says of their number', async () => {
  const saysLess = { kind: 26, at: 1614480582, where: 1318419154, pick: 1649061416 }
  const handed = await mutated(await honestLedger(61092), saysLess)
  const [ours, theirs] = [await library(handed), await independent(handed)]
  expect(differences(handed, ours, theirs)).toEqual([])
  for (const { verdicts } of [ours, theirs]) {
    expect(verdicts.authentic.findings.map(({ detail }) => detail)).toContain(
      'size: the manifest says 47, but the events give 48',
    )
    expect(verdicts.appendOnly).toEqual({ status: 'pass', findings: [] })
  }
  rmSync(handed.path, { recursive: true })
})

test('F11 both verifiers begin a virement with the first version that a sealed period counts', async () => {
  const proposedAfterItsYear = { kind: 8, at: 7, where: 18, pick: 1964761401 }
  const handed = await mutated(await honestLedger(101030), proposedAfterItsYear)
  const [ours, theirs] = [await library(handed), await independent(handed)]
  expect(differences(handed, ours, theirs)).toEqual([])
  for (const { verdicts } of [ours, theirs]) {
    expect(verdicts.rulesObeyed.status).toBe('fail')
    expect(verdicts.projectionsEqual.status).toBe('pass')
  }
  rmSync(handed.path, { recursive: true })
})

test('F11 the library’s verifier says the same through its command line, on a ledger file of each pack', {
  timeout: 120_000,
}, async () => {
  await fc.assert(agreement(await honestLedger(5), byCommandLine, library), {
    seed: 5,
    numRuns: 10,
    endOnFailure: true,
  })
})

/** Starting threads takes longer than their work here. */
const threadedRuns = Math.ceil(packsMax / 200)

/** Pieces of the file so short that lines cross their ends. */
const inThreads = (pieceBytes: number): Verifies =>
  independentReading((path) => readInThreads(path, pieceBytes))

test('F11 the independent verifier finds the same in three threads as in one, in the same order', {
  timeout: 36_000_000,
}, async () => {
  // A ledger in which some periods are sealed.
  const ledger = await honestLedger(5)
  await fc.assert(
    fc.asyncProperty(choices, fc.integer({ min: 300, max: 9000 }), async (choice, pieceBytes) => {
      const handed = await mutated(ledger, choice)
      expect(await inThreads(pieceBytes)(handed)).toEqual(await independent(handed))
      rmSync(handed.path, { recursive: true })
    }),
    { seed: firstSeed, numRuns: threadedRuns, endOnFailure: true },
  )
})

test('F11 reports a fault of a thread, such as a file that disappears', async () => {
  const reads = readInThreads('/nowhere')
  const manifest = JSON.parse('{"kind":"log","size":0,"files":[]}')
  const there = new Set([eventsPath])
  await expect(
    reads({ manifest, there, proof: undefined, sizes: new Set() }, null),
  ).rejects.toThrow('ENOENT')
}, 120_000)

/** Reports no finding of one verdict. */
const blindTo =
  (verdict: string): Verifies =>
  async (handed) => {
    const told = await independent(handed)
    const blind = { status: 'pass', findings: [] }
    return { ...told, verdicts: { ...told.verdicts, [verdict]: blind } }
  }

test.each(['authentic', 'complete', 'appendOnly', 'rulesObeyed', 'projectionsEqual'])(
  'F11 catches a verifier that is blind to what is not %s',
  { timeout: 600_000 },
  async (verdict) => {
    const ledger = await honestLedger(1)
    const { failed } = await fc.check(agreement(ledger, library, blindTo(verdict)), {
      seed: 11,
      numRuns: 300,
      endOnFailure: true,
    })
    expect(failed).toBe(true)
  },
)
