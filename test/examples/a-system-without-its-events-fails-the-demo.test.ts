import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/repository.ts'
import { coflyfr, temporaryFolder } from './coflyfr.ts'

const folder = temporaryFolder()

/** The example without the commands whose ids, or names, match. */
const exampleWithout = (
  name: string,
  matching: RegExp,
  by: 'commandId' | 'command' = 'commandId',
): string => {
  const copy = join(folder, `example-${name}`)
  cpSync(join(root, 'examples/bridgend'), copy, { recursive: true, filter: notModules })
  const commands = join(copy, 'commands')
  for (const file of readdirSync(commands)) {
    const lines = readFileSync(join(commands, file), 'utf8').split('\n')
    const kept = lines.filter((line) => line === '' || !matching.test(JSON.parse(line)[by]))
    writeFileSync(join(commands, file), kept.join('\n'))
  }
  return copy
}

const notModules = (path: string): boolean => !path.includes('node_modules')

test.each([
  [1, '3 year strategic plan', /^sp-/],
  [2, 'Improving Outcomes for Children Board', /^ioc-/],
  [3, 'Demand: contacts, pathway of a case', /-contacts/],
  [4, 'Workforce: grow our own, skill mix', /^(trainees|workforce)-/],
  [5, 'Corporate parenting', /^(cps-|seat-care-experienced)/],
  [6, 'Voice of children; advocacy', /^(engagement|response)-/],
  [7, 'Think Family: seven themes', /^tf-theme-7/],
  [8, 'Single point of access (SPACE)', /^case-/],
  [9, 'Social Services Improvement Board', /^(ssib-|body-social-services-improvement)/],
  [10, 'Virement of £1m: Cabinet, then Council', /^v1-/],
  [11, '£2.5m of reserves: noted, then drawn', /^(note-reserves|emr)/],
  [12, 'Statute: the Act of 2014', /^(measure-|(sp|tf|cps)-draft)/],
])('without its events, system %i (%s) fails the demo by name', async (number, title, ids) => {
  const example = exampleWithout(String(number), ids)
  const { code, out } = await coflyfr(folder, ['demo', '--dir', `without-${number}`], example)
  expect(code).toBe(1)
  const words = out.replaceAll(/\s+/g, ' ')
  expect(words).toContain(`✗ system ${number}, ${title}: missing`)
  expect(words).toContain('The demo FAILED')
})

test.each([
  [3, 'CareAndSupportPlanAgreed in case-…', /^AgreeCareAndSupportPlan$/],
  [3, 'report outcomes: the distance that children travelled', /^MeasureOutcome$/],
  [3, 'report measures: contacts against their baseline', /^SetBaseline$/],
  [5, 'report report-card: PM34a with its story', /^TellStory$/],
  [8, 'report waits-before-after: the distribution of waits before', /^StartService$/],
  [8, 'report access-before-after: handoffs', /^HandOff$/],
  [10, 'report trace-virement: what was placed with the money', /^AgreePlacementCost$/],
  [10, 'report trace-virement: a measure of what the money was for', /^AssignPurpose$/],
])(
  'system %i fails by what is missing where no command is it: %s',
  async (number, what, commands) => {
    const example = exampleWithout(`kind-${number}-${commands.source.length}`, commands, 'command')
    const folderOf = `kind-${number}-${commands.source.length}`
    const { code, out } = await coflyfr(folder, ['demo', '--dir', `out-${folderOf}`], example)
    expect(code).toBe(1)
    expect(out.replaceAll(/\s+/g, ' ')).toContain(what)
  },
)

test('a refusal that does not come fails the demo and is named', async () => {
  const example = exampleWithout('early', /^v1-post-early$/)
  const { code, out } = await coflyfr(folder, ['demo', '--dir', 'without-early'], example)
  expect(code).toBe(1)
  expect(out).toContain('v1-post-early: expected NotApproved, found no such command')
})
