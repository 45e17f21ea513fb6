import type { AuditorEvidence } from '../auditor-evidence.ts'
import type { PlacedEvent } from '../event.ts'
import { Findings, unusable, type Verification } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { LogCheck } from '../log/log-check.ts'
import type { Append } from '../log/log-walk.ts'
import { readEvent } from '../log/read-event.ts'
import type { TrustedCheckpoint } from '../notes/evidence.ts'
import { holdAgainst } from '../notes/hold-against.ts'
import type { KnownKeys } from '../notes/trust.ts'
import { isTold, RulesCheck } from '../rules/rules-check.ts'
import { SealsCheck } from '../seals/seals-check.ts'
import { SecondLook } from '../second-look.ts'
import { type Bytes, base64Of, hexOf, textOfUtf8 } from '../text/bytes.ts'
import { checkCheckpoint } from './check-checkpoint.ts'
import { checkFile, checkFiles, eventsPath } from './check-files.ts'
import { checkManifest } from './check-manifest.ts'
import { checkShownFiles } from './check-shown-files.ts'
import { checkStatement } from './check-statement.ts'
import { knownKeys, type ReadText, textsOf, trustedCheckpoints } from './evidence-of-pack.ts'
import type { Folder } from './folder.ts'
import { linesOf } from './lines.ts'
import { type Manifest, parseManifest } from './manifest.ts'
import { placeByProof, placeByTiles } from './place-lines.ts'
import { parseRangeProof, type RangeProof, rootOfRange } from './range-proof.ts'
import { Tiles } from './tiles.ts'

/** What is at hand while a pack is verified. */
interface Session {
  readonly hashing: Hashing
  readonly folder: Folder
  readonly manifest: Manifest
  readonly findings: Findings
  readonly there: ReadonlySet<string>
  readonly read: ReadText
  readonly proof: RangeProof | undefined
  readonly known: KnownKeys
  readonly checkpoints: readonly TrustedCheckpoint[]
}

interface Walked {
  readonly check: LogCheck
  readonly leaves: readonly Bytes[]
  readonly end: number
  readonly eventsHash: string
}

const walk = async (
  { hashing, folder, manifest, findings, there, proof, checkpoints }: Session,
  onAppend: (append: Append) => void,
): Promise<Walked> => {
  const { kind, origin, size } = manifest
  const sizes = new Set(checkpoints.map((checkpoint) => checkpoint.size))
  const check = new LogCheck({ hashing, kind, origin, findings, sizes, onAppend, isTold })
  const tiles = await Tiles.of(folder, kind === 'log' ? size : 0, there)
  tiles.check(hashing, findings)
  const placing =
    kind === 'log' ? placeByTiles(tiles, findings, () => check.breakOff()) : placeByProof(proof)
  const hash = hashing.sha256InParts()
  const leaves: Bytes[] = []
  let bytes = 0
  const onPiece = (piece: Uint8Array): void => {
    hash.update(piece)
    bytes += piece.length
  }
  const pieces = there.has(eventsPath) ? folder.pieces(eventsPath) : nothing()
  for await (const lines of linesOf(pieces, onPiece)) {
    for (const line of lines) {
      const leaf = check.leafOf(line.bytes)
      if (kind !== 'log') leaves.push(leaf.slice())
      const position = placing.place(leaf)
      if (!line.isEnded)
        findings.add('authentic', 'EventUnreadable', 'its line does not end', { position })
      check.push(line.bytes, leaf, position)
    }
  }
  check.walk.end()
  const eventsHash = hexOf(hash.digest())
  const named = manifest.files.find(({ path }) => path === eventsPath)
  if (named !== undefined && there.has(eventsPath))
    checkFile(named, { bytes, sha256: eventsHash }, findings)
  return { check, leaves, end: placing.end(), eventsHash }
}

async function* nothing(): AsyncIterable<Uint8Array> {}

/** The root that the events lead to; of a selection by its proof. */
const rootOf = (
  { hashing, manifest, findings, proof }: Session,
  { check, leaves, end }: Walked,
): Bytes | undefined => {
  if (manifest.kind === 'log') {
    if (end < manifest.size) {
      const detail = `nothing stands at positions ${end} to ${manifest.size - 1}`
      findings.add('complete', 'PositionMissing', detail, { position: end })
    }
    return check.root()
  }
  const root = proof === undefined ? undefined : rootOfRange(hashing, proof, leaves)
  const found = proof?.size === manifest.size ? root : undefined
  // Where it leads to another root than the manifest's, checkpoints are held against where it leads.
  if (found === undefined || base64Of(found) !== manifest.root)
    findings.add('authentic', 'ProofInvalid', 'it does not lead from the events to the root')
  return found
}

const open = async (
  hashing: Hashing,
  folder: Folder,
  manifest: Manifest,
  evidence: AuditorEvidence,
  findings: Findings,
): Promise<Session> => {
  const there = await checkFiles(hashing, folder, manifest, findings)
  const read = textsOf(folder, there)
  const known = await knownKeys(hashing, evidence, manifest.origin, read, findings)
  // One file: what was given out before, and then the checkpoint of the pack as its last record.
  const earlier = manifest.kind === 'log' ? ((await read('checkpoints')) ?? '') : ''
  const own = (await read('checkpoint')) ?? ''
  const ofPack = { name: 'checkpoints', source: own === '' ? earlier : `${earlier}${own}\n` }
  const checkpoints = await trustedCheckpoints(hashing, evidence, known, findings, ofPack)
  const proof = parseRangeProof((await read('range-proof')) ?? '')
  return { hashing, folder, manifest, findings, there, read, proof, known, checkpoints }
}

const unsound = ['PositionMissing', 'RevisionMissing'] as const

const isWhole = ({ findings, manifest }: Session): boolean =>
  manifest.kind === 'log' &&
  !findings.has('complete', ...unsound) &&
  !findings.has('authentic', 'EventUnreadable')

const notWhole = ({ findings, manifest }: Session): void => {
  const detail =
    manifest.kind === 'log'
      ? 'the events are no sound sequence'
      : 'a selection of events tells no state to decide on'
  for (const verdict of ['rulesObeyed', 'projectionsEqual'] as const) {
    findings.forget(verdict)
    findings.add(verdict, 'NotWhole', detail)
  }
}

const counted = (
  { manifest }: Session,
  { check, end, eventsHash }: Walked,
  root: string | null,
) => ({
  lines: check.lines,
  end: manifest.kind === 'log' ? Math.max(end, manifest.size) : end,
  root,
  ...check.ends,
  eventsHash,
  streams: check.walk.streams,
  types: check.types,
  lastRevision: manifest.stream === null ? -1 : check.walk.lastRevision(manifest.stream.name),
})

/** What is held against the events once they are read. */
const hold = async (session: Session, walked: Walked, root: Bytes | undefined): Promise<void> => {
  const { hashing, manifest, findings, read, known } = session
  const text = root === undefined ? null : base64Of(root)
  checkManifest(manifest, counted(session, walked, text), findings)
  checkCheckpoint(manifest, await read('checkpoint'), findings)
  const statement = await read('statement')
  await checkStatement(hashing, manifest, walked.eventsHash, statement, known.keys, findings)
  const isLog = manifest.kind === 'log'
  const log = {
    size: isLog ? Math.max(walked.end, walked.check.lines) : manifest.size,
    rootAt: (size: number) => (isLog ? walked.check.rootAt(size) : root),
    isSelection: !isLog,
  }
  holdAgainst(log, findings, session.checkpoints)
}

/** The events of a sound log once more, each at the position of its line. */
async function* eventsAgain({ folder }: Session): AsyncIterable<PlacedEvent> {
  let position = 0
  for await (const lines of linesOf(folder.pieces(eventsPath), () => {}))
    for (const { bytes } of lines) {
      const read = readEvent(textOfUtf8(bytes) ?? '', position, isTold)
      if (typeof read !== 'string') yield read.event
      position += 1
    }
}

const manifestOf = async (folder: Folder): Promise<Manifest | undefined> => {
  const files = await folder.files()
  const isThere = files.some(({ path, isRegular }) => path === 'manifest.json' && isRegular)
  const read = textsOf(folder, new Set(isThere ? ['manifest.json'] : []))
  return parseManifest((await read('manifest.json')) ?? '')
}

/** The verdicts that hold without a rule; or all five. */
type Parts = 'log' | 'all'

/** Verifies an evidence pack. */
export const verifyPack = async (
  hashing: Hashing,
  folder: Folder,
  evidence: AuditorEvidence,
  parts: Parts = 'all',
): Promise<Verification> => {
  const manifest = await manifestOf(folder)
  if (manifest === undefined)
    return unusable('ManifestMalformed', 'manifest.json is not there, or not of its one form')
  const findings = new Findings()
  const session = await open(hashing, folder, manifest, evidence, findings)
  const rules = new RulesCheck(hashing, findings)
  const seals = new SealsCheck(hashing, findings, rules.states)
  const onAppend = (append: Append): void => {
    rules.append(append, (event, isKnown) => {
      if (isKnown) seals.fold(event)
    })
  }
  const isLog = manifest.kind === 'log'
  const walked = await walk(session, isLog && parts === 'all' ? onAppend : () => {})
  const root = rootOf(session, walked)
  await hold(session, walked, root)
  const again = new SecondLook(hashing, findings, rules.waiting, seals.waiting)
  if (isWhole(session) && rules.waiting.length + seals.waiting.length > 0)
    for await (const event of eventsAgain(session)) again.take(event)
  if (isLog) await checkShownFiles(session, rules.shown, seals.shown, again.shown)
  rules.end()
  seals.end()
  if (!isWhole(session)) notWhole(session)
  return {
    size: walked.check.lines,
    root: root === undefined ? null : base64Of(root),
    verdicts: findings.verdicts(),
  }
}
