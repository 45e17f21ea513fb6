import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Found, foundBy, type Ground } from './check.ts'
import { line, scratchBudget } from './scratch.ts'

const subject = '7f3a9b21'

const authority = 'Decision 12 of 2023'

/** Nobody's name and address; each form in which a file could hold them is looked for. */
const secrets = ['Anna Example-Jones', '1 Hidden Lane']

const given = (command: string, commandId: string, id: string, role: string, data: object) =>
  line({ command, commandId, actor: { id, role }, effectiveOn: '2023-09-01', data })

const step = { subject, erasure: 'e-1' }

const lines = [
  given('CreateSubjectKey', 'key', 'u-12', 'practitioner', { subject }),
  given('RecordIdentity', 'identity', 'u-12', 'practitioner', {
    subject,
    name: secrets[0],
    address: secrets[1],
  }),
  given('DecideObjection', 'objection', 'u-41', 'data-protection-officer', {
    subject,
    objection: 'o-1',
    right: 'erasure',
    outcome: 'upheld',
  }),
  given('RequestErasure', 'request', 'u-40', 'records-officer', {
    ...step,
    ground: 'claim-upheld',
  }),
  given('AgreeErasure', 'agree', 'u-41', 'data-protection-officer', step),
  given('ApproveErasure', 'approve', 'u-50', 'corporate-director', {
    ...step,
    decision: authority,
  }),
].join('')

/** The files that hold one of the secrets, in any of the ways in which programs write text. */
const filesWithSecrets = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const bytes = readFileSync(path)
      return secrets.some((secret) =>
        (['utf8', 'utf16le', 'base64', 'hex'] as const).some((form) =>
          bytes.includes(
            form === 'utf8' || form === 'utf16le'
              ? Buffer.from(secret, form)
              : Buffer.from(secret).toString(form),
          ),
        ),
      )
    })

const leftText = (path: string) => ({
  en: `${path} still holds what was erased`,
  cy: `Mae ${path} yn dal i gynnwys yr hyn a ddilëwyd`,
})

const unverifiedText = {
  en: 'After the erasure the ledger does not verify',
  cy: 'Ar ôl y dileu, nid yw’r cyfriflyfr yn cael ei wirio',
}

/** A person is erased: the key is gone, no file holds a word of them, and the log still proves itself. */
export const erasure = async (ground: Ground): Promise<Found> => {
  const { folder, run, mustRun } = await scratchBudget(ground, 'erasure')
  await mustRun(['record', 'l', '-'], lines)
  await mustRun(['erase', 'l', subject, '--authority', authority])
  const found = filesWithSecrets(folder)
  const { code } = await run(['verify', 'l'])
  const findings = [...found.map(leftText), ...(code === 0 ? [] : [unverifiedText])]
  return foundBy({ values: secrets.length, filesWithTraces: found.length }, findings)
}
