import { standardRules } from '@coflyfr/governance'
import { expect, test } from 'vitest'
import { filesOfReturn } from '../../properties/returns/drawn-returns.ts'
import { readyLedger } from '../../support/ready-ledger.ts'

const header = (dob: string, upn: string, sex = '2') => ({
  CHILD: '101',
  SEX: sex,
  DOB: dob,
  ETHNIC: 'WBRI',
  UPN: upn,
})

const episode = {
  CHILD: '101',
  DECOM: '05/04/2022',
  RNE: 'S',
  LS: 'C2',
  CIN: 'N1',
  PLACE: 'U6',
  PLACE_PROVIDER: 'PR1',
}

const ready = async () => {
  const line = await readyLedger([])
  const imports = async (year: string, drawn: object, ...flags: readonly string[]) => {
    const files = Object.entries(filesOfReturn(drawn)).filter(([, text]) => text.match(/\n./))
    for (const [name, text] of files) line.write(name, text)
    const names = files.map(([name]) => name)
    return line.json(['import', 'ssda903', 'l', ...names, '--year', year, ...flags])
  }
  const returned = async (year: string, out: string) => {
    await line.coflyfr(['return', 'ssda903', 'l', '--year', year, '--out', out, '--actor', 'u-40'])
    return (name: string) => line.read(`${out}/${name}`).split('\r\n').slice(1, -1)
  }
  return { line, imports, returned }
}

test('several files of a return are imported at once', async () => {
  const { imports } = await ready()
  const drawn = { Header: [header('14/05/2008', 'UN1')], Episodes: [episode] }
  expect(await imports('2022-23', drawn)).toMatchObject({
    imported: 2,
    tables: { Header: { imported: 1 }, Episodes: { imported: 1 } },
  })
})

test('the next year’s return adds only what is new', async () => {
  const { imports, returned } = await ready()
  const first = { Header: [header('14/05/2008', 'UN1')], Episodes: [episode] }
  await imports('2022-23', first)
  const before = await (await returned('2022-23', 'first'))('Episodes.csv')
  const ended = { ...episode, DEC: '01/06/2023', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' }
  const after = { ...episode, DECOM: '01/06/2023', RNE: 'P', PLACE: 'K2' }
  const review = { CHILD: '101', DOB: '14/05/2008', REVIEW: '02/07/2023', REVIEW_CODE: 'PN1' }
  const next = {
    Header: [header('14/05/2008', 'H801200001001')],
    Episodes: [ended, after],
    Reviews: [review],
  }
  const summary = await imports('2023-24', next)
  expect(summary).toMatchObject({ imported: 4, duplicate: 0, rejected: 0, children: { known: 1 } })
  expect(await imports('2023-24', next)).toMatchObject({ imported: 0, duplicate: 4 })
  // The end is in the next year, so in the first year's return the episode is still open.
  expect((await returned('2022-23', 'again'))('Episodes.csv')).toEqual(before)
  expect((await returned('2023-24', 'next'))('Episodes.csv')).toHaveLength(2)
  const changed = { ...next, Episodes: [ended, { ...after, DEC: '03/03/2024', REC: 'E4A' }] }
  expect(await imports('2023-24', changed)).toMatchObject({ imported: 1, duplicate: 3 })
})

test.each([
  ['day of birth', header('15/06/2008', 'H801200001001'), 'DOB', null],
  ['pupil number', header('14/05/2008', 'E801200001026'), 'UPN', '208'],
])(
  'another %s is a finding that names the step, and with --correct a rectification',
  async (...[, other, column, code]) => {
    const { line, imports, returned } = await ready()
    const first = { Header: [header('14/05/2008', 'H801200001001')], Episodes: [episode] }
    await imports('2022-23', first)
    const changed = { ...first, Header: [other] }
    const found = await imports('2022-23', changed)
    expect(found).toMatchObject({ imported: 0, rejected: 2 })
    expect(found.rejections[0]).toMatchObject({ column, code, value: '(withheld)' })
    expect(found.rejections[0].rule).toContain('import again with --correct')
    const corrected = await imports('2022-23', changed, '--correct')
    expect(corrected).toMatchObject({
      imported: 1,
      duplicate: 1,
      rejected: 0,
      children: { known: 1, new: 0, corrected: 1 },
    })
    const written = await returned('2022-23', 'out')
    expect(written('Header.csv')).toEqual([
      [other.CHILD, other.SEX, other.DOB, other.ETHNIC, other.UPN, '', ''].join(','),
    ])
    const types = (await line.events()).map(({ type }) => type)
    expect(types.filter((type) => type === 'RectificationRecorded')).toHaveLength(1)
    expect(await imports('2022-23', changed, '--correct')).toMatchObject({
      imported: 0,
      duplicate: 2,
    })
  },
)

test('a child whom the council’s rules keep out of the vault is rejected row by row, without an exception', async () => {
  const { line, imports } = await ready()
  const roles = { ...standardRules.roles, CreateSubjectKey: ['data-protection-officer'] }
  await line.record([
    {
      command: 'SetApprovalRules',
      commandId: 'rules-1',
      actor: { id: 'clerk', role: 'council' },
      effectiveOn: '2020-04-01',
      data: { rules: { ...standardRules, roles } },
    },
  ])
  const drawn = { Header: [header('14/05/2008', 'UN1')], Episodes: [episode] }
  const { rejected, rejections, children } = await imports('2022-23', drawn)
  expect({ rejected, children }).toEqual({
    rejected: 2,
    children: { known: 0, new: 0, corrected: 0 },
  })
  expect(rejections[0]).toMatchObject({ file: 'Header.csv', line: 2, column: 'CHILD' })
  expect(rejections[0].rule).toContain('CreateSubjectKey refused: RoleNotAllowed')
})

test('contradictory rows, and dates in the future, are rejected with their reason', async () => {
  const { imports } = await ready()
  const drawn = {
    Header: [header('14/05/2008', 'UN1'), header('14/05/2008', 'UN1', '1')],
    Episodes: [episode, { ...episode, CHILD: '102', DECOM: '01/04/2023' }],
  }
  const { rejections, imported } = await imports('2022-23', drawn)
  expect(imported).toBe(2)
  expect(rejections.map(({ rule }: { readonly rule: string }) => rule)).toEqual([
    'expected a day up to 31/03/2023',
    'expected the same as on line 2 for this child',
  ])
})
