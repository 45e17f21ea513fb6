import type { AuditorEvidence } from '../auditor-evidence.ts'
import type { PlacedEvent } from '../event.ts'
import { Findings, moments, unusable, type Verification } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { EventLine } from '../log/event-line.ts'
import { LineReader } from '../log/line-reader.ts'
import { ToldEvents } from '../log/told-events.ts'
import type { TrustedCheckpoint } from '../notes/evidence.ts'
import { holdAgainst } from '../notes/hold-against.ts'
import type { KnownKeys } from '../notes/trust.ts'
import { isTold } from '../rules/rules-check.ts'
import { SecondLook } from '../second-look.ts'
import { type Bytes, base64Of } from '../text/bytes.ts'
import { checkCheckpoint } from './check-checkpoint.ts'
import { checkFiles, eventsPath } from './check-files.ts'
import { checkManifest } from './check-manifest.ts'
import { checkShownFiles } from './check-shown-files.ts'
import { checkStatement } from './check-statement.ts'
import type { EventsTask } from './events-task.ts'
import { knownKeys, type ReadText, textsOf, trustedCheckpoints } from './evidence-of-pack.ts'
import type { Folder } from './folder.ts'
import { linesOf } from './lines.ts'
import type { OnAsked } from './log-pass.ts'
import { type Manifest, parseManifest } from './manifest.ts'
import { parseRangeProof, rootOfRange } from './range-proof.ts'
import { type EventsFound, type ReadsEvents, readEvents } from './read-events.ts'
import { RulesPass } from './rules-pass.ts'

/** What the steps of verifying a pack share. */
interface Session extends EventsTask {
  readonly hashing: Hashing
  readonly folder: Folder
  readonly findings: Findings
  readonly read: ReadText
  readonly known: KnownKeys
  readonly checkpoints: readonly TrustedCheckpoint[]
}

/** The root that the events give; for a selection, by way of its proof. */
const rootOf = (
  { hashing, manifest, findings, proof }: Session,
  { leaves: { root, leaves, end } }: EventsFound,
): Bytes | undefined => {
  if (manifest.kind === 'log') {
    if (end < manifest.size) {
      const detail = `there are no events at positions ${end} to ${manifest.size - 1}`
      findings.add('complete', 'PositionMissing', detail, { position: end })
    }
    return root
  }
  const proved = proof === undefined ? undefined : rootOfRange(hashing, proof, leaves)
  const found = proof?.size === manifest.size ? proved : undefined
  // Checkpoints are compared with the root that the proof gives, even if it is not the manifest's.
  if (found === undefined || base64Of(found) !== manifest.root)
    findings.add('authentic', 'ProofInvalid', 'the proof does not lead from the events to the root')
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
  // Read as one file: the earlier checkpoints, and that of the pack as the last record.
  const earlier = manifest.kind === 'log' ? ((await read('checkpoints')) ?? '') : ''
  const own = (await read('checkpoint')) ?? ''
  const ofPack = { name: 'checkpoints', source: own === '' ? earlier : `${earlier}${own}\n` }
  const checkpoints = await trustedCheckpoints(hashing, evidence, known, findings, ofPack)
  const proof = parseRangeProof((await read('range-proof')) ?? '')
  const sizes = new Set(checkpoints.map((checkpoint) => checkpoint.size))
  return { hashing, folder, manifest, findings, there, read, proof, sizes, known, checkpoints }
}

const unsound = ['PositionMissing', 'RevisionMissing'] as const

const isWhole = ({ findings, manifest }: Session): boolean =>
  manifest.kind === 'log' &&
  !findings.has('complete', ...unsound) &&
  !findings.has('authentic', 'EventUnreadable')

const notWhole = ({ findings, manifest }: Session): void => {
  const detail =
    manifest.kind === 'log'
      ? 'the events are not a sound sequence'
      : 'a selection of events does not give the state that decisions were made on'
  for (const verdict of ['rulesObeyed', 'projectionsEqual'] as const) {
    findings.forget(verdict)
    findings.add(verdict, 'NotWhole', detail)
  }
}

const counted = (
  { manifest }: Session,
  { leaves: { end, eventsHash }, log }: EventsFound,
  root: string | null,
) => ({
  ...log,
  end: manifest.kind === 'log' ? Math.max(end, manifest.size) : end,
  root,
  eventsHash,
})

/** Compares the manifest, the statement and the checkpoints with the events. */
const hold = async (
  session: Session,
  events: EventsFound,
  root: Bytes | undefined,
): Promise<void> => {
  const { hashing, manifest, findings, read, known } = session
  const { leaves, log } = events
  const text = root === undefined ? null : base64Of(root)
  checkManifest(manifest, counted(session, events, text), findings)
  checkCheckpoint(manifest, await read('checkpoint'), findings)
  const statement = await read('statement')
  await checkStatement(hashing, manifest, leaves.eventsHash, statement, known.keys, findings)
  const isLog = manifest.kind === 'log'
  const whole = {
    size: isLog ? Math.max(leaves.end, log.lines) : manifest.size,
    rootAt: (size: number) => (isLog ? leaves.roots.get(size) : root),
    isSelection: !isLog,
  }
  holdAgainst(whole, findings, session.checkpoints)
}

/** Reads the events of a sound log again; the number of each line is its position. */
async function* eventsAgain({ folder }: Session): AsyncIterable<PlacedEvent> {
  const [reader, line, told] = [new LineReader(), new EventLine(), new ToldEvents(isTold)]
  let position = 0
  for await (const { lines } of linesOf(folder.pieces(eventsPath)))
    for (const { bytes } of lines) {
      line.put(bytes, position)
      if (reader.fault(line) === null) yield told.event(line)
      position += 1
    }
}

const manifestOf = async (folder: Folder): Promise<Manifest | undefined> => {
  const files = await folder.files()
  const isThere = files.some(({ path, isRegular }) => path === 'manifest.json' && isRegular)
  const read = textsOf(folder, new Set(isThere ? ['manifest.json'] : []))
  return parseManifest((await read('manifest.json')) ?? '')
}

/** Options of {@link verifyPack}. */
interface Options {
  /** `log` leaves out the rules and the sealed reports. */
  readonly parts?: 'log' | 'all'
  /** Reads the events in another way than in this thread. */
  readonly reads?: ReadsEvents | undefined
}

/** Verifies an evidence pack. */
export const verifyPack = async (
  hashing: Hashing,
  folder: Folder,
  evidence: AuditorEvidence,
  {
    parts = 'all',
    reads = (task, onAsked) => readEvents(hashing, folder, task, onAsked),
  }: Options = {},
): Promise<Verification> => {
  const manifest = await manifestOf(folder)
  if (manifest === undefined)
    return unusable('ManifestMalformed', 'manifest.json is missing, or not in its canonical form')
  const findings = new Findings()
  const session = await open(hashing, folder, manifest, evidence, findings)
  const { there, proof, sizes } = session
  const pass = new RulesPass(hashing, findings)
  const { rules, seals } = pass
  const isDecided = manifest.kind === 'log' && parts === 'all'
  const onAsked: OnAsked = (append, line) => pass.take(append, line)
  const events = await reads({ manifest, there, proof, sizes }, isDecided ? onAsked : null)
  findings.combine(events.leaves.found, events.log.found)
  findings.line = moments.afterLines
  const root = rootOf(session, events)
  await hold(session, events, root)
  const again = new SecondLook(hashing, findings, rules.waiting, seals.waiting)
  if (isWhole(session) && rules.waiting.length + seals.waiting.length > 0)
    for await (const event of eventsAgain(session)) again.take(event)
  if (manifest.kind === 'log') await checkShownFiles(session, rules.shown, seals.shown, again.shown)
  rules.end(isDecided ? events.log.types : new Map())
  seals.end(events.log.lines)
  if (!isWhole(session)) notWhole(session)
  return {
    size: events.log.lines,
    root: root === undefined ? null : base64Of(root),
    verdicts: findings.verdicts(),
  }
}
