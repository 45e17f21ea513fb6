import type { AuditorEvidence } from '../auditor-evidence.ts'
import { type Verification, verdictNames } from '../findings.ts'
import { forPeople } from '../for-people.ts'
import { faultOfMinute, parseMinute } from '../notes/checkpoint.ts'
import { parseEndedKeys } from '../notes/ended-keys.ts'
import { parsePolicy } from '../notes/policy.ts'
import { parseVerifierKey } from '../notes/verifier-key.ts'
import { verifyPack } from '../pack/verify-pack.ts'
import { questions } from '../questions.ts'
import { chosenFiles, droppedFiles } from './chosen-files.ts'
import { pageFolder } from './page-folder.ts'
import { checkHashing, pageHashing } from './page-hashing.ts'

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no ${id}`)
  return found
}

const input = (id: string): HTMLInputElement | HTMLTextAreaElement => {
  const found = element(id)
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found
  throw new Error(`${id} takes no text`)
}

const linesIn = (id: string): readonly string[] =>
  input(id)
    .value.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const filesIn = (id: string): readonly File[] => {
  const found = input(id)
  return found instanceof HTMLInputElement ? [...(found.files ?? [])] : []
}

/** The parsed file of an input, or null without a file. Throws if the file cannot be parsed. */
const saidIn = async <Value>(
  id: string,
  parse: (hashing: typeof pageHashing, source: string) => Value | undefined,
  isNot: string,
): Promise<Value | null> => {
  const [file] = filesIn(id)
  if (file === undefined) return null
  const value = parse(pageHashing, await file.text())
  if (value === undefined) throw new Error(`${file.name}: ${isNot}`)
  return value
}

const evidenceGiven = async (): Promise<AuditorEvidence> => {
  const keys = linesIn('keys').map((line) => {
    const key = parseVerifierKey(pageHashing, line)
    if (key === undefined) throw new Error(`This is no key NAME+KEYID+BASE64: ${line}`)
    return key
  })
  const minutes = linesIn('minutes')
  const wrong = minutes.find((line) => parseMinute(line) === undefined)
  if (wrong !== undefined)
    throw new Error(`This is no line ORIGIN SIZE ROOT: ${wrong} (${faultOfMinute(wrong)})`)
  const checkpoints = await Promise.all(
    filesIn('checkpoints').map(async (file) => ({ name: file.name, source: await file.text() })),
  )
  return {
    checkpoints,
    minutes,
    keys,
    policy: await saidIn('policy', parsePolicy, 'it is no policy'),
    ends: await saidIn('key-ends', parseEndedKeys, 'a line is no ended key'),
  }
}

const cell = (row: HTMLTableRowElement, text: string, className = ''): void => {
  const made = row.insertCell()
  made.textContent = text
  made.className = className
}

const show = ({ size, root, verdicts }: Verification): void => {
  element('head').textContent = `${size} events, root ${root ?? 'cannot be made'}`
  const table = element('verdicts')
  table.replaceChildren()
  if (!(table instanceof HTMLTableSectionElement)) return
  for (const name of verdictNames) {
    const { status, findings } = verdicts[name]
    const { label, question, welsh } = questions[name]
    const row = table.insertRow()
    cell(row, status, status)
    cell(row, `${label} / ${welsh}`)
    cell(row, question)
    for (const { code, position, stream, detail } of forPeople(findings)) {
      const finding = table.insertRow()
      cell(finding, '')
      cell(finding, code, 'code')
      const places = [position === undefined ? '' : `at ${position}`, stream ?? '']
      cell(finding, [...places, detail].filter((part) => part !== '').join(' · '))
    }
  }
}

const say = (text: string): void => {
  element('said').textContent = text
}

const verify = async (files: ReadonlyMap<string, Blob>): Promise<void> => {
  if (files.size === 0) return
  say('Verifying…')
  element('head').textContent = ''
  element('verdicts').replaceChildren()
  try {
    await checkHashing()
    show(await verifyPack(pageHashing, pageFolder(files), await evidenceGiven()))
    say(`Verified on ${new Date().toISOString()}`)
  } catch (fault) {
    say(fault instanceof Error ? fault.message : String(fault))
  }
}

let chosen: ReadonlyMap<string, Blob> = new Map()

element('folder').addEventListener('change', () => {
  chosen = chosenFiles(filesIn('folder'))
  void verify(chosen)
})

element('again').addEventListener('click', () => void verify(chosen))

document.addEventListener('dragover', (event) => event.preventDefault())

document.addEventListener('drop', (event) => {
  event.preventDefault()
  const items = event.dataTransfer?.items ?? []
  void droppedFiles(items).then((files) => {
    chosen = files
    return verify(chosen)
  })
})
