import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { keyBytes, newKey } from './cipher.ts'
import { publishFile } from './publish-file.ts'
import { vaultFault } from './vault-fault.ts'

const groupAndOthers = 0o077

/** Tells whoever finds the file what it is, and in which format. */
const heading = 'coflyfr-vault-key+1+'

const keyForm = /^coflyfr-vault-key\+1\+([A-Za-z0-9+/]{43}=)\n?$/

/** Writes a new random key to a file for its owner alone, unless there is one. */
export const makeKeyFile = (path: string): void => {
  publishFile(path, (draft) => {
    const handle = openSync(draft, 'w')
    writeSync(handle, `${heading}${Buffer.from(newKey()).toString('base64')}\n`)
    fsyncSync(handle)
    closeSync(handle)
  })
}

/** The key that wraps every person's key; throws `StoreFault` where the file is missing, exposed or no key. */
export const readKeyFile = (path: string): Uint8Array => {
  const text = textOf(path)
  const key = Buffer.from(keyForm.exec(text)?.[1] ?? '', 'base64')
  if (key.length !== keyBytes)
    throw vaultFault(path, 'Unavailable', 'it holds no vault key; put the vault’s key back')
  return key
}

const textOf = (path: string): string => {
  try {
    const mode = statSync(path).mode & 0o777
    if ((mode & groupAndOthers) !== 0 && process.platform !== 'win32') {
      const found = `others can use it (mode ${mode.toString(8)}); make it yours alone with chmod 600`
      throw vaultFault(path, 'Unavailable', found)
    }
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code === 'ENOENT')
      throw vaultFault(path, 'NotFound', 'it is not there; put the vault’s key back', error)
    throw error instanceof Error && 'syscall' in error
      ? vaultFault(path, 'Unavailable', `it cannot be read (${error.code})`, error)
      : error
  }
}
