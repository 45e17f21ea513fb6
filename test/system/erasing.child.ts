import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { commandCatalogue, type EventStore, parseCommand, submit, type Vault } from '@coflyfr/core'
import { caseAllocation, caseRecords } from '@coflyfr/outcomes'
import { privacyCommands } from '@coflyfr/privacy'
import { openStore } from '@coflyfr/store-sqlite'
import { openVault } from '@coflyfr/vault'
import { die } from './die.ts'

/**
 * A process that erases one person and kills itself at a step: `before-begin`, `after-begin`, `after-append`,
 * `after-destroy` (the keys are destroyed, the vault's note of the erasure is still there) or `never`. Arguments: path of
 * the ledger, subject, authority, step, and `keys-first` for the planted defect (the keys are destroyed before the event
 * is appended).
 */
const [path = '', subject = '', authority = '', step = '', order = 'event-first'] =
  process.argv.slice(2)

const ledger = await openStore(path)
const { origin } = ledger
const onDisk = openVault({ path: `${path}.vault`, keyPath: `${path}.vault-key`, origin })

const vault: Vault = {
  ...onDisk,
  beginErasure: async (erasing) => {
    if (step === 'before-begin') die()
    if (order === 'keys-first') await onDisk.destroyKey(subject)
    else await onDisk.beginErasure(erasing)
    if (step === 'after-begin') die()
  },
  carryOutErasure: async (erasing) => {
    if (step === 'after-append') die()
    for (const key of erasing.subjects) await onDisk.destroyKey(key)
    if (step === 'after-destroy') die()
    await onDisk.carryOutErasure(erasing)
  },
}

const parsed = parseCommand(
  commandCatalogue(privacyCommands({ allocationOf: caseAllocation, caseRecords })),
)({
  command: 'DestroySubjectKey',
  commandId: 'destroy',
  actor: { id: 'u-40', role: 'records-officer' },
  effectiveOn: '2023-11-01',
  data: { subject, merged: [], authority },
})
if (parsed._tag === 'Left') throw new Error(JSON.stringify(parsed.left))
const store: EventStore = ledger
const environment = {
  store,
  states: new Map(),
  refusalsKept: false,
  clock: () => Date.now() * 1000,
  uuid: () => crypto.randomUUID(),
  salt: () => randomBytes(16).toString('hex'),
  warn: () => undefined,
  sealing: { vault, salt: () => randomBytes(32) },
}
const result = await submit(environment, parsed.right.definition, parsed.right.command)
writeSync(1, JSON.stringify(result))
