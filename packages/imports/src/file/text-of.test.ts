import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ImportFault } from '../import-fault.ts'
import { surveyFile } from './survey.ts'
import { textOf } from './text-of.ts'

const file = join(mkdtempSync(join(tmpdir(), 'text-of-')), 'file.csv')

const read = async (change: () => void): Promise<string> => {
  writeFileSync(file, 'A,B\n1,12')
  const survey = await surveyFile(file)
  change()
  let text = ''
  for await (const chunk of textOf(file, 'utf-8', survey)) text += chunk
  return text
}

test('textOf hands out the file that was surveyed', async () => {
  expect(await read(() => {})).toBe('A,B\n1,12')
})

test.each([
  ['longer', 'A,B\n1,1234.50\n'],
  ['shorter', 'A,B\n'],
  ['another', 'A,B\n1,21'],
])('textOf tells that the file is %s by now', async (_, content) => {
  const fault = new ImportFault(
    `Cannot read "${file}": it changed meanwhile; wait until it is written`,
  )
  await expect(read(() => writeFileSync(file, content))).rejects.toEqual(fault)
})
