import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CommandLine, commandLine } from '../../support/command-line.ts'

const example = join(import.meta.dirname, '../../../examples/returns/ssda903-2022-23')

const ready = async (): Promise<CommandLine> => {
  const line = commandLine()
  cpSync(example, line.path('in'), { recursive: true })
  await line.coflyfr(['init', 'council.ledger', '--origin', 'council.example/returns'])
  return line
}

const importing = (folder = 'in', year = '2022-23') =>
  ['import', 'ssda903', 'council.ledger', folder, '--year', year] as const

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

const returned = async ({ coflyfr, path }: CommandLine, out: string, ...flags: string[]) => {
  const args = ['return', 'ssda903', 'council.ledger', '--year', '2022-23', '--out', out, ...flags]
  return { ran: await coflyfr(args), files: () => filesIn(path(out)) }
}

test('an imported return is written again byte for byte', async () => {
  const line = await ready()
  const summary = await line.json(importing())
  expect(summary).toMatchObject({ rowsRead: 21, imported: 21, rejected: 0, children: { new: 4 } })
  const { ran, files } = await returned(line, 'out', '--actor', 'u-40')
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(files()).toEqual(filesIn(example))
})

test('importing it again changes nothing, nor does a dry run', async () => {
  const line = await ready()
  expect(await line.json([...importing(), '--dry-run'])).toMatchObject({ imported: 21 })
  await line.json(importing())
  const again = await line.json(importing())
  expect(again).toMatchObject({ imported: 0, duplicate: 21, children: { new: 0, known: 4 } })
  const dry = await line.json([...importing(), '--dry-run'])
  expect(dry).toMatchObject({ imported: 0, duplicate: 21 })
})

test('no file of the ledger except the sealed vault identifies a child', async () => {
  const line = await ready()
  await line.coflyfr(importing())
  const bytes = readdirSync(line.folder)
    .filter((name) => name.startsWith('council.ledger'))
    .map((name) => readFileSync(line.path(name), 'latin1'))
    .join('\n')
  for (const told of ['H801200001001', 'CF31', '2008-05-14', '14/05/2008'])
    expect(bytes).not.toContain(told)
  expect(bytes).toContain('2008-05')
})

test('without an actor a child is shown by the random key, and nothing is unsealed', async () => {
  const line = await ready()
  await line.coflyfr(importing())
  const { ran, files } = await returned(line, 'out')
  expect(ran.code).toBe(0)
  const { 'Header.csv': header = '', 'Episodes.csv': episodes = '' } = files()
  expect(header.split('\r\n').slice(1, 5)).toEqual(
    [1, 2, 3, 4].map(() => expect.stringMatching(/^[0-9a-f]{32},[0129],,[A-Z]{4},(?:UN\d)?,1?,$/)),
  )
  expect(episodes).not.toContain('CF3')
  const { out } = await line.coflyfr(['subject', 'log', 'council.ledger'])
  expect(out).not.toContain('statutory-return')
})

test('each reading is in the access log, and a role that may not read gets keys', async () => {
  const line = await ready()
  await line.coflyfr(importing())
  await returned(line, 'named', '--actor', 'u-40')
  const { out } = await line.coflyfr(['subject', 'log', 'council.ledger'])
  expect(out.match(/statutory-return/g)).toHaveLength(4)
  const { ran, files } = await returned(line, 'keys', '--actor', 'u-90', '--role', 'auditor')
  expect(ran.code).toBe(1)
  expect(files()['Header.csv']).not.toContain('14/05/2008')
})

test('the next year ends what was open, and its first episode is compared with the year before', async () => {
  const line = await ready()
  await line.coflyfr(importing())
  mkdirSync(line.path('next'))
  const columns =
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'
  const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'
  writeFileSync(
    line.path('next/header.csv'),
    `${header}\n101,2,14/05/2008,WBRI,H801200001001,1,02/02/2023\n103,1,20/01/2007,OOTH,UN2,,\n`,
  )
  writeFileSync(
    line.path('next/episodes.csv'),
    `${columns}\n101,01/12/2022,P,C1,N1,K2,PR5,05/06/2023,E4A,,CF31 4WB,CF33 6AA,1234567\n103,11/07/2022,S,C2,N8,H5,PR4,,,,,CF31 1AA,XXXXXXX\n`,
  )
  const next = await line.json(importing('next', '2023-24'))
  expect(next).toMatchObject({ imported: 1, duplicate: 2, rejected: 1, codes: { '503B': 1 } })
  const { files } = await returned(line, 'out', '--actor', 'u-40')
  expect(files()).toEqual(filesIn(example))
})
