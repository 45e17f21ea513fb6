import { copyFileSync, cpSync } from 'node:fs'
import type { CheckpointText } from '@coflyfr/audit'
import type { EventStore } from '@coflyfr/core'
import type { CopiedCommand } from '../../support/copy-ledger.ts'
import { ledgerFileOf, tamper } from '../../support/ledger-file.ts'
import { makeEdit, seededEdit } from '../verify/edits.ts'
import type { Handed } from './agreement.ts'
import { among, type Choice } from './choice.ts'
import { forgedFrom, freshPath, packOf, strangeKey } from './drawn-packs.ts'
import { type Forge, forges } from './forges.ts'
import { logTampers, proofTampers, statementTamper, tampers } from './tampers.ts'

/** A ledger with its packs, its file, and the checkpoints that an auditor kept. */
export interface Honest {
  readonly store: EventStore
  readonly packs: { readonly log: string; readonly range: string; readonly stream: string }
  readonly file: string
  readonly visits: readonly CheckpointText[]
}

/** Makes what an auditor is given, as a copy that shares nothing with its source. */
type Mutation = (honest: Honest, choice: Choice) => Promise<string>

const copied =
  (pathOf: (honest: Honest, choice: Choice) => string): Mutation =>
  async (honest, choice) => {
    const path = freshPath()
    cpSync(pathOf(honest, choice), path, { recursive: true })
    return path
  }

const anyPack = ({ packs: { log, range, stream } }: Honest, { pick }: Choice): string =>
  among([log, log, range, stream], pick >> 3)

const tampered =
  (
    edit: (pack: string, choice: Choice) => void,
    pathOf: (honest: Honest, choice: Choice) => string,
  ): Mutation =>
  async (honest, choice) => {
    const path = await copied(pathOf)(honest, choice)
    edit(path, choice)
    return path
  }

/** Another history as a pack, and sometimes as a file. */
const forged =
  (forge: Forge): Mutation =>
  async ({ store }, choice) => {
    const change = (commands: readonly CopiedCommand[]) => forge(commands, choice)
    if (choice.pick % 8 === 0) return ledgerFileOf(store, change)
    return packOf(await forgedFrom(store, change))
  }

const editedFile: Mutation = async ({ file }, { at, where, pick }) => {
  const path = freshPath()
  copyFileSync(file, path)
  tamper(path, (handle) => makeEdit(handle, seededEdit(at, where, pick)))
  return path
}

const mutations: readonly Mutation[] = [
  copied(anyPack),
  copied(({ file }) => file),
  ({ store }) => packOf(store, { key: strangeKey }),
  ...forges.map(forged),
  ...tampers.map((edit) => tampered(edit, anyPack)),
  ...logTampers.map((edit) => tampered(edit, ({ packs }) => packs.log)),
  ...proofTampers.map((edit) =>
    tampered(edit, ({ packs: { range, stream } }, { at }) => among([range, stream], at)),
  ),
  tampered(statementTamper, ({ packs }) => packs.stream),
  editedFile,
  editedFile,
]

/** How many kinds of mutation there are; the first change nothing. */
export const kinds = mutations.length

/** What an auditor is given after a ledger was tampered with, and what they bring. */
export const mutated = async (honest: Honest, choice: Choice): Promise<Handed> => ({
  path: await among(mutations, choice.kind)(honest, choice),
  hasKey: choice.pick % 5 > 0,
  visits: choice.pick % 3 === 0 ? honest.visits : [],
})
