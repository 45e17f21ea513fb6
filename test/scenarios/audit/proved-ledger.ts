import { type CommandLine, commandLine } from '../../support/command-line.ts'
import { budget, ndjson } from '../../support/finance-lines.ts'

const origin = 'council.example/ledger'

const early = {
  command: 'PostVirement',
  commandId: 'v1-early',
  actor: { id: 'u-9', role: 'finance-officer' },
  effectiveOn: '2023-09-20',
  data: { reference: 'V1', financialYear: '2023-24' },
}

/** A ledger with the budget and a refusal, what was proved of it, and a proof of another ledger of the same name. */
export interface Proved {
  readonly line: CommandLine
  readonly key: string
  readonly event: string
  readonly otherEvent: string
  readonly refusal: string
  readonly stranger: { readonly key: string; readonly event: string }
  readonly minute: string
}

const ledgerOf = async (line: CommandLine, name: string): Promise<string> => {
  const { publicKey } = await line.json(['init', name, '--origin', origin])
  await line.coflyfr(['record', name], { stdin: ndjson(budget) })
  return publicKey
}

/** Makes them. */
export const provedLedger = async (): Promise<Proved> => {
  const line = commandLine()
  const { coflyfr, read, write } = line
  const key = await ledgerOf(line, 'l')
  write('early.json', JSON.stringify(early))
  write('late.json', JSON.stringify({ ...early, effectiveOn: '2023-09-21' }))
  write('officer.json', JSON.stringify({ ...early, actor: { id: 'u-9', role: 'cabinet' } }))
  const { out } = await coflyfr(['record', 'l', 'early.json'])
  const { salt } = JSON.parse(out).evidence
  const proof = async (name: string, ledger: string, ...asked: readonly string[]) => {
    await coflyfr(['prove', ledger, ...asked, '--out', name])
    return read(name)
  }
  const event = await proof('e', 'l', '--event', '2')
  const refusal = await proof('r', 'l', '--refusal', 'early.json', '--salt', salt)
  const otherEvent = await proof('o', 'l', '--event', '1')
  const strangerKey = await ledgerOf(line, 'm')
  const stranger = { key: strangerKey, event: await proof('s', 'm', '--event', '2') }
  const [name, size, treeRoot] = JSON.parse(refusal).checkpoint.split('\n')
  const minute = `${name} ${size} ${treeRoot}`
  return { line, key, event, otherEvent, refusal, stranger, minute }
}
