import type { AuditorEvidence } from '../auditor-evidence.ts'
import type { PlacedEvent } from '../event.ts'
import { Findings, type Verification } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { EventLine } from '../log/event-line.ts'
import { LineLook } from '../log/line-look.ts'
import { LineReader } from '../log/line-reader.ts'
import { LogCheck } from '../log/log-check.ts'
import { LogTree } from '../log/log-tree.ts'
import type { OnAppend } from '../log/log-walk.ts'
import { ToldEvents } from '../log/told-events.ts'
import { type TrustedCheckpoint, trustedMinute, trustedOfFile } from '../notes/evidence.ts'
import { holdAgainst } from '../notes/hold-against.ts'
import { AskedOf } from '../rules/asked-of.ts'
import { isTold, RulesCheck } from '../rules/rules-check.ts'
import { SealsCheck } from '../seals/seals-check.ts'
import { SecondLook } from '../second-look.ts'
import { base64Of, utf8 } from '../text/bytes.ts'
import type { Json } from '../text/json.ts'
import { checkKept, isKnownState, type KeptState, keptStates } from './check-kept.ts'
import { bytesIn, type Database, numberIn, type Row, textIn } from './database.ts'
import { KeptReserves } from './kept-reserves.ts'
import { eventRows, preimageOf, writtenOut } from './row-preimage.ts'
import { schemaStatements } from './schema-statements.ts'
import { StoredKeys } from './stored-keys.ts'
import { StoredTree } from './stored-tree.ts'

const firstNumber = (database: Database, pragma: string): number => {
  const [row] = database.rows(`PRAGMA ${pragma}`)
  return row === undefined ? -1 : numberIn(row, pragma)
}

const applicationId = 0x434f464c

const statementsOf = (database: Database): ReadonlySet<string> | undefined =>
  schemaStatements(firstNumber(database, 'user_version'))

/** Whether a database is a ledger of a known format. */
export const isLedger = (database: Database): boolean =>
  firstNumber(database, 'application_id') === applicationId && statementsOf(database) !== undefined

/** Checks the schema, and has SQLite check its storage. Returns whether the schema is that of a ledger. */
const checkStorage = (database: Database, findings: Findings): boolean => {
  const found = [...database.rows('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL')].map(
    (row) => textIn(row, 'sql'),
  )
  const wanted = statementsOf(database)
  const isSame = found.length === wanted?.size && found.every((sql) => wanted.has(sql))
  if (!isSame)
    findings.add('authentic', 'IntegrityCheckFailed', 'tables, indexes or triggers are others')
  for (const row of database.rows('PRAGMA integrity_check')) {
    const said = textIn(row, 'integrity_check')
    if (said !== 'ok') findings.add('authentic', 'IntegrityCheckFailed', said)
  }
  return isSame
}

const hasKeys = (database: Database): boolean => firstNumber(database, 'user_version') > 1

/** The checkpoints of the evidence that may be trusted. */
const trusted = async (
  hashing: Hashing,
  evidence: AuditorEvidence,
  origin: string,
  findings: Findings,
): Promise<readonly TrustedCheckpoint[]> => {
  const keys = [...evidence.keys, ...(evidence.policy?.logs ?? [])]
  const quorum = evidence.policy?.quorum ?? { kind: 'none' as const }
  const known = { origin, keys, ends: evidence.ends ?? [], quorum }
  const found: TrustedCheckpoint[] = []
  for (const text of evidence.checkpoints)
    found.push(...(await trustedOfFile(hashing, known, findings, text)))
  for (const line of evidence.minutes) found.push(...trustedMinute(line, origin, findings))
  return found
}

const walkRows = (
  hashing: Hashing,
  database: Database,
  findings: Findings,
  check: LogCheck,
  tree: LogTree,
  keys: StoredKeys | null,
): number => {
  const stored = new StoredTree(hashing, findings)
  const look = new LineLook(hashing)
  let next = 0
  const take = (row: Row): void => {
    const position = numberIn(row, 'position')
    if (position !== next) {
      tree.breakOff()
      const detail = `there are no events at positions ${next} to ${position - 1}`
      findings.add('complete', 'PositionMissing', detail, { position: next })
    }
    next = position + 1
    const fault = writtenOut(row)
    if (fault !== undefined) findings.add('authentic', 'EventUnreadable', fault, { position })
    const preimage = utf8(preimageOf(row))
    const leaf = tree.leafOf(preimage)
    stored.push(position, leaf, bytesIn(row, 'tree'))
    keys?.push(position, textIn(row, 'command_id'))
    tree.push(leaf)
    const line = check.spare()
    line.put(preimage, position)
    check.take(line, look.fault(line))
  }
  for (const row of database.rows(eventRows)) take(row)
  check.walk.end()
  keys?.end(next)
  if (check.lines !== next) {
    const detail = `${check.lines} events stand at positions 0 to ${next - 1}`
    findings.add('authentic', 'IntegrityCheckFailed', detail)
  }
  return next
}

function* eventsAgain(database: Database): Iterable<PlacedEvent> {
  const [reader, line, told] = [new LineReader(), new EventLine(), new ToldEvents(isTold)]
  for (const row of database.rows(eventRows)) {
    line.put(utf8(preimageOf(row)), numberIn(row, 'position'))
    if (reader.fault(line) === null) yield told.event(line)
  }
}

const isSound = (findings: Findings): boolean =>
  !findings.has('complete', 'PositionMissing', 'RevisionMissing') &&
  !findings.has('authentic', 'EventUnreadable', 'EnvelopeDiffers')

const notWhole = (findings: Findings): void => {
  if (isSound(findings)) return
  for (const verdict of ['rulesObeyed', 'projectionsEqual'] as const) {
    findings.forget(verdict)
    findings.add(verdict, 'NotWhole', 'the events are not a sound sequence')
  }
}

/** Verifies the database of a ledger file. */
export const verifyDatabase = async (
  hashing: Hashing,
  database: Database,
  evidence: AuditorEvidence,
): Promise<Verification> => {
  const findings = new Findings()
  const hasLedgerSchema = checkStorage(database, findings)
  const keys = hasLedgerSchema && hasKeys(database) ? new StoredKeys(database, findings) : null
  const [opened] = database.rows('SELECT origin FROM ledger')
  const origin = opened === undefined ? '' : textIn(opened, 'origin')
  const checkpoints = await trusted(hashing, evidence, origin, findings)
  const kept = keptStates(hashing, database, findings)
  const made = new Map<KeptState, Json>()
  const rules = new RulesCheck(hashing, findings)
  const seals = new SealsCheck(hashing, findings, rules.states)
  const reserves = new KeptReserves(rules.states)
  const [asked, told] = [new AskedOf(), new ToldEvents(isTold)]
  const keep = ({ position }: Pick<PlacedEvent, 'position'>): void => {
    for (const state of kept)
      if (state.position === position && isKnownState(state)) made.set(state, reserves.written())
  }
  const onAppend: OnAppend = (append) => {
    if (!asked.isAsked(append)) for (const line of append) keep(line)
    else
      rules.append(told.append(append), (event, isKnown) => {
        if (isKnown) {
          seals.fold(event)
          reserves.fold(event)
        }
        keep(event)
      })
  }
  const unreadable = 'EnvelopeDiffers'
  const check = new LogCheck({ hashing, kind: 'log', origin, findings, unreadable, onAppend })
  const tree = new LogTree(hashing, new Set(checkpoints.map(({ size }) => size)))
  const end = walkRows(hashing, database, findings, check, tree, keys)
  const again = new SecondLook(hashing, findings, rules.waiting, seals.waiting)
  if (isSound(findings) && rules.waiting.length + seals.waiting.length > 0)
    for (const event of eventsAgain(database)) again.take(event)
  const rootAt = (size: number) => tree.roots.get(size)
  holdAgainst({ size: end, rootAt, isSelection: false }, findings, checkpoints)
  if (kept.length > 0) seals.keep()
  rules.end(check.types)
  seals.end(end)
  checkKept(kept, end, made, findings)
  notWhole(findings)
  const root = tree.root()
  return {
    size: check.lines,
    root: root === undefined ? null : base64Of(root),
    verdicts: findings.verdicts(),
  }
}
