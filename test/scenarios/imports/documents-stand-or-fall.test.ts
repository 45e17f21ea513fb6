import { expect, test } from 'vitest'
import { budget } from '../../support/finance-lines.ts'
import { type ImportLedger, importLedger } from '../../support/import-ledger.ts'

const budgetMap = {
  kind: 'budget',
  financialYear: '2023-24',
  columns: { directorate: 'D', costCentre: 'CC', kind: 'K', amount: 'A' },
  constants: { decision: 'Council 1 March 2023' },
}

const budgetCsv = (...rows: readonly string[]) => ['D,CC,K,A', ...rows].join('\n')

const types = async (ledger: ImportLedger) => (await ledger.events()).map(({ type }) => type)

test('a budget with one bad line is not approved, and every other line says why', async () => {
  const ledger = await importLedger()
  const csv = budgetCsv('S,C1,expenditure,1.00', 'S,C2,expenditure,1.005', 'S,C3,expense,1.00')
  const summary = await ledger.imports(budgetMap, csv, '--role', 'council')
  expect(summary).toMatchObject({ imported: { rows: 0 }, rejected: { rows: 3 } })
  expect(
    summary.rejections.map(({ line, rule }: { line: number; rule: string }) => [line, rule]),
  ).toEqual([
    [3, 'expected whole pence: more than two decimals of a pound'],
    [4, 'expected one of expenditure, income'],
    [2, 'not imported, because line 3, which belongs to it, is rejected'],
  ])
  expect(await types(ledger)).not.toContain('BudgetApproved')
})

test('a budget whose control total differs is not approved', async () => {
  const ledger = await importLedger()
  const map = { ...budgetMap, controlTotal: '2.01' }
  const ran = await ledger.ran(
    map,
    budgetCsv('S,C1,expenditure,1.00', 'S,C2,expenditure,1.00'),
    '--role',
    'council',
  )
  expect(ran.code).toBe(1)
  expect(ran.out).toContain('Control total differs: expected 2.01, the rows come to 2.00')
  expect(await types(ledger)).not.toContain('BudgetApproved')
})

test('a budget for two years or with two decisions is refused', async () => {
  const ledger = await importLedger()
  const columns = { ...budgetMap.columns, financialYear: 'Y', decision: 'M' }
  const csv = (...rows: readonly string[]) => ['D,CC,K,A,Y,M', ...rows].join('\n')
  const map = { kind: 'budget', columns }
  const year = csv('S,C1,expenditure,1,2023-24,M1', 'S,C2,expenditure,2,2024-25,M1')
  expect((await ledger.imports(map, year, '--role', 'council')).rejections).toMatchObject([
    { line: 3, rule: 'expected financialYear as on line 2, "2023-24", found "2024-25"' },
    { line: 2, rule: 'not imported, because line 3, which belongs to it, is rejected' },
  ])
  const decision = csv('S,C1,expenditure,1,2023-24,M1', 'S,C2,expenditure,2,2023-24,M2')
  expect((await ledger.imports(map, decision, '--role', 'council')).rejections[0].rule).toBe(
    'expected decision as on line 2, "M1", found "M2"',
  )
  expect(await types(ledger)).not.toContain('BudgetApproved')
})

test('rows that the ledger refuses are rejected with its refusal as the rule', async () => {
  const ledger = await importLedger()
  const twice = budgetCsv('S,C1,expenditure,1.00', 'S,C1,expenditure,2.00')
  const refused = await ledger.imports(budgetMap, twice, '--role', 'council')
  expect(refused.rejections[0].rule).toContain('ApproveBudget refused: DuplicateLine')
  const role = await ledger.imports(budgetMap, budgetCsv('S,C1,expenditure,1.00'))
  expect(role.rejections[0].rule).toContain('ApproveBudget refused: RoleNotAllowed')
})

test('a large budget is drafted in parts and approved by count, total and content', async () => {
  const ledger = await importLedger()
  const rows = Array.from({ length: 6000 }, (_, n) => `Social Services,C${n},expenditure,${n}.25`)
  const map = { ...budgetMap, controlTotal: '17998500.00' }
  expect(await ledger.imports(map, budgetCsv(...rows), '--role', 'council')).toMatchObject({
    imported: { rows: 6000, amount: '17998500.00' },
  })
  const events = await types(ledger)
  expect(events.filter((type) => type === 'BudgetLinesDrafted').length).toBeGreaterThan(1)
  expect(events.at(-1)).toBe('BudgetApproved')
})

const virementMap = {
  kind: 'virements',
  columns: {
    reference: 'Ref',
    financialYear: 'Year',
    kind: 'Type',
    reason: 'Why',
    costCentre: 'CC',
    amount: 'A',
    effectiveOn: 'Day',
  },
  constants: { subjective: 'all' },
}

const virementCsv = (...rows: readonly string[]) =>
  ['Ref,Year,Type,Why,CC,A,Day', ...rows].join('\n')

test('a virement whose legs do not balance is rejected with all its legs, and others go on', async () => {
  const ledger = await importLedger([budget])
  const summary = await ledger.imports(
    virementMap,
    virementCsv(
      'V1,2023/24,one-off,Pressures,Contingency,-10.00,2023-06-01',
      'V2,2023/24,one-off,Pressures,Contingency,-5.00,2023-06-01',
      'V1,2023/24,one-off,Pressures,Placements,10.00,2023-06-01',
      'V2,2023/24,one-off,Pressures,Placements,4.99,2023-06-01',
      'V3,2023/24,one-off,Pressures,Contingency,-1.00,2023-06-01',
      'V3,2023/24,one-off,Pressures,Placements,one,2023-06-01',
    ),
  )
  expect(summary).toMatchObject({
    imported: { rows: 2, amount: '0.00' },
    rejected: { rows: 4, amount: '-1.01' },
    moved: { imported: '10.00', duplicate: '0.00', rejected: '4.99', filtered: '0.00' },
  })
  const rules = summary.rejections.map(
    ({ line, rule }: { line: number; rule: string }) => `${line} ${rule.slice(0, 50)}`,
  )
  expect(rules).toEqual([
    '7 expected an amount such as 1,234.56, (1,234.56), 1',
    '3 ProposeVirement refused: LegsDoNotBalance {"rule":',
    '5 ProposeVirement refused: LegsDoNotBalance {"rule":',
    '6 not imported, because line 7, which belongs to it,',
  ])
  expect((await types(ledger)).filter((type) => type === 'VirementProposed')).toHaveLength(1)
})

test('an import of virements says what they move, and no other import does', async () => {
  const ledger = await importLedger([budget])
  const rows = [
    'V1,2023/24,one-off,Pressures,Contingency,-1000.00,2023-06-01',
    'V1,2023/24,one-off,Pressures,Placements,600.00,2023-06-01',
    'V1,2023/24,one-off,Pressures,Fostering,400.00,2023-06-01',
  ]
  const map = { ...virementMap, controlTotal: '0.00' }
  const told = await ledger.ran(map, virementCsv(...rows))
  expect(told.out).toContain(
    'Outcome    Rows  Amount     Moved\nimported      3    0.00  1,000.00\n',
  )
  expect(told.out).toContain('Control total 0.00: agrees')
  const again = await ledger.imports(map, virementCsv(...rows))
  expect(again.moved).toMatchObject({ imported: '0.00', duplicate: '1000.00' })
  const chart = { kind: 'chart', columns: { costCentre: 'CC', directorate: 'D', service: 'S' } }
  const constants = { reference: 'chart', effectiveOn: '2023-04-01' }
  expect((await ledger.imports({ ...chart, constants }, 'CC,D,S\nC1,Social,Adults\n')).moved).toBe(
    null,
  )
})

test('a virement is rejected when a leg gives another reason or decision than its first leg', async () => {
  const ledger = await importLedger([budget])
  const columns = { ...virementMap.columns, decision: 'M' }
  const csv = [
    'Ref,Year,Type,Why,CC,A,Day,M',
    'V1,2023/24,one-off,Pressures,Contingency,-10.00,2023-06-01,',
    'V1,2023/24,one-off,Agency staff,Placements,10.00,2023-06-01,',
    'V2,2023/24,one-off,Pressures,Contingency,-5.00,2023-06-01,',
    'V2,2023/24,one-off,Pressures,Placements,5.00,2023-06-01,Cabinet 3',
    'V3,2023/24,one-off,Pressures,Contingency,-1.00,2023-06-01,Cabinet 4',
    'V3,2023/24,one-off,Pressures,Placements,1.00,2023-06-01,',
  ]
  const summary = await ledger.imports({ ...virementMap, columns }, csv.join('\n'))
  expect(summary).toMatchObject({ imported: { rows: 2 }, rejected: { rows: 4 } })
  expect(summary.rejections.map(({ rule }: { rule: string }) => rule)).toEqual([
    'expected reason as on line 2, "Pressures", found "Agency staff"',
    'expected decision as on line 4, none, found "Cabinet 3"',
    'not imported, because line 3, which belongs to it, is rejected',
    'not imported, because line 5, which belongs to it, is rejected',
  ])
})

test('a document that cannot be finished is not begun', async () => {
  const ledger = await importLedger([budget])
  const map = {
    kind: 'savings',
    financialYear: '2023-24',
    columns: { reference: 'R', description: 'D', target: 'T', achieved: 'A', rag: 'RAG' },
    constants: { directorate: 'Social Services', decision: 'Council 1 March 2023' },
  }
  const csv = 'R,D,T,A,RAG\nS1,Agency staff,100,50,\nS2,Premises,100,50,green\n'
  const summary = await ledger.imports(map, csv, '--role', 'council')
  expect(summary).toMatchObject({ imported: { rows: 1 }, rejected: { rows: 1 } })
  expect(summary.rejections[0].rule).toContain('ReportReduction: data.rag: expected one of')
  expect((await types(ledger)).filter((type) => type === 'ReductionApproved')).toHaveLength(1)
})

test('a chart that contradicts itself is not set', async () => {
  const ledger = await importLedger()
  const map = {
    kind: 'chart',
    columns: { costCentre: 'CC', directorate: 'D', service: 'S' },
    constants: { reference: 'chart', effectiveOn: '2023-04-01' },
  }
  const summary = await ledger.imports(map, 'CC,D,S\nC1,Social,Children\nC1,Social,Adults\n')
  expect(summary.rejections[0]).toMatchObject({
    line: 3,
    rule: 'expected costCentre C1 as on line 2, found a different entry',
  })
  expect(summary.rejected.rows).toBe(2)
})

test('a history load keeps the recorded time that is given', async () => {
  const ledger = await importLedger([], ['--history'])
  const csv = budgetCsv('S,C1,expenditure,1.00')
  const missing = await ledger.imports(budgetMap, csv, '--role', 'council')
  expect(missing.rejections[0].rule).toContain('RecordedTimeRefused')
  const at = '2023-03-01T18:00:00Z'
  const taken = await ledger.imports(budgetMap, csv, '--role', 'council', '--recorded-at', at)
  expect(taken.imported.rows).toBe(1)
})
