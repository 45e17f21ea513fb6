import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { type ContactRow, contactsText } from '../../properties/returns/drawn-contacts.ts'
import type { Answer } from '../../support/command-line.ts'
import { readyLedger } from '../../support/ready-ledger.ts'
import { root } from '../../support/repository.ts'

/** The folder of the example. */
export const example = join(root, 'examples/returns/contacts')

/** A ledger that takes rows of contacts, and writes them again. */
export const contactsLedger = async () => {
  const line = await readyLedger([])
  cpSync(example, line.path('.'), { recursive: true })
  const imports = (rows: readonly ContactRow[], ...flags: readonly string[]): Promise<Answer> => {
    line.write('rows.csv', contactsText(rows))
    return line.json(['import', 'contacts', 'l', 'rows.csv', '--map', 'map.json', ...flags])
  }
  const returned = async (out: string, ...flags: readonly string[]) => {
    const days = ['--from', '2022-04-01', '--to', '2022-12-31']
    const ran = await line.coflyfr(['return', 'contacts', 'l', ...days, '--out', out, ...flags])
    return { ran, text: line.read(`${out}/contacts.csv`) }
  }
  return { line, imports, returned }
}

/** A contact. */
export const contact: ContactRow = {
  child: '101',
  contact: 'C-1',
  receivedOn: '2022-04-04',
  source: 'school',
  team: 'front-door',
}

/** A referral that was accepted. */
export const referral: ContactRow = {
  referral: 'R-1',
  referralOn: '2022-04-05',
  referralDecision: 'accepted',
  referralKind: 'care-and-support',
  referralSource: '2A',
}
