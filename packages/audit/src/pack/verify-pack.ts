import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Recorded } from '@coflyfr/core'
import type { Hash } from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import { checkAppendOnly } from '../verify/append-only.ts'
import type { CheckpointEvidence } from '../verify/checkpoint-evidence.ts'
import { checkTail } from '../verify/complete.ts'
import type { Finding } from '../verify/finding.ts'
import { gatherFindings } from '../verify/findings.ts'
import { type Gathered, gatherAll } from '../verify/gather-all.ts'
import type { Verification } from '../verify/verification.ts'
import { verify } from '../verify/verify.ts'
import { type PackContents, packEventsCheck } from './check-pack-events.ts'
import { checkPackFiles } from './check-pack-files.ts'
import { checkPackManifest } from './check-pack-manifest.ts'
import { papersCheck } from './check-pack-papers.ts'
import { checkStatement, type EvidenceGiven, packEvidence } from './pack-evidence.ts'
import { manifestPath, type PackManifest, parseManifest } from './pack-manifest.ts'
import { placeLog, placeSelection } from './place-events.ts'
import { restoredEvents } from './restored-events.ts'
import { storedTiles } from './stored-tiles.ts'

/** Builds a temporary ledger from a log, passes it to `look`, and removes it. */
export type ScratchLedger = (
  log: {
    readonly origin: string
    readonly events: AsyncIterable<readonly Recorded[]>
    readonly head: { readonly size: number; readonly root: Hash }
  },
  look: (ledger: AuditedLedger) => Promise<void>,
) => Promise<void>

/** What a pack is verified with. */
export interface VerifyPackOptions extends Partial<Omit<CheckpointEvidence, 'keyEnds'>> {
  /** The ends of keys; by default, those that the pack lists. */
  readonly keyEnds?: CheckpointEvidence['keyEnds'] | undefined
  /** Builds the ledger on which the commands of the pack are decided again. */
  readonly scratchLedger: ScratchLedger
}

const notRead = (problem: string): Verification => {
  const findings = [{ code: 'ManifestMalformed' as const, detail: problem }]
  const notChecked = { status: 'not-checked', findings: [] } as const
  return {
    size: 0,
    root: null,
    verdicts: {
      authentic: { status: 'fail', findings },
      complete: notChecked,
      appendOnly: notChecked,
      rulesObeyed: notChecked,
      projectionsEqual: notChecked,
    },
  }
}

const notWhole = ({ rulesObeyed, projectionsEqual }: Gathered, detail: string): void => {
  for (const findings of [rulesObeyed, projectionsEqual]) findings.add({ code: 'NotWhole', detail })
}

/** Decides every command and makes every seal again, on a ledger built from the events. */
const takeRules = async (
  gathered: Gathered,
  root: string,
  { origin, kind }: PackManifest,
  { contents, shownSeals }: Pick<EventsTaken, 'contents' | 'shownSeals'>,
  scratchLedger: ScratchLedger,
): Promise<void> => {
  const rootFound = contents.rootAt(contents.count)
  if (kind !== 'log')
    return notWhole(
      gathered,
      'a selection of events does not give the state that decisions were made on',
    )
  if (!contents.isSound || rootFound === null)
    return notWhole(gathered, 'the events are not a sound sequence')
  const head = { size: contents.count, root: rootFound }
  await scratchLedger({ origin, events: restoredEvents(root), head }, async (ledger) => {
    const { verdicts } = await verify(ledger)
    for (const finding of verdicts.rulesObeyed.findings) gathered.rulesObeyed.add(finding)
    for (const finding of verdicts.projectionsEqual.findings) gathered.projectionsEqual.add(finding)
    // `NotWhole`: an event is malformed, so no sealed report can be made to compare with.
    if (!gathered.projectionsEqual.has('NotWhole'))
      for (const finding of shownSeals) gathered.projectionsEqual.add(finding)
  })
}

/**
 * Answers the five questions of `verify` about an evidence pack (docs/reference/formats.md, "Verifying a pack"). It
 * writes nothing into the pack, and never throws on a damaged one: damage is what it looks for.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { verifyPack } from '@coflyfr/audit'
 *
 * const folder = mkdtempSync(join(tmpdir(), 'no-pack-'))
 * const { verdicts } = await verifyPack(folder, { scratchLedger: async () => {} })
 * assert.equal(verdicts.authentic.findings[0]?.code, 'ManifestMalformed')
 * ```
 */
export const verifyPack = async (
  root: string,
  { scratchLedger, ...evidence }: VerifyPackOptions,
): Promise<Verification> => {
  const bytes = await readFile(join(root, manifestPath)).catch(() => null)
  if (bytes === null)
    return notRead(`${manifestPath} is not there: it is no pack, or its export was cut off`)
  if (!isUtf8(bytes)) return notRead(`${manifestPath}: it is no UTF-8`)
  const manifest = parseManifest(bytes.toString('utf8'))
  if (isLeft(manifest)) return notRead(`${manifestPath}: ${manifest.left}`)
  return verifyKnown(root, manifest.right, evidence, scratchLedger)
}

const verifyKnown = async (
  root: string,
  manifest: PackManifest,
  given: EvidenceGiven,
  scratchLedger: ScratchLedger,
): Promise<Verification> => {
  const gathered = gatherAll()
  const { authentic, complete, appendOnly } = gathered
  await checkPackFiles(gathered, root, manifest)
  const evidence = await packEvidence(authentic, root, manifest, given)
  const taken = await takeEvents(gathered, root, manifest, evidence.texts)
  const { found, contents } = taken
  checkPackManifest(gathered, manifest, contents, found)
  // The size that the events lead to, so that a manifest which claims less cannot hide events from a checkpoint.
  const size = manifest.kind === 'log' ? contents.end : manifest.size
  const statements = evidence.texts.flat()
  checkTail(complete, size, statements)
  const ownRoots =
    manifest.kind === 'log' ? contents.rootAt : (at: number) => (at === size ? found : null)
  const isSelection = manifest.kind !== 'log'
  checkAppendOnly(
    appendOnly,
    { size, readNode: null, rootAt: ownRoots, isSelection },
    evidence.texts,
  )
  if (manifest.stream !== null) {
    await checkStatement(authentic, root, manifest, evidence.keys)
    const detail = `only the signer states that ${manifest.stream.name} ends at revision ${manifest.stream.lastRevision}`
    complete.add({ code: 'StreamEnd', detail })
  }
  await takeRules(gathered, root, manifest, taken, scratchLedger)
  return {
    size: contents.count,
    root: found === null ? null : Buffer.from(found).toString('base64'),
    verdicts: {
      authentic: authentic.verdict(),
      complete: complete.verdict(),
      appendOnly: appendOnly.verdict(),
      rulesObeyed: gathered.rulesObeyed.verdict(),
      projectionsEqual: gathered.projectionsEqual.verdict(),
    },
  }
}

interface EventsTaken {
  /** The root that the events lead to; null if they lead to none. */
  readonly found: Hash | null
  readonly contents: PackContents
  /** Findings about the files that show sealed reports. */
  readonly shownSeals: readonly Finding[]
}

/** Checks the events, the papers and the tiles of a pack in one pass. */
const takeEvents = async (
  gathered: Gathered,
  root: string,
  manifest: PackManifest,
  texts: readonly (readonly { readonly checkpoint: { readonly size: number } }[])[],
): Promise<EventsTaken> => {
  const { size, kind } = manifest
  const tiles = await storedTiles(root, size)
  const placed =
    kind === 'log'
      ? placeLog(gathered, root, manifest, tiles)
      : placeSelection(gathered, root, manifest)
  const sizes = [
    size,
    manifest.events.count,
    ...texts.flat().map(({ checkpoint }) => checkpoint.size),
  ]
  const check = packEventsCheck(gathered, manifest, sizes)
  const shownSeals = gatherFindings()
  const papers = papersCheck({ ...gathered, projectionsEqual: shownSeals }, root)
  try {
    for await (const events of placed.events) {
      for (const event of events) {
        check.take(event)
        if (kind === 'log' && event.event !== null) await papers.take(event.event)
      }
    }
    if (kind === 'log') await tiles.check(gathered.authentic)
  } catch (fault) {
    const detail = `stopped before the end: ${fault}`
    gathered.authentic.add({ code: 'EventUnreadable', detail })
  }
  const contents = check.finish()
  if (kind === 'log') await papers.finish(contents.count)
  return {
    found: kind === 'log' ? contents.rootAt(contents.count) : placed.provedRoot(),
    contents,
    shownSeals: shownSeals.verdict().findings,
  }
}
