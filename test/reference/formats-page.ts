import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sealedReports } from '@coflyfr/audit'
import { budgetEvents } from '@coflyfr/budget/events'
import {
  canonicalJson,
  type EventReader,
  leafPreimage,
  ledgerEvents,
  memoryStore,
  openLedger,
  roles,
} from '@coflyfr/core'
import { standardRules } from '@coflyfr/governance'
import { governanceEvents } from '@coflyfr/governance/events'
import { leafHash } from '@coflyfr/proof'
import { reports } from '@coflyfr/reports'
import { createStore } from '@coflyfr/store-sqlite'
import { textOf } from '../support/repository.ts'
import { formsOf } from './codec-fields.ts'
import { fieldsTables } from './fields-table.ts'
import { fenced, table } from './markdown.ts'

/** The statements of a ledger file, as the engine keeps them. */
const schemaText = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'))
  const path = join(folder, 'ledger')
  const store = await createStore(path, { origin: 'council.example/ledger' })
  await store.close()
  const handle = new DatabaseSync(path, { readOnly: true })
  const rows = handle.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL').all()
  handle.close()
  rmSync(folder, { recursive: true })
  return fenced('sql', rows.map(({ sql }) => `${sql};`).join('\n'))
}

const definitionOf = (type: string): EventReader => {
  const found = [ledgerEvents, governanceEvents, budgetEvents]
    .map((events) => events.get(type))
    .find((event) => event !== undefined)
  if (found === undefined) throw new Error(`There is no event ${type} whose fields could be told`)
  return found
}

const fieldsText = (types: string): string =>
  types
    .split(' ')
    .map(definitionOf)
    .map(({ type, schemaVersion, data }) =>
      [`\`${type}\`, schema version ${schemaVersion}:`, ...fieldsTables(formsOf(data))].join(
        '\n\n',
      ),
    )
    .join('\n\n')

const versionsText = (): string =>
  table(
    ['report', 'version'],
    sealedReports.map((name) => [name, String(reports.get(name)?.projection.version)]),
  )

/** Where findings stand and what each says, as `findings.md` has them, with the weight that `verify` gives them. */
const findingsText = (): string => {
  const weights = new Map(
    [...textOf('packages/audit/src/verify/finding.ts').matchAll(/^ {2}(\w+): '(\w+)',$/gm)].map(
      ([, code = '', weight = '']): [string, string] => [code, weight],
    ),
  )
  const chapters = textOf('docs/reference/findings.md').split(/^## /m).slice(1)
  const rows = chapters.flatMap((chapter) =>
    [...chapter.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, code = '', says = '']) => [
      chapter.split('\n', 1)[0] ?? '',
      `\`${code}\``,
      weights.get(code) ?? '',
      says,
    ]),
  )
  return table(['verdict', 'code', 'weight', 'says'], rows)
}

/** One event with everything that is made of it, for whoever tests code of their own. */
const vectorsText = async (): Promise<string> => {
  const origin = 'council.example/ledger'
  const store = memoryStore({ origin, clock: () => 1_700_000_000_000_000 })
  await openLedger(store, { history: false, refusalsKept: true })
  const lines: string[] = []
  for await (const [event] of store.readAll()) {
    if (event === undefined) continue
    const preimage = leafPreimage({ ...event, canonicalData: canonicalJson(event.data) })
    const leaf = Buffer.from(leafHash(preimage)).toString('base64')
    lines.push(`preimage ${preimage}`, `leaf     ${leaf}`, `root     ${leaf} (of this one event)`)
  }
  return fenced('text', lines.join('\n'))
}

const written =
  /^<!-- (schema|roles|standard-rules|sealed-versions|findings|vectors|fields: ([\w ]+)) -->\n[\s\S]*?^<!-- \/[\w-]+ -->$/gm

/** `docs/reference/formats.md`: its prose as it stands there, the parts between marks from the sources. */
export const formatsPage = async (): Promise<string> => {
  const [schema, vectors] = [await schemaText(), await vectorsText()]
  const textOfPart = (part: string, types: string | undefined): string => {
    if (types !== undefined) return fieldsText(types)
    switch (part) {
      case 'schema':
        return schema
      case 'vectors':
        return vectors
      case 'findings':
        return findingsText()
      case 'roles':
        return `Roles: ${roles.map((role) => `\`${role}\``).join(', ')}.`
      case 'standard-rules':
        return fenced('text', canonicalJson(standardRules))
      default:
        return versionsText()
    }
  }
  return textOf('docs/reference/formats.md').replace(
    written,
    (_, part: string, types: string | undefined) => {
      const end = part.replace(/:.*/, '')
      return `<!-- ${part} -->\n\n${textOfPart(part, types)}\n\n<!-- /${end} -->`
    },
  )
}
