import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CommandLine, commandLine } from '../../support/command-line.ts'
import { before, censusExample, changedCensus } from './census-example.ts'

const timeout = 60_000

const ready = async (): Promise<CommandLine> => {
  const line = commandLine()
  await line.coflyfr(['init', 'council.ledger', '--origin', 'council.example/returns'])
  return line
}

const importing = ['import', 'cin', 'council.ledger', 'census.xml'] as const

/** The number of events: the second line of a checkpoint. */
const sizeOf = async ({ coflyfr }: CommandLine): Promise<string | undefined> => {
  const { out } = await coflyfr(['checkpoint', 'council.ledger'])
  expect(out).toMatch(/^council.example\/returns\n\d+\n/)
  return out.split('\n')[1]
}

/** The message about a file; checks that the ledger did not change. */
const refused = async (content: string | Uint8Array) => {
  const line = await ready()
  const size = await sizeOf(line)
  line.write('census.xml', content)
  const ran = await line.coflyfr(importing)
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).not.toContain('    at ')
  expect(await sizeOf(line)).toBe(size)
  return ran.err
}

const utf16 = (text: string, isBigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

const asUtf16 = censusExample.replace('UTF-8', 'UTF-16')

const start = '<Message>'

const at = (text: string): string => censusExample.replace(start, text + start)

const bomb = at(
  `<!DOCTYPE Message [${Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(9)}">`).join('')}<!ENTITY e0 "ha">]>`,
)

const unusable: Readonly<Record<string, readonly [content: string | Uint8Array, said: RegExp]>> = {
  'an empty file': ['', /it is empty/],
  'a text that is no XML': ['CHILD,SEX\n1,2\n', /line 3, column 2: it is not well formed/],
  'a file that is cut off': [
    censusExample.slice(0, censusExample.length - 500),
    /line 185, column 38: it is not well formed: unclosed tag/,
  ],
  'a file that is cut off in a character': [
    Buffer.concat([Buffer.from(censusExample), Buffer.from([0xe2, 0x82])]),
    /its bytes are not valid UTF-8/,
  ],
  'a file of Windows-1252': [
    Buffer.from(at('<!-- Ynys M\u00f4n -->'), 'latin1'),
    /its bytes are not valid UTF-8/,
  ],
  'a declaration of ISO-8859-1': [
    censusExample.replace('UTF-8', 'ISO-8859-1'),
    /line 1, column \d+: it is declared as ISO-8859-1; expected UTF-8/,
  ],
  'UTF-16 without a byte-order mark': [
    Buffer.from(asUtf16, 'utf16le'),
    /it is UTF-16 without a byte-order mark/,
  ],
  'UTF-8 that is declared as UTF-16': [asUtf16, /it is declared as UTF-16/],
  'XML 1.1': [
    censusExample.replace('version="1.0"', 'version="1.1"'),
    /expected XML 1.0, found 1.1/,
  ],
  'a document type': [
    at('<!DOCTYPE Message SYSTEM "http://council.example/cin.dtd">'),
    /line 2, column \d+: a document type \(DOCTYPE\) is not accepted/,
  ],
  'entities that grow': [bomb, /a document type \(DOCTYPE\) is not accepted/],
  'an entity of a file': [
    at('<!DOCTYPE Message [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'),
    /a document type \(DOCTYPE\) is not accepted/,
  ],
  'an entity that nobody declared': [
    changedCensus([['CIN101', 'WBRI', '&WBRI;']]),
    /it is not well formed: undefined entity/,
  ],
  'another root': [
    censusExample.replaceAll('Message>', 'Census>'),
    /line 2, column 1: expected <Message>, found <Census>/,
  ],
  'a namespace': [
    censusExample.replace(start, '<Message xmlns="http://council.example/cin">'),
    /line 2, column 1: <Message> has a namespace/,
  ],
  'a prefix': [
    censusExample
      .replace(start, '<c:Message xmlns:c="http://council.example/cin">')
      .replace('</Message>', '</c:Message>'),
    /<c:Message> has a namespace/,
  ],
  'an attribute of the root': [
    censusExample.replace(start, '<Message version="1">'),
    /<Message>: expected no attribute, found version/,
  ],
  'no header': [
    censusExample.replace(/ *<Header>[\s\S]*<\/Header>\n/, ''),
    /expected <Header> before the children/,
  ],
  'two headers': [
    censusExample.replace(/( *<Header>[\s\S]*<\/Header>\n)/, '$1$1'),
    /expected one <Header>/,
  ],
  'no children': [
    censusExample.replace(/ *<Children>[\s\S]*<\/Children>\n/, ''),
    /expected <Children>/,
  ],
  'two lists of children': [
    censusExample.replace('</Message>', '<Children></Children></Message>'),
    /expected <Children> once/,
  ],
  'another collection': [
    censusExample.replace('<Collection>CIN', '<Collection>CLA'),
    /line 5, column 7: Collection: expected CIN/,
  ],
  'another day of reference': [
    censusExample.replace('<ReferenceDate>2023-03-31', '<ReferenceDate>2023-03-30'),
    /ReferenceDate: expected the 31st of March .* \(rule 100\)/,
  ],
  'another year': [censusExample.replace('<Year>2023', '<Year>2022'), /Year: expected the year/],
  'text between children': [
    censusExample.replace('  </Children>', 'and so on</Children>'),
    /expected elements and no text here/,
  ],
  'elements in each other without end': [
    changedCensus([before('CIN101', '<Ethnicity>', '<x>'.repeat(100_000))]),
    /elements are nested more than 32 deep/,
  ],
  'a text without end': [
    changedCensus([['CIN101', 'WBRI', 'W'.repeat(3_000_000)]]),
    /more than \d+ characters come together without a tag/,
  ],
  'a text of some length': [
    changedCensus([['CIN101', 'WBRI', 'W'.repeat(3000)]]),
    /<Ethnicity> holds more than 2000 characters/,
  ],
  'a comment without end': [at(`<!--${' '.repeat(3_000_000)}-->`), /without a tag/],
  'a tag without end': [
    censusExample.replace(start, `<Message ${'a="1" '.repeat(300_000)}>`),
    /without a tag|not well formed/,
  ],
  'a child without end': [
    changedCensus([before('CIN104', '<CINdetails>', '<CINdetails></CINdetails>'.repeat(20_001))]),
    /a child has more than 20000 elements/,
  ],
}

test.each(Object.entries(unusable))(
  '%s is refused, and changes nothing',
  { timeout },
  async (_, [content, said]) => {
    expect(await refused(content)).toMatch(said)
  },
)

test('a file that is not there, and one that is a folder', { timeout }, async () => {
  const line = await ready()
  const missing = await line.coflyfr(importing)
  expect(missing).toMatchObject({
    code: 2,
    err: 'coflyfr: Cannot read "census.xml": there is no such file\n',
  })
  const folder = await line.coflyfr(['import', 'cin', 'council.ledger', '.'])
  expect(folder).toMatchObject({ code: 2, err: 'coflyfr: Cannot read ".": expected a file\n' })
})

test('the year of the command line is compared with that of the file', { timeout }, async () => {
  const line = await ready()
  line.write('census.xml', censusExample)
  const ran = await line.coflyfr([...importing, '--year', '2021-22'])
  expect(ran.err).toContain('expected the census of 2021-22, found that of 2022-23')
})

const same: Readonly<Record<string, string | Uint8Array>> = {
  'a byte-order mark': `\uFEFF${censusExample}`,
  'UTF-16, the little end first': utf16(asUtf16, false),
  'UTF-16, the big end first': utf16(asUtf16, true),
  'the ends of lines of Windows': censusExample.replaceAll('\n', '\r\n'),
  'no line at all': censusExample.replaceAll(/>\s+</g, '><'),
  'values as CDATA': censusExample.replaceAll(/>(N1|WBRI|2022-05-04)</g, '><![CDATA[$1]]><'),
  'values as references': censusExample.replaceAll('>WBRI<', '>&#87;B&#x52;I<'),
  'blanks around values': censusExample.replaceAll(/>(RC8|2A|true)</g, '>\n  $1\t<'),
  'comments anywhere': censusExample.replaceAll('<CIN', '<!-- <DOCTYPE> & --><CIN'),
  'instructions of processing': at('<?xml-stylesheet href="a.xsl"?>'),
  'the schema of an instance': censusExample.replace(
    start,
    '<Message xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="CIN.xsd">',
  ),
  'empty elements for nothing': changedCensus([
    before('CIN102', '<Assessments>', '<CINclosureDate/><ReasonForClosure></ReasonForClosure>'),
  ]),
  'elements in another order': changedCensus([
    ['CIN104', '<ReferralSource>9</ReferralSource>', ''],
    ['CIN104', '</CINdetails>', '<ReferralSource>9</ReferralSource></CINdetails>'],
  ]),
  'digits for true and false': censusExample
    .replaceAll('>true<', '>1<')
    .replaceAll('>false<', '>0<'),
}

test.each(Object.entries(same))('%s gives the same result', { timeout }, async (_, content) => {
  const line = await ready()
  line.write('census.xml', content)
  const { children, rejections } = await line.json(importing)
  expect({ children, rejections }).toMatchObject({ children: { imported: 5 }, rejections: [] })
  const args = ['return', 'cin', 'council.ledger', '--year', '2022-23', '--out', 'out.xml']
  await line.coflyfr([...args, '--authority', '201', '--actor', 'u-40'])
  expect(line.read('out.xml')).toBe(censusExample)
})

const wrong: Readonly<
  Record<string, readonly [census: string, column: string, rule: RegExp, value: string | null]>
> = {
  'an element twice': [
    changedCensus([before('CIN101', '<Ethnicity>', '<Ethnicity>WBRI</Ethnicity>')]),
    'Child[1]/Ethnicity',
    /expected the element once/,
    null,
  ],
  'an element that no census has': [
    changedCensus([before('CIN101', '<ReferralNFA>', '<Comments>a</Comments>')]),
    'Child[1]/CINdetails[1]/Comments',
    /expected one of the elements CINreferralDate, /,
    null,
  ],
  'an element in a value': [
    changedCensus([['CIN101', 'WBRI', '<b>WBRI</b>']]),
    'Child[1]/b',
    /expected a text and no element in it/,
    null,
  ],
  'text between elements': [
    changedCensus([before('CIN101', '<CINPlanDates>', 'planned')]),
    'Child[1]/CINdetails[2]',
    /expected elements and no text between them/,
    null,
  ],
  'an attribute': [
    changedCensus([['CIN101', '<CINPlanDates>', '<CINPlanDates id="1">']]),
    'Child[1]/CINdetails[2]/CINPlanDates',
    /expected no attribute, found id/,
    null,
  ],
  'a day that does not exist': [
    changedCensus([['CIN101', '2022-10-21', '2022-02-30']]),
    'Child[1]/CINdetails[2]/CINPlanDates[1]/CINPlanStartDate',
    /expected a valid date, written yyyy-mm-dd/,
    '2022-02-30',
  ],
  'a day of birth that does not exist': [
    changedCensus([['CIN101', '2011-05-14', '14/05/2011']]),
    'Child[1]/PersonBirthDate',
    /expected a valid date/,
    '(withheld)',
  ],
}

test.each(Object.entries(wrong))(
  '%s rejects its child and no other',
  { timeout },
  async (_, [census, column, rule, value]) => {
    const line = await ready()
    line.write('census.xml', census)
    const { children, rejections } = await line.json([
      ...importing,
      '--rejections',
      'rejected.ndjson',
    ])
    expect(children).toMatchObject({ read: 5, imported: 4, rejected: 1, new: 4 })
    const [first] = rejections
    expect(first).toMatchObject({ file: 'census.xml', line: expect.any(Number), column, value })
    expect(first.rule).toMatch(rule)
    const found = census.split('\n')[first.line - 1] ?? ''
    const name =
      column
        .split('/')
        .at(-1)
        ?.replace(/\[\d+\]/, '') ?? ''
    expect(found).toContain(`<${name}`)
    const lines = line.read('rejected.ndjson').trim().split('\n')
    expect(lines.map((one) => JSON.parse(one))).toEqual(rejections)
  },
)

test('a module that the ledger does not keep is counted', { timeout }, async () => {
  const line = await ready()
  const module =
    '<PreProceedingsandFGDM><PPStartDate>2022-12-01</PPStartDate></PreProceedingsandFGDM>'
  writeFileSync(line.path('census.xml'), changedCensus([before('CIN105', '</CINdetails>', module)]))
  const { children, unkept } = await line.json(importing)
  expect({ children, unkept }).toMatchObject({
    children: { imported: 5 },
    unkept: { PreProceedingsandFGDM: 1 },
  })
})
