import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import {
  commandCatalogue,
  type EventStore,
  parseCommand,
  saltBytes,
  submit,
  type Vault,
} from '@coflyfr/core'
import { caseAllocation, caseRecords } from '@coflyfr/outcomes'
import { privacyCommands } from '@coflyfr/privacy'
import { openStore } from '@coflyfr/store-sqlite'
import { openVault } from '@coflyfr/vault'
import { die } from './die.ts'

/**
 * A process that records one identity and kills itself at a step: `before-vault`, `between` (the vault is written, the
 * log is not), `after-append` or `never`. Arguments: path of the ledger, subject, command id, step, and `turned-round`
 * for the planted defect (the log is written before the vault).
 */
const [path = '', subject = '', commandId = '', step = '', order = 'vault-first'] =
  process.argv.slice(2)

const ledger = await openStore(path)
const onDisk = openVault({
  path: `${path}.vault`,
  keyPath: `${path}.vault-key`,
  origin: ledger.origin,
})

let late: (() => Promise<unknown>) | null = null

const vault: Vault = {
  ...onDisk,
  keep: async (...given) => {
    if (step === 'before-vault') die()
    if (order === 'vault-first') return onDisk.keep(...given)
    late = () => onDisk.keep(...given)
    return { _tag: 'Right', right: null }
  },
}

const store: EventStore = {
  ...ledger,
  appendToStream:
    (...given) =>
    async () => {
      if (step === 'between' && order === 'vault-first') die()
      const appended = await ledger.appendToStream(...given)()
      if (step === 'after-append' || order === 'turned-round') die()
      await late?.()
      return appended
    },
}

const parsed = parseCommand(
  commandCatalogue(privacyCommands({ allocationOf: caseAllocation, caseRecords })),
)({
  command: 'RecordIdentity',
  commandId,
  actor: { id: 'u-12', role: 'practitioner' },
  effectiveOn: '2023-09-01',
  data: { subject, name: `Name of ${commandId}` },
})
if (parsed._tag === 'Left') throw new Error(JSON.stringify(parsed.left))
const environment = {
  store,
  states: new Map(),
  refusalsKept: false,
  clock: () => Date.now() * 1000,
  uuid: () => crypto.randomUUID(),
  salt: () => randomBytes(16).toString('hex'),
  warn: () => undefined,
  sealing: { vault, salt: () => randomBytes(saltBytes) },
}
const result = await submit(environment, parsed.right.definition, parsed.right.command)
writeSync(1, JSON.stringify(result))
