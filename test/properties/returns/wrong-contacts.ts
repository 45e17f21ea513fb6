import type { ReturnSummary } from '@coflyfr/imports'
import { contactsMap } from './drawn-contacts.ts'
import { contactsBench, type Files, type OpenReturns } from './returns-bench.ts'

const open = contactsBench(contactsMap)

const withText =
  (change: (text: string) => string): OpenReturns =>
  async () => {
    const bench = await open()
    const changed = (files: Files): Files =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text)]))
    return { ...bench, imports: (files) => bench.imports(changed(files)) }
  }

const withSummary =
  (change: (summary: ReturnSummary) => ReturnSummary): OpenReturns =>
  async () => {
    const bench = await open()
    return { ...bench, imports: async (files) => change(await bench.imports(files)) }
  }

const withReturn =
  (change: (text: string) => string): OpenReturns =>
  async () => {
    const bench = await open()
    const text = async () => change((await bench.returns())['contacts.csv'] ?? '')
    return { ...bench, returns: async () => ({ 'contacts.csv': await text() }) }
  }

/** Replaces a part of a line, in every line that has it. */
const replaced = (from: RegExp, to: string) => (text: string) => text.replaceAll(from, to)

/** Importers and returns of contacts with a planted defect, by what they do wrong. */
export const wrongContacts: Readonly<Record<string, OpenReturns>> = {
  'forgets the handoffs after the first': withReturn(
    replaced(/(team-\d-0);[^,]*,([^,;]*);[^,]*,([^,;]*);[^,]*/g, '$1,$2,$3'),
  ),
  'treats a rejected referral as none': withText(
    replaced(/R-[^,]*,[^,]*,rejected,[^,]*,[^,]*,[^,]*,[^,]*/g, ',,,,,,'),
  ),
  'dates a decision on the day of the contact': withReturn(
    replaced(/(,\d{4}-\d\d-\d\d)(,[a-z]+,front-door,[a-z-]+),\d{4}-\d\d-\d\d/g, '$1$2$1'),
  ),
  'writes a closure without who proposed it': withReturn(replaced(/,w-12\r/g, ',\r')),
  'keeps what an earlier extract said': (() => {
    const told = new Set<string>()
    return async () => {
      told.clear()
      const bench = await open()
      const unknown = (text: string): string =>
        text
          .split('\r\n')
          .filter((line) => {
            const [child = '', contact = ''] = line.split(',')
            if (contact === '' || contact === 'contact') return true
            const isNew = !told.has(child + contact)
            told.add(child + contact)
            return isNew
          })
          .join('\r\n')
      return {
        ...bench,
        imports: (files) => bench.imports({ 'contacts.csv': unknown(files['contacts.csv'] ?? '') }),
      }
    }
  })(),
  'counts duplicates as imported': withSummary((summary) => ({
    ...summary,
    imported: summary.imported + summary.duplicate,
    duplicate: 0,
  })),
  'leaves rejected rows out of its count': withSummary((summary) => ({
    ...summary,
    rowsRead: summary.rowsRead - summary.rejected,
    rejected: 0,
    rejections: [],
  })),
  'names the wrong line': withSummary((summary) => ({
    ...summary,
    rejections: summary.rejections.map((one) => ({ ...one, line: one.line - 1 })),
  })),
}
