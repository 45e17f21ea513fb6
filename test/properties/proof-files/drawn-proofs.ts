import assert from 'node:assert/strict'
import { type AuditedLedger, proveRefusal, type SignedLog } from '@coflyfr/audit'
import {
  type Command,
  CommandRefused,
  canonicalDataOf,
  commandCatalogue,
  leafPreimage,
  ledgerCommands,
  memoryStore,
  openLedger,
  parseCommand,
  type Recorded,
  submit,
} from '@coflyfr/core'
import {
  formatTlogProof,
  generateSigningKey,
  inclusionProof,
  rootAt,
  type SigningKey,
  signCheckpoint,
} from '@coflyfr/proof'
import { testClock } from '@coflyfr/testing'
import { type Either, isRight } from 'fp-ts/lib/Either.js'
import { auditedMemory } from '../../support/audited-memory.ts'
import { textOf } from '../figure-proofs/proving.ts'
import type { Written } from '../reports/desk.ts'
import { filled } from '../reports/ledgers.ts'

const right = <Value>(result: Either<unknown, Value>): Value => {
  assert.ok(isRight(result))
  return result.right
}

const origin = 'example.gov.uk/ledger'

/** The key of every ledger here, and one of somebody else who has the same name. */
export const signer: SigningKey = right(generateSigningKey(origin))
export const stranger: SigningKey = right(generateSigningKey(origin))

/** A proof file with the command that it is about, if it is about one. */
export interface DrawnProof {
  readonly text: string
  readonly command: { readonly parsed: Command; readonly text: string } | null
  /** The event that stands beside its proof, where the file does not hold it. */
  readonly event: string | null
}

/** The first events of a log as a key signed them. */
const signedAt = ({ tree }: AuditedLedger, size: number): SignedLog => {
  const checkpoint = { origin, size, root: rootAt(tree.readNode, size), extensions: [] }
  return { note: right(signCheckpoint(checkpoint, [signer])), checkpoint, key: signer.verifier }
}

/** The event as it is hashed. */
const preimageOf = (event: Recorded): string =>
  leafPreimage({ ...event, canonicalData: canonicalDataOf(event.data) })

/** The tlog-proof of an event, which may leave the event itself out. */
const eventProofOf = (
  { tree }: AuditedLedger,
  event: Recorded,
  { note, checkpoint }: SignedLog,
  isHeld: boolean,
): string =>
  right(
    formatTlogProof({
      index: event.position,
      proof: right(inclusionProof(tree.readNode, event.position, checkpoint.size)),
      checkpoint: note,
      ...(isHeld ? { extra: Buffer.from(preimageOf(event)) } : {}),
    }),
  )

/** A proof of one event of a drawn log, in the log as it was signed at some later size. */
export const drawnEventProof = async (
  log: readonly Written[],
  pick: number,
): Promise<DrawnProof> => {
  const store = await filled(log)
  const ledger = await auditedMemory(store)
  const position = pick % log.length
  const events: Recorded[] = []
  for await (const batch of store.readAll()) events.push(...batch)
  const event = events[position]
  assert.ok(event !== undefined)
  const size = log.length - (Math.floor(pick / log.length) % (log.length - position))
  const isHeld = pick % 3 > 0
  const text = eventProofOf(ledger, event, signedAt(ledger, size), isHeld)
  return { text, command: null, event: isHeld ? null : preimageOf(event) }
}

const parse = parseCommand(commandCatalogue(ledgerCommands))

const line = (number: number) => ({
  command: 'CloseHistory',
  commandId: `c-${number}`,
  actor: { id: `u-${number}`, role: number % 2 === 0 ? 'auditor' : 'finance-officer' },
  effectiveOn: `2023-04-${String((number % 28) + 1).padStart(2, '0')}`,
  data: {},
})

/** The command of a number, as somebody holds it. */
const heldCommand = (number: number): NonNullable<DrawnProof['command']> => ({
  parsed: right(parse(line(number))).command,
  text: JSON.stringify(line(number)),
})

/** A ledger that refused so many commands, and the salts that their senders were given. */
const refusing = async (count: number) => {
  const clock = testClock()
  const store = memoryStore({ origin, clock })
  await openLedger(store, { history: false, refusalsKept: true })
  let made = 0
  const next = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`
  const warn = (fault: string): never => assert.fail(fault)
  const salt = next
  const environment = {
    store,
    states: new Map(),
    refusalsKept: true,
    clock,
    uuid: next,
    salt,
    warn,
  }
  const salts: string[] = []
  for (let number = 0; number < count; number += 1) {
    const { definition, command } = right(parse(line(number)))
    const result = await submit(environment, definition, command)
    assert.ok(result.outcome === 'refused' && result.evidence !== undefined)
    salts.push(result.evidence.salt)
  }
  return { ledger: await auditedMemory(store), salts }
}

/** A proof of one of so many refusals, in the log as it was signed at its end. */
export const drawnRefusalProof = async (count: number, pick: number): Promise<DrawnProof> => {
  const { ledger, salts } = await refusing(count)
  const command = heldCommand(pick % count)
  const salt = salts[pick % count] ?? ''
  const signed = signedAt(ledger, ledger.tree.size())
  const proof = right(await proveRefusal(ledger, command.parsed.commandHash, salt, signed))
  assert.ok(proof.events.every(({ event }) => CommandRefused.data.is(event.data)))
  return { text: textOf(proof), command, event: null }
}
