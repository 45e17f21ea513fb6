import type { AuditorEvidence } from '../auditor-evidence.ts'
import { faultOfMinute, parseMinute } from '../notes/checkpoint.ts'
import { parseEndedKeys } from '../notes/ended-keys.ts'
import type { GivenText } from '../notes/evidence.ts'
import { parsePolicy } from '../notes/policy.ts'
import { parseVerifierKey } from '../notes/verifier-key.ts'
import { verifyPack } from '../pack/verify-pack.ts'
import { misplaced } from '../proof/misplaced.ts'
import { unreadable } from '../proof/proof-verification.ts'
import { beginsAsProof, verifyProof } from '../proof/verify-proof.ts'
import { textOfUtf8 } from '../text/bytes.ts'
import { chosenFiles, droppedFiles } from './chosen-files.ts'
import { element, input } from './elements.ts'
import { pageFolder } from './page-folder.ts'
import { checkHashing, pageHashing } from './page-hashing.ts'
import { showNothing, showPack, showProof } from './show-verdicts.ts'

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

const say = (text: string): void => {
  element('said').textContent = text
}

const textIn = async (id: string): Promise<GivenText | null> => {
  const [file] = filesIn(id)
  return file === undefined ? null : { name: file.name, source: await file.text() }
}

/** Enough of a file to know a proof by. */
const beginningBytes = 64

const verifyProofOf = async (file: Blob): Promise<void> => {
  if (!beginsAsProof(await file.slice(0, beginningBytes).text()))
    throw new Error(
      'This file does not begin as a proof does. Choose the folder of a pack; a ledger file is verified by the script.',
    )
  const given = { event: await textIn('event'), command: await textIn('command') }
  const text = textOfUtf8(new Uint8Array(await file.arrayBuffer()))
  const session = { hashing: pageHashing, evidence: await evidenceGiven(), ...given }
  const proof =
    text === undefined
      ? unreadable('', 'UTF-8 text, found other bytes')
      : await verifyProof(session, text)
  const fault = misplaced(proof, given)
  if (fault !== null) throw new Error(fault)
  showProof(proof)
}

const verify = async (chosen: Chosen): Promise<void> => {
  if (chosen === null || (!(chosen instanceof Blob) && chosen.size === 0)) return
  say('Verifying…')
  showNothing()
  try {
    await checkHashing()
    if (chosen instanceof Blob) await verifyProofOf(chosen)
    else showPack(await verifyPack(pageHashing, pageFolder(chosen), await evidenceGiven()))
    say(`Verified on ${new Date().toISOString()}`)
  } catch (fault) {
    say(fault instanceof Error ? fault.message : String(fault))
  }
}

/** The files of a folder by their paths, or the file of a proof; null before anything is chosen. */
type Chosen = ReadonlyMap<string, Blob> | Blob | null

let chosen: Chosen = null

const choose = (now: Chosen): void => {
  chosen = now
  void verify(chosen)
}

element('folder').addEventListener('change', () => choose(chosenFiles(filesIn('folder'))))

element('proof').addEventListener('change', () => choose(filesIn('proof')[0] ?? null))

element('again').addEventListener('click', () => void verify(chosen))

document.addEventListener('dragover', (event) => event.preventDefault())

document.addEventListener('drop', (event) => {
  event.preventDefault()
  const items = event.dataTransfer?.items ?? []
  // A file that was dropped by itself stands in no folder: its path is empty.
  void droppedFiles(items).then((files) => choose(files.get('') ?? files))
})
